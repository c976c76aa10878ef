import type { NameToken } from "./name-tokens.ts";

/** Words that stand after a name without changing it: "Redis cluster", "DB master", "Server 2". */
export const NEUTRAL: ReadonlySet<string> = new Set(
  (
    "cluster node instance layer tier system farm pool fleet group set component platform infrastructure infra main " +
    "master slave primary secondary standby leader replica shard partition backup region zone az east west north south " +
    "new old etc the a an our all more multiple many distributed stateless stateful subsystem"
  ).split(" "),
);
const COUNTER = /^(?:\p{L}|[\p{L}#]?\d+\p{L}?|\d+x)$/u;

/** Whether a word says nothing about the kind of the thing. */
export function isNeutral(token: NameToken): boolean {
  return NEUTRAL.has(token.norm) || COUNTER.test(token.norm);
}
