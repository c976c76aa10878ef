import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import type { KeptEvaluation } from "../../../../src-main/contract/evaluations.ts";
import type { SessionCard } from "../../../../src-main/contract/sessions.ts";
import { LEVELS, type Level } from "../../../../src-main/core/interview/level.ts";
import { changedMakers, type Maker } from "../../../../src-main/core/rubric/makers.ts";
import { host } from "../../../host/client.ts";
import { appealsQuery, evaluationsQuery, resultQuery, SESSIONS_KEY } from "../../../host/queries.ts";
import { sayFailure } from "../../../host/say.ts";

/** The scores of a session: which one is on show, and what can be done about it. */
export interface ScoredSession {
  /** The newest first. */
  readonly kept: readonly KeptEvaluation[];
  readonly shown: KeptEvaluation;
  /** The newest at the session's own level, which lists show. */
  readonly counting: KeptEvaluation;
  /** What has changed since the one on show was made; null when its problem is gone. */
  readonly changed: readonly Maker[] | null;
  /** Levels at which it can be scored besides the one on show. */
  readonly otherLevels: readonly Level[];
  readonly isBusy: boolean;
  readonly show: (madeAt: number) => void;
  /** Scores the session by today's rubric, and shows it. */
  readonly scoreAs: (level: Level) => void;
}

/** The address says which score is on show: `scored` is when it was made; without it, the one that counts. */
export const SCORED = "scored";

/** Null while the scores are on their way. */
export function useScored(card: SessionCard): ScoredSession | null {
  const { session } = card;
  const queries = useQueryClient();
  const [address, setAddress] = useSearchParams();
  const { data } = useQuery(evaluationsQuery(session));
  const show = (madeAt: number, counts: number | null | undefined) =>
    setAddress(madeAt === counts ? {} : { [SCORED]: String(madeAt) }, { replace: true });
  const again = useMutation({
    mutationFn: (level: Level) => host.evaluations.again({ session, level }),
    onError: sayFailure,
    onSuccess: async ({ madeAt, total, band }, level) => {
      const stale = [
        evaluationsQuery(session).queryKey,
        resultQuery(session).queryKey,
        appealsQuery(session).queryKey,
        SESSIONS_KEY,
      ];
      await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })));
      show(madeAt, level === card.level ? madeAt : null);
      notifications.show({
        message: `As ${level}: ${total}${card.drill === null ? `, ${band}` : ""}.`,
        autoClose: 5000,
      });
    },
  });
  const counting = data?.kept.find(({ madeAt }) => madeAt === data.counts);
  if (data === undefined || counting === undefined) return null;
  const asked = Number(address.get(SCORED));
  const shown = data.kept.find(({ madeAt }) => madeAt === asked) ?? counting;
  return {
    kept: data.kept,
    shown,
    counting,
    changed: data.now === null ? null : changedMakers(shown.evaluation.hashes, data.now),
    otherLevels: data.now === null ? [] : LEVELS.filter((level) => level !== shown.evaluation.level),
    isBusy: again.isPending,
    show: (madeAt) => show(madeAt, data.counts),
    scoreAs: again.mutate,
  };
}
