import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { host } from "../../host/client.ts";
import { CARDS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

/** What is done with the card that is asked: one thing at a time, and the answer is hidden again after each. */
export function useCard() {
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const act = (call: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    setShown(false);
    call()
      .then(() => queries.invalidateQueries({ queryKey: CARDS_KEY }))
      .catch(sayFailure)
      .finally(() => setBusy(false));
  };
  return {
    isShown,
    isBusy,
    show: () => setShown(!isBusy),
    grade: (card: string, grade: Parameters<typeof host.cards.grade>[0]["grade"]) =>
      act(() => host.cards.grade({ card, grade })),
    undo: () => act(() => host.cards.undo()),
    setAside: (card: string) => act(() => host.cards.setAside({ card, isSetAside: true })),
    startOver: (card: string) => act(() => host.cards.startOver({ card })),
  };
}
