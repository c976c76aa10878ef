import type { Film } from "./film.ts";

/** A stretch in which nothing happened. */
export interface Silence {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Who works is heard of at least every half second, so any gap is a pause to think. Studies of thinking aloud
 * remind people to speak after 15 seconds to a minute (Ericsson and Simon, Protocol Analysis, 1993): nothing
 * shorter is long.
 */
const SHORTEST_MS = 15_000;

/** Below this share of the session a silence would be too narrow to see on its timeline. */
const SHORTEST_SHARE = 0.01;

/** The stretches of a session in which nothing happened for long, and nobody spoke; in order. */
export function silencesOf({ events, lengthMs }: Pick<Film, "events" | "lengthMs">): readonly Silence[] {
  const shortestMs = Math.max(SHORTEST_MS, lengthMs * SHORTEST_SHARE);
  let fromMs = 0;
  return busyTimes(events).flatMap((busy) => {
    const silence = { fromMs, toMs: busy.fromMs };
    fromMs = Math.max(fromMs, busy.toMs);
    return silence.toMs - silence.fromMs >= shortestMs ? [silence] : [];
  });
}

/** When something happened: moments, and recordings from their start to their end. */
function busyTimes(events: Film["events"]): readonly Silence[] {
  return events
    .flatMap((event) => {
      const moment = { fromMs: event.atMs, toMs: event.atMs };
      if (event.type !== "wordsSpoken") return [moment];
      return [moment, { fromMs: event.fromMs, toMs: event.fromMs + event.lengthMs }];
    })
    .sort((a, b) => a.fromMs - b.fromMs);
}
