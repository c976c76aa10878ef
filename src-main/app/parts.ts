import type { Clock, Content, NewId, Scorer, Store } from "./ports.ts";

/** What the use cases are built from; each host puts the same parts together. */
export interface Parts {
  readonly content: Content;
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly score: Scorer;
}
