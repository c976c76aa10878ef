import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type Database from "better-sqlite3";
import type { KeptStore, Store, Vault } from "../app/ports.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { becomeStore, openBackup, writeBackup } from "./backup-file.ts";
import { codeOf, DATABASE_FILE, openDatabase } from "./open-database.ts";
import { sqliteStore } from "./sqlite-store.ts";
import { swapSteps } from "./swap.ts";

const KEPT = /^onair-before-restore-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.sqlite$/;

/**
 * Opens the store of a data folder. The store stays the same object for as long as the app runs; the vault may put
 * another file behind it, at once for all who use it.
 */
export function openLivingStore(
  folder: string,
  clock: () => number,
): Result<{ readonly store: Store; readonly vault: Vault }> {
  const file = join(folder, DATABASE_FILE);
  const opened = openDatabase(folder);
  if (!opened.ok) return opened;
  let database: Database.Database = opened.value;
  let current = sqliteStore(database);
  const store = new Proxy(current, { get: (_first, name) => Reflect.get(current, name) });

  const open = (): Result<void> => {
    const again = openDatabase(folder);
    if (!again.ok) return again;
    database = again.value;
    current = sqliteStore(database);
    return ok(undefined);
  };

  /** The store is closed for the moment this takes; nothing else runs meanwhile. */
  const swap = (candidate: string, kept: string | null): Result<void> => {
    current.close();
    const failed = attempt(swapSteps(file, candidate, kept));
    const again = open();
    if (again.ok) return failed === null ? again : unwritable(failed);
    if (kept === null) return again;
    // What could not be opened gives way to what could be until now.
    attempt(swapSteps(file, kept, null));
    const before = open();
    return before.ok ? again : before;
  };

  return ok({
    store,
    vault: {
      facts: () => ({ file, bytes: bytesOf(file) + bytesOf(`${file}-wal`) }),
      backUp: (path, problems) => writeBackup(database, path, problems),
      openBackup,
      restore(path) {
        becomeStore(path);
        return swap(path, join(folder, keptName(clock())));
      },
      kept: () => keptIn(folder),
      takeBack(name) {
        if (!keptIn(folder).some((one) => one.name === name)) return notKept();
        return swap(join(folder, name), join(folder, keptName(clock())));
      },
      forget(name) {
        if (!keptIn(folder).some((one) => one.name === name)) return false;
        rmSync(join(folder, name), { force: true });
        return true;
      },
      erase() {
        for (const { name } of keptIn(folder)) rmSync(join(folder, name), { force: true });
        current.close();
        for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
        return open();
      },
    },
  });
}

function attempt(steps: readonly (() => void)[]): unknown {
  try {
    for (const step of steps) step();
    return null;
  } catch (error) {
    return error;
  }
}

function unwritable(error: unknown): Result<void> {
  return fail({
    code: "UNWRITABLE",
    message: `The store could not be replaced (${codeOf(error)}), and is as it was: free some space, and look at the folder's permissions.`,
  });
}

function notKept(): Result<void> {
  return fail({ code: "NOT_KEPT", message: "This store is no longer kept: reload the page." });
}

/** Colons cannot stand in a file's name everywhere. */
function keptName(wallMs: number): string {
  return `onair-before-restore-${new Date(wallMs).toISOString().replaceAll(":", "-")}.sqlite`;
}

/** The newest first. */
function keptIn(folder: string): readonly KeptStore[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, hour, minute, second] = KEPT.exec(name) ?? [];
      const atWallMs = Date.parse(`${hour}:${minute}:${second}`);
      return Number.isNaN(atWallMs) ? [] : [{ name, atWallMs, bytes: bytesOf(join(folder, name)) }];
    })
    .sort((a, b) => b.atWallMs - a.atWallMs);
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
