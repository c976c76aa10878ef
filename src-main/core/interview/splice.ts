import type { Splice } from "./event.ts";

/** The smallest single replacement that turns `before` into `after`; null when they are equal. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  return { start, removed: before.length - start - tail, inserted: after.slice(start, after.length - tail) };
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.start) + splice.inserted + text.slice(splice.start + splice.removed);
}
