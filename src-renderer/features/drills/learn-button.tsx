import { Button } from "@mantine/core";
import { IconCards, IconCheck } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { host } from "../../host/client.ts";
import { CARDS_KEY, learntQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

/** Adds a concept's questions to the user's cards, or takes back that wish. */
export function LearnButton({ concept }: { readonly concept: string }) {
  const queries = useQueryClient();
  const learnt = useQuery(learntQuery).data;
  if (learnt === undefined) return null;
  const isLearnt = learnt.concepts.includes(concept);
  const change = () => {
    host.cards
      .learn({ concept, isLearnt: !isLearnt })
      .then(() => queries.invalidateQueries({ queryKey: CARDS_KEY }))
      .catch(sayFailure);
  };
  return (
    <Button
      variant="default"
      size="xs"
      aria-pressed={isLearnt}
      leftSection={isLearnt ? <IconCheck size={15} stroke={1.8} /> : <IconCards size={15} stroke={1.6} />}
      onClick={change}
    >
      {isLearnt ? "Among your cards" : "Learn this"}
    </Button>
  );
}
