import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { Exercise } from "../../../src-main/core/interview/exercise.ts";
import type { Level } from "../../../src-main/core/interview/level.ts";
import { host } from "../../host/client.ts";
import { SESSIONS_KEY } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";

/** What is to be drilled; without a level, at that of the newest interview. */
export interface WantedDrill {
  readonly problem: string;
  readonly exercise: Exercise;
  readonly level?: Level;
}

/** Starts a drill and goes to its room; a second wish while the first is under way is not heard. */
export function useStartDrill(): (drill: WantedDrill) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: ({ problem, exercise, level }: WantedDrill) =>
      host.drills.start({ problem, exercise, ...(level === undefined ? {} : { level }) }),
    onSuccess: ({ session }) => {
      void queries.invalidateQueries({ queryKey: SESSIONS_KEY });
      navigate(`/room/${session}`);
    },
    onError: sayFailure,
  });
  return (drill) => {
    if (!start.isPending) start.mutate(drill);
  };
}
