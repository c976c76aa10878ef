import { closeSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { z } from "zod";
import type { Backup } from "../app/ports.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { type PackedProblem, packedProblemSchema } from "../core/rubric/problem-pack.ts";
import { migrate } from "./open-database.ts";
import { sqliteStore } from "./sqlite-store.ts";

/**
 * A backup is the database itself, in one file, with the user's own problems in a table of it: one consistent
 * moment, checked by SQLite's own means, open to any SQLite tool, and whatever a later part stores in the database
 * is in it without further work.
 * This is all that one holds. What is not named here is emptied before anyone sees the file.
 */
export const BACKUP_TABLES: readonly string[] = [
  "sessions",
  "events",
  "keyframes",
  "evaluations",
  "outlines",
  "outcomes",
  "outcomes_due",
  "appeals",
  "reviews",
  "self_scores",
  "recordings",
  "images",
  "pictures",
  "session_texts",
  "session_words",
  "own_names",
  "own_shapes",
  "cards",
  "card_reviews",
  "learnt_concepts",
  "given_up_concepts",
  "settings",
  "session_marks",
  "sync_seen",
  "sync_sent",
];
/** Of the settings only these: a path of this machine, or a key, would be of no use elsewhere, or of too much. */
export const BACKUP_SETTINGS: readonly string[] = ["preferences"];

/** Pages copied before other calls have their turn: 2 MB. */
const PAGES_AT_ONCE = 500;

const PROBLEMS = "own_problem_files";
const CREATE_PROBLEMS = `CREATE TABLE ${PROBLEMS} (
  problem TEXT NOT NULL,
  file    TEXT NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (problem, file)
) STRICT, WITHOUT ROWID`;

/** Writes a backup of an open database to `path`; other calls go on meanwhile. */
export async function writeBackup(
  database: Database.Database,
  path: string,
  problems: readonly PackedProblem[],
): Promise<void> {
  await database.backup(path, { progress: () => PAGES_AT_ONCE });
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
    // What is taken out leaves no trace in the file.
    copy.pragma("secure_delete = ON");
    copy.pragma("foreign_keys = ON");
    copy.transaction(() => {
      for (const table of tablesOf(copy)) {
        if (!BACKUP_TABLES.includes(table)) copy.exec(`DELETE FROM "${table}"`);
      }
      const settings = BACKUP_SETTINGS.map((name) => `'${name}'`).join(", ");
      copy.exec(`DELETE FROM settings WHERE name NOT IN (${settings})`);
      copy.exec("DELETE FROM sessions WHERE deleted_at IS NOT NULL");
      copy.exec(CREATE_PROBLEMS);
      const add = copy.prepare(`INSERT INTO ${PROBLEMS} VALUES (?, ?, ?)`);
      for (const { id, files } of problems) {
        for (const [file, text] of Object.entries(files)) add.run(id, file, text);
      }
    })();
  } finally {
    copy.close();
  }
}

/**
 * Opens a backup: a database of ours, whole, not newer than this Onair, with no table, index or trigger that ours
 * have not. It is migrated where it lies.
 */
export function openBackup(path: string): Result<Backup> {
  const refuse = (message: string) => fail({ code: "BAD_BACKUP", message });
  if (!isDatabase(path)) return refuse("This file is no backup: choose one that Onair saved.");
  let database: Database.Database | null = null;
  try {
    database = new Database(path);
    database.pragma("trusted_schema = OFF");
    database.pragma("journal_mode = DELETE");
    database.pragma("foreign_keys = ON");
    if (database.pragma("quick_check", { simple: true }) !== "ok") throw new Error("damaged");
    const problems = readProblems(database);
    if (migrate(database) === "newer") {
      database.close();
      return refuse("This backup was made by a newer Onair: update Onair to open it.");
    }
    if (schemaOf(database) !== ownSchema()) {
      database.close();
      return refuse("This file is a database, but no backup of Onair: choose one that Onair saved.");
    }
    const store = sqliteStore(database);
    return ok({ store, problems, close: () => store.close() });
  } catch {
    database?.close();
    return refuse("This backup is damaged and cannot be opened: choose another one.");
  }
}

function isDatabase(path: string): boolean {
  const head = Buffer.alloc(16);
  const file = openSync(path, "r");
  try {
    return readSync(file, head) === 16 && head.toString("latin1") === "SQLite format 3\0";
  } finally {
    closeSync(file);
  }
}

const problemRowsSchema = z.array(z.object({ problem: z.string(), file: z.string(), text: z.string() }));

/** Makes a store of a backup that was opened before: the problems, which lie in a folder, are taken out of it. */
export function becomeStore(path: string): void {
  const database = new Database(path);
  try {
    database.exec(`DROP TABLE IF EXISTS ${PROBLEMS}`);
  } finally {
    database.close();
  }
}

/** The problems in a backup. */
function readProblems(database: Database.Database): readonly PackedProblem[] {
  if (!tablesOf(database).includes(PROBLEMS)) return [];
  const found = database.prepare(`SELECT problem, file, text FROM ${PROBLEMS} ORDER BY problem, file`).all();
  const byProblem = Map.groupBy(problemRowsSchema.parse(found), ({ problem }) => problem);
  return [...byProblem].map(([id, rows]) =>
    packedProblemSchema.parse({ id, files: Object.fromEntries(rows.map(({ file, text }) => [file, text])) }),
  );
}

const namesSchema = z.array(z.object({ name: z.string() }));

/** Without the tables behind a search index, which follow it by themselves. */
export function tablesOf(database: Database.Database): readonly string[] {
  const found = database
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all();
  return namesSchema.parse(found).map(({ name }) => name);
}

function schemaOf(database: Database.Database): string {
  const found = database
    .prepare(
      `SELECT type, name, tbl_name, sql FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '${PROBLEMS}' ORDER BY type, name`,
    )
    .all();
  return JSON.stringify(found);
}

function ownSchema(): string {
  const fresh = new Database(":memory:");
  try {
    migrate(fresh);
    return schemaOf(fresh);
  } finally {
    fresh.close();
  }
}
