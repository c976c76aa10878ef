import type { Content, NewId, Scorer, Store } from "../app/ports.ts";
import type { Reference } from "../content/references.ts";
import { replay } from "../core/interview/replay.ts";
import { below, pick, type Random, shuffled } from "../core/random.ts";
import { type Sitting, sittingOf } from "./generate-sittings.ts";

const DAY_MS = 86_400_000;
const YEARS_MS = 3 * 365 * DAY_MS;
/** One in so many sessions was left in the middle. */
const UNFINISHED_ONE_IN = 12;
/** Scoring takes longer than storing, so sessions share sittings when there are many. */
const SITTINGS_PER_ATTEMPT = 6;
const SESSIONS_AT_ONCE = 250;

export interface ManySessions {
  readonly count: number;
  /** The newest session started shortly before this; the oldest three years earlier. Unix milliseconds. */
  readonly untilMs: number;
  readonly random: Random;
  readonly newId: NewId;
  readonly score: Scorer;
  /** Runs its work in one transaction: every one by itself would wait for the disk. */
  readonly together: (work: () => void) => void;
}

/**
 * Fills a store with sessions such as the app would have left there, through the store's own methods: journals,
 * evaluations and small pictures of the worked attempts. The same `random` gives the same sessions.
 */
export function addManySessions(
  store: Store,
  problems: Content["problems"],
  references: readonly Reference[],
  options: ManySessions,
): void {
  const { count, untilMs, random, newId, together } = options;
  const sittings = sittingsOf(problems, references, options);
  const [first, ...others] = sittings;
  if (first === undefined) return;
  for (let added = 0; added < count; added += SESSIONS_AT_ONCE) {
    together(() => {
      for (let at = added; at < Math.min(count, added + SESSIONS_AT_ONCE); at += 1) {
        const startedAt = Math.floor(untilMs - DAY_MS / 8 - ((at + random()) / count) * YEARS_MS);
        const sitting = pick([first, ...others], random);
        const isFinished = at % UNFINISHED_ONE_IN !== 1;
        addSession(store, newId(), isFinished ? sitting : begun(sitting, random), startedAt);
      }
    });
  }
}

function sittingsOf(
  problems: Content["problems"],
  references: readonly Reference[],
  { count, random, score }: ManySessions,
): Sitting[] {
  const each = Math.min(SITTINGS_PER_ATTEMPT, Math.ceil(count / references.length));
  return shuffled(references, random)
    .slice(0, count)
    .flatMap(({ attempt }) => {
      const problem = problems.get(attempt.problem);
      if (problem === undefined) return [];
      return Array.from({ length: each }, () => sittingOf(attempt, problem, score, random));
    });
}

function addSession(store: Store, session: string, sitting: Sitting, startedAt: number): void {
  const { problem, level, plan, events, evaluation, picture } = sitting;
  const state = replay(events);
  const [started, ...rest] = events;
  if (state === null || started === undefined) return;
  const row = { session, problem, level, plan, startedAt, finishedAt: null, clockMs: 0, stage: "R" } as const;
  const endedAt = startedAt + state.clockMs;
  store.createSession({ ...row, total: null, band: null, picture: null, drill: null }, [started]);
  store.append(session, rest, state, endedAt);
  store.savePicture(session, picture);
  if (state.status === "finished") store.saveEvaluation(session, evaluation, endedAt);
}

/** The sitting up to somewhere in the middle. */
function begun(sitting: Sitting, random: Random): Sitting {
  return { ...sitting, events: sitting.events.slice(0, 2 + below(sitting.events.length - 3, random)) };
}
