import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { AvailabilityAssumptions, OwnAssumptions } from "../../../../src-main/core/insight/schema.ts";
import { host } from "../../../host/client.ts";
import { insightQuery, preferencesQuery } from "../../../host/queries.ts";
import { sayFailure } from "../../../host/say.ts";
import { type InsightView, viewInsight } from "./insight-view.ts";
import { type ReadingView, viewReading } from "./reading-view.ts";

/** What the stages show together, under the user's own assumptions, which can be changed. */
export interface ShownInsight {
  readonly stages: InsightView;
  readonly reading: ReadingView;
  readonly own: OwnAssumptions;
  readonly usual: AvailabilityAssumptions;
  readonly assume: (own: OwnAssumptions) => void;
}

/** Null until it is wanted and there. */
export function useInsight(
  session: string,
  elements: readonly SceneElement[],
  isWanted: boolean,
): ShownInsight | null {
  const queries = useQueryClient();
  const preferences = useQuery(preferencesQuery);
  const own = preferences.data?.availability;
  const { data } = useQuery({
    ...insightQuery(session, own ?? {}),
    enabled: isWanted && own !== undefined,
  });
  const assume = useMutation({
    mutationFn: (availability: OwnAssumptions) => host.preferences.change({ availability }),
    onSuccess: (changed) => queries.setQueryData(preferencesQuery.queryKey, changed),
    onError: sayFailure,
  });
  const views = useMemo(
    () =>
      data === undefined
        ? null
        : {
            stages: viewInsight(data.insight, elements),
            reading: viewReading(data.insight.asRead, elements),
          },
    [data, elements],
  );
  if (views === null || data === undefined || own === undefined) return null;
  return { ...views, own, usual: data.usualAssumptions, assume: assume.mutate };
}
