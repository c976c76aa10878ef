/**
 * The state of an address that leads from the room to its result. Only then is the score still unknown: the home
 * page and the history show it too.
 */
export const FRESH_RESULT = { isFresh: true } as const;

export function isFreshResult(state: unknown): boolean {
  return typeof state === "object" && state !== null && "isFresh" in state && state.isFresh === true;
}
