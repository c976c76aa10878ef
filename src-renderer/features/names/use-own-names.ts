import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnName } from "../../../src-main/core/language/own-name.ts";
import { host } from "../../host/client.ts";
import { ownNamesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

export interface OwnNames {
  /** Oldest first; the same list until it changes. */
  readonly names: readonly OwnName[];
  readonly learn: (name: OwnName) => void;
  readonly forget: (name: OwnName) => void;
}

const NONE: readonly OwnName[] = [];

/** What the user taught Onair, and the means to change it. */
export function useOwnNames(): OwnNames {
  const queries = useQueryClient();
  const { data: names = NONE } = useQuery(ownNamesQuery);
  const options = {
    onSuccess: () => queries.invalidateQueries({ queryKey: ownNamesQuery.queryKey }),
    onError: sayFailure,
  };
  const { mutate: learn } = useMutation({
    mutationFn: (name: OwnName) => host.names.learn(name),
    ...options,
  });
  const { mutate: forget } = useMutation({
    mutationFn: (name: OwnName) => host.names.forget(name),
    ...options,
  });
  return { names, learn, forget };
}
