import { typoBudget } from "../language/edit-distance.ts";

/** Names that a slip of the pen may have come from, by their first letter and their length. */
export type NearNames = ReadonlyMap<string, readonly string[]>;

/** Groups the names that are long enough for a slip to be forgiven. */
export function indexNearNames(names: Iterable<string>): NearNames {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    if (typoBudget(name.length) === 0) continue;
    const key = groupOf(name, name.length);
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return groups;
}

/**
 * The names that become the same as `word` when at most one letter of each is left out: one slip apart, or two
 * of which one adds a letter and one drops one. They begin alike, since slips in the first letter are rare, and
 * allowing them turns "leader" into "reader".
 */
export function namesNear(word: string, names: NearNames): string[] {
  const near: string[] = [];
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const name of names.get(groupOf(word, length)) ?? []) {
      if (meetWithOneLess(word, name)) near.push(name);
    }
  }
  return near;
}

function groupOf(word: string, length: number): string {
  return `${word[0]}${length}`;
}

/** Whether two words whose lengths differ by at most one are equal without one letter each (or of the longer). */
function meetWithOneLess(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  // Only what lies between the common beginning and the common end is left to be compared.
  if (a.length !== b.length) return Math.min(endA, endB) === start;
  return isShifted(a, b, start, endA) || isShifted(b, a, start, endA);
}

/** Whether `a` without its letter at `start` is `b` without its letter at `end - 1`, outside of which they are equal. */
function isShifted(a: string, b: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at - 1)) return false;
  }
  return true;
}
