import { laterMark, nextMark } from "../core/archive/mark.ts";
import type { Result } from "../core/result.ts";
import type { Parts } from "./parts.ts";

/**
 * Puts another store in place of ours. What belongs to this machine goes over: its sync folder, and what it knows
 * of deleted sessions, except that a session which the other store has is wanted again. Every room that is open
 * has to be entered anew.
 */
export function replaceStore(
  { store, desk, sync }: Pick<Parts, "store" | "desk" | "sync">,
  replace: () => Result<void>,
): Result<void> {
  const folder = store.syncFolder();
  const marks = store.marks();
  desk.evictAll();
  const replaced = replace();
  if (!replaced.ok) return replaced;
  store.saveSyncFolder(folder);
  const present = new Set(store.travelRows().map(({ key }) => key));
  const theirs = store.marks();
  for (const [key, ours] of marks) {
    const mark = laterMark(ours, theirs.get(key) ?? ours);
    store.saveMark(key, mark.isDeleted && present.has(key) ? nextMark(mark, false) : mark);
  }
  sync.reset();
  return replaced;
}
