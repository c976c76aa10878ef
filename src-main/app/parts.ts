import type { Content } from "../content/load-content.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import type { Evaluation } from "../core/rubric/evaluation.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { Clock, NewId, Store } from "./ports.ts";

/** What the use cases are built from; each host puts the same parts together. */
export interface Parts {
  readonly content: Content;
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly score: (attempt: Attempt, problem: Problem) => Evaluation;
}
