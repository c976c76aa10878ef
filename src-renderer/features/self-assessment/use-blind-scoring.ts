import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "react-router";
import { preferencesQuery, selfScoresQuery } from "../../host/queries.ts";
import { isFreshResult } from "./fresh-result.ts";

/** Whether a result stays hidden until its candidate has scored it, or declined to. */
export function useBlindScoring(session: string) {
  const { pathname, state } = useLocation();
  const navigate = useNavigate();
  const isFresh = isFreshResult(state);
  const preferences = useQuery({ ...preferencesQuery, enabled: isFresh });
  const scores = useQuery({ ...selfScoresQuery(session), enabled: isFresh });
  const isWaiting = preferences.isPending || scores.isPending;
  const isDue = preferences.data?.scoresThemselves === true && scores.data?.scores === null;
  return {
    stage: !isFresh ? "revealed" : isWaiting ? "waiting" : isDue ? "asking" : "revealed",
    /** From then on a reload shows the result too. */
    reveal: () => navigate(pathname, { replace: true }),
  } as const;
}
