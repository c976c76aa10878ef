import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnShape } from "../../src-main/core/diagram/own-shape.ts";
import { host } from "./client.ts";
import { sayFailure } from "./say.ts";

const ownShapesQuery = queryOptions({ queryKey: ["own-shapes"], queryFn: () => host.shapes.list() });

export interface OwnShapes {
  /** Oldest first; the same list until it changes. */
  readonly shapes: readonly OwnShape[];
  readonly add: (shapes: readonly OwnShape[]) => Promise<unknown>;
  readonly remove: (ids: readonly string[]) => void;
}

const NONE: readonly OwnShape[] = [];

/** The shapes the user brought, and the means to change them. */
export function useOwnShapes(): OwnShapes {
  const queries = useQueryClient();
  const { data: shapes = NONE } = useQuery(ownShapesQuery);
  const onSuccess = () => queries.invalidateQueries({ queryKey: ownShapesQuery.queryKey });
  const { mutateAsync: add } = useMutation({
    mutationFn: (added: readonly OwnShape[]) => host.shapes.add({ shapes: [...added] }),
    onSuccess,
  });
  const { mutate: remove } = useMutation({
    mutationFn: (ids: readonly string[]) => host.shapes.remove({ ids: [...ids] }),
    onSuccess,
    onError: sayFailure,
  });
  return { shapes, add, remove };
}
