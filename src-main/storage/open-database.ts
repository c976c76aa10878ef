import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { fail, ok, type Result } from "../core/result.ts";
import { MIGRATIONS } from "./migrations/migrations.ts";

export const DATABASE_FILE = "onair.sqlite";

/**
 * Opens (or makes) the user's database for this process alone. A second process on the same folder, a file
 * that is no database, a damaged one and one from a newer Onair are each refused with a sentence.
 */
export function openDatabase(dataFolder: string): Result<Database.Database> {
  const file = join(dataFolder, DATABASE_FILE);
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail({
      code: "BAD_DATA_FOLDER",
      message: `The data folder ${dataFolder} cannot be made (${codeOf(error)}): choose another with --data-dir.`,
    });
  }
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { timeout: 0 });
    claim(database);
    const version = migrate(database);
    if (version === "newer") {
      database.close();
      return fail({
        code: "NEWER_DATABASE",
        message: `${file} was written by a newer Onair: update Onair to open it.`,
      });
    }
    check(database);
    return ok(database);
  } catch (error) {
    database?.close();
    return fail({ code: "BAD_DATABASE", message: explain(file, error) });
  }
}

/** WAL with FULL: what is acknowledged survives a killed process and a power cut. EXCLUSIVE: one writer. */
function claim(database: Database.Database): void {
  database.pragma("locking_mode = EXCLUSIVE");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  // 16 MB of pages: the lists of ten thousand sessions and their indexes stay at hand.
  database.pragma("cache_size = -16000");
  // An exclusive lock is only taken by the first write.
  database.exec("BEGIN EXCLUSIVE; COMMIT");
}

/**
 * Throws when the newest sessions cannot be read. To check every page of a long history would take longer than all
 * the rest of the start; damage elsewhere is found when its session is opened, and keeps nobody from the others.
 */
function check(database: Database.Database): void {
  database.prepare("SELECT * FROM sessions WHERE deleted_at IS NULL ORDER BY started_at DESC LIMIT 50").all();
}

/** Runs what is missing, each step in a transaction of its own. */
export function migrate(
  database: Database.Database,
  migrations: readonly string[] = MIGRATIONS,
): "current" | "newer" {
  const had = Number(database.pragma("user_version", { simple: true }));
  if (had > migrations.length) return "newer";
  migrations.slice(had).forEach((sql, index) => {
    database.transaction(() => {
      database.exec(sql);
      database.pragma(`user_version = ${had + index + 1}`);
    })();
  });
  return "current";
}

function explain(file: string, error: unknown): string {
  switch (codeOf(error)) {
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return `Another Onair is using ${file}: close it first, or choose another folder with --data-dir.`;
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return `${file} is damaged or no Onair database: move it away (keep it) and start again.`;
    case "SQLITE_FULL":
      return `The disk is full: free some space, then start Onair again. Nothing that was saved is lost.`;
    case "SQLITE_READONLY":
    case "SQLITE_CANTOPEN":
      return `${file} cannot be written: check the folder's permissions, or choose another with --data-dir.`;
    default:
      return `${file} cannot be opened (${codeOf(error)}): check the disk, or choose another folder with --data-dir.`;
  }
}

export function codeOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error && typeof error.code === "string") {
    return error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
