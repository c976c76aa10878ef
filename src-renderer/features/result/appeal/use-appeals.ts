import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SessionAppeals } from "../../../../src-main/contract/appeals.ts";
import type { OwnName } from "../../../../src-main/core/language/own-name.ts";
import type { Appeal } from "../../../../src-main/core/rubric/appeal.ts";
import { host } from "../../../host/client.ts";
import { appealsQuery, INSIGHT_KEY, resultQuery, SESSIONS_KEY } from "../../../host/queries.ts";
import { sayFailure } from "../../../host/say.ts";

/** The appeals of a session, and what can be done about them. */
export interface Appeals {
  /** Null until they are loaded. */
  readonly all: SessionAppeals | null;
  readonly isBusy: boolean;
  readonly judge: (appeal: Omit<Appeal, "atWallMs">, done: () => void) => void;
  readonly withdraw: (criterion: string) => void;
  readonly teach: (criterion: string, name: OwnName, done: () => void) => void;
}

export function useAppeals(session: string): Appeals {
  const queries = useQueryClient();
  const { data } = useQuery(appealsQuery(session));
  const refresh = async (): Promise<void> => {
    const stale = [
      appealsQuery(session).queryKey,
      resultQuery(session).queryKey,
      [...INSIGHT_KEY],
      [...SESSIONS_KEY],
    ];
    await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const common = { onError: sayFailure, onSettled: refresh };
  const judge = useMutation({
    mutationFn: (appeal: Omit<Appeal, "atWallMs">) => host.appeals.judge({ session, ...appeal }),
    ...common,
  });
  const withdraw = useMutation({
    mutationFn: (criterion: string) => host.appeals.withdraw({ session, criterion }),
    ...common,
  });
  const teach = useMutation({
    mutationFn: (request: OwnName & { readonly criterion: string }) =>
      host.appeals.teach({ session, ...request }),
    ...common,
    onSuccess: ({ verdict }, { phrase }) => {
      const outcome =
        verdict === "met"
          ? "This criterion is met."
          : "That alone does not meet this criterion: see what it still asks for.";
      notifications.show({ message: `Onair now understands “${phrase}”. ${outcome}`, autoClose: 8000 });
    },
  });
  return {
    all: data ?? null,
    isBusy: judge.isPending || withdraw.isPending || teach.isPending,
    judge: (appeal, done) => judge.mutate(appeal, { onSuccess: done }),
    withdraw: (criterion) => withdraw.mutate(criterion),
    teach: (criterion, name, done) => teach.mutate({ criterion, ...name }, { onSuccess: done }),
  };
}
