import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type Film, frameAt } from "../../../src-main/core/interview/film.ts";
import type { Evaluation } from "../../../src-main/core/rubric/evaluation.ts";
import { host } from "../../host/client.ts";
import { sentenceOf } from "../../host/say.ts";
import { Score, wordOf } from "../../ui/score.tsx";
import { type Playhead, usePlayheadValue } from "./playhead.ts";
import classes from "./replay.module.css";

/** While the film is moved by hand, the score waits for it to rest so long, in milliseconds. */
const REST_MS = 150;

interface WhatIfProps {
  readonly session: string;
  readonly film: Film;
  readonly playhead: Playhead;
  readonly isPlaying: boolean;
  readonly final: Pick<Evaluation, "total">;
}

/** The score, had the session ended here. */
export function WhatIf({ session, film, playhead, isPlaying, final }: WhatIfProps) {
  // The moment of the last event that is shown: nothing changes the score until the next.
  const eventMs = usePlayheadValue(playhead, (atMs) =>
    isPlaying ? null : (film.events[frameAt(film, atMs) - 1]?.atMs ?? 0),
  );
  const [restingMs] = useDebouncedValue(eventMs, REST_MS);
  const isResting = !isPlaying && restingMs === eventMs;
  const score = useQuery({
    queryKey: ["score-at", session, restingMs],
    queryFn: () => host.replay.scoreAt({ session, atMs: restingMs ?? 0 }),
    enabled: isResting && restingMs !== null,
  });
  return (
    <section className={classes.whatIf} aria-label="If you had stopped here">
      <span className={classes.quiet}>Stopped here</span>
      <div
        className={classes.scoreHere}
        data-testid="score-here"
        data-at={isResting ? (restingMs ?? "") : ""}
      >
        {isPlaying && <span className={classes.quiet}>Pause to see the score</span>}
        {!isPlaying && score.error !== null && <span>{sentenceOf(score.error)}</span>}
        {isResting && score.data !== undefined && (
          <Score total={score.data.total} band={wordOf(score.data)} size="row" />
        )}
      </div>
      <span className={classes.quiet}>{final.total} at the end</span>
    </section>
  );
}
