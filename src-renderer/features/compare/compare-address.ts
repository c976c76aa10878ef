import type { AttemptLine } from "../../../src-main/contract/evaluations.ts";

type Attempt = Pick<AttemptLine, "session" | "startedAt">;

/** Two attempts side by side, the earlier one on the left. */
export function compareAddress(one: Attempt, other: Attempt): string {
  const [left, right] = one.startedAt <= other.startedAt ? [one, other] : [other, one];
  return `/compare/${left.session}/${right.session}`;
}
