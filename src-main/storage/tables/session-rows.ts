import type Database from "better-sqlite3";
import type { SessionRow, SessionRowStore } from "../../app/ports.ts";
import type { Practised } from "../../contract/sessions.ts";
import { guarded, write } from "../guarded.ts";
import { ROW, type RowColumns, toRow } from "./session-columns.ts";
import { sessionLists } from "./session-lists.ts";

/** What lists show of sessions, and their deletion. `add` is to be called in a transaction. */
export function sessionRowsTable(
  database: Database.Database,
): SessionRowStore & { purge(): void; add(row: SessionRow): void } {
  const sql = prepare(database);

  return {
    ...sessionLists(database),

    /** Deletes for good what was deleted before. */
    purge() {
      guarded(() => sql.purge.run());
    },

    add(row) {
      sql.add.run({ ...row, plan: JSON.stringify(row.plan) });
    },

    session(session) {
      const row = sql.row.get(session);
      return row === undefined ? null : toRow(row);
    },

    attemptsBefore({ problem, startedAt, session }, limit) {
      return sql.attemptsBefore.all(problem, startedAt, session, limit).map(toRow);
    },

    practised() {
      return sql.practised.all();
    },

    remove(sessions, wallMs) {
      return write(database, () =>
        count(sessions, (session) => {
          const removed = sql.remove.run(wallMs, session).changes;
          if (removed > 0) sql.mark.run(1, session);
          return removed;
        }),
      );
    },

    restore(sessions) {
      return write(database, () =>
        count(sessions, (session) => {
          const restored = sql.restore.run(session).changes;
          if (restored > 0) sql.mark.run(0, session);
          return restored;
        }),
      );
    },
  };
}

function prepare(database: Database.Database) {
  return {
    purge: database.prepare("DELETE FROM sessions WHERE deleted_at IS NOT NULL"),
    add: database.prepare(
      `INSERT INTO sessions (${ROW}) VALUES
       (@session, @problem, @level, @plan, @startedAt, @finishedAt, @clockMs, @stage, @total, @band, @picture, @drill)`,
    ),
    row: database.prepare<[string], RowColumns>(
      `SELECT ${ROW} FROM sessions WHERE session = ? AND deleted_at IS NULL`,
    ),
    attemptsBefore: database.prepare<[string, number, string, number], RowColumns>(
      `SELECT ${ROW} FROM sessions
       WHERE deleted_at IS NULL AND problem = ? AND finished_at IS NOT NULL AND drill IS NULL AND (started_at, session) < (?, ?)
       ORDER BY started_at DESC, session DESC LIMIT ?`,
    ),
    practised: database.prepare<[], Practised>(
      `SELECT problem, count(*) AS attempts, max(total) AS best, max(finished_at) AS lastAt FROM sessions
       WHERE deleted_at IS NULL AND finished_at IS NOT NULL AND drill IS NULL GROUP BY problem ORDER BY problem`,
    ),
    remove: database.prepare("UPDATE sessions SET deleted_at = ? WHERE session = ? AND deleted_at IS NULL"),
    restore: database.prepare(
      "UPDATE sessions SET deleted_at = NULL WHERE session = ? AND deleted_at IS NOT NULL",
    ),
    /** As `nextMark` has it; what was never finished was never seen by another machine. */
    mark: database.prepare(
      `INSERT INTO session_marks (key, number, is_deleted)
       SELECT coalesce(origin, session) || '.' || finished_at, 1, ? FROM sessions
       WHERE session = ? AND finished_at IS NOT NULL
       ON CONFLICT (key) DO UPDATE SET number = number + 1, is_deleted = excluded.is_deleted`,
    ),
  };
}

function count(sessions: readonly string[], change: (session: string) => number): number {
  return sessions.reduce((sum, session) => sum + change(session), 0);
}
