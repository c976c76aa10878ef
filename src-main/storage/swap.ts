import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { flushFile, flushFolder, keepAs } from "./durable-files.ts";

/**
 * Puts the closed database `candidate` in the place of the closed database `current`, which stays as `kept` unless
 * that is null. After any of the steps, done in order, `current` is one of the two, whole.
 */
export function swapSteps(current: string, candidate: string, kept: string | null): readonly (() => void)[] {
  return [
    () => requireClosed(current),
    () => requireClosed(candidate),
    () => flushFile(candidate),
    ...(kept === null ? [] : [() => keepAs(current, kept)]),
    () => renameSync(candidate, current),
    () => flushFolder(dirname(current)),
  ];
}

/** What a write-ahead log holds belongs to its own database: beside another it would damage that one. */
function requireClosed(database: string): void {
  const log = `${database}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new Error(`${log} was left behind`);
  for (const left of [log, `${database}-shm`]) rmSync(left, { force: true });
}
