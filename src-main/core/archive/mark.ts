/**
 * What became of a finished session, for other machines: that it was deleted, or brought back since. Marks of one
 * session are counted, so that no clock decides which is the last.
 */
export interface Mark {
  readonly number: number;
  readonly isDeleted: boolean;
}

/** Of two marks of one session the one that counts. Where two machines marked at once, it is kept. */
export function laterMark(a: Mark, b: Mark): Mark {
  if (a.number !== b.number) return a.number > b.number ? a : b;
  return a.isDeleted ? b : a;
}

/** The mark that deletes or brings back a session, after all that are known. */
export function nextMark(before: Mark | null, isDeleted: boolean): Mark {
  return { number: (before?.number ?? 0) + 1, isDeleted };
}

/**
 * What a session is called between machines: by the id it was begun with, and by the moment it was finished at,
 * since one that was gone on with on two machines is two sessions.
 */
export function travelKey(origin: string, finishedAt: number): string {
  return `${origin}.${finishedAt}`;
}
