import type Database from "better-sqlite3";
import type { ListQuery, SessionRow, SessionRowStore } from "../../app/ports.ts";
import type { Practised } from "../../contract/sessions.ts";
import { levelSchema } from "../../core/interview/level.ts";
import { planSchema } from "../../core/interview/plan.ts";
import { stageSchema } from "../../core/interview/stage.ts";
import { bandSchema } from "../../core/rubric/evaluation.ts";
import { guarded, write } from "../guarded.ts";

interface RowColumns {
  session: string;
  problem: string;
  level: string;
  plan: string;
  started_at: number;
  finished_at: number | null;
  clock_ms: number;
  stage: string;
  total: number | null;
  band: string | null;
  picture: string | null;
}

const ROW = `session, problem, level, plan, started_at, finished_at, clock_ms, stage, total, band, picture`;

/** What lists show of sessions, and their deletion. `add` is to be called in a transaction. */
export function sessionRowsTable(
  database: Database.Database,
): SessionRowStore & { purge(): void; add(row: SessionRow): void } {
  const sql = prepare(database);

  return {
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

    list(query) {
      const [startedAt, session] = parseCursor(query.before);
      const found = sql.list(query.status).all(startedAt, session, query.limit + 1);
      const rows = found.slice(0, query.limit).map(toRow);
      const last = rows.at(-1);
      const cursor = found.length > query.limit && last ? `${last.startedAt}/${last.session}` : null;
      return { rows, cursor };
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

    savePicture(session, dataUrl) {
      guarded(() => sql.savePicture.run(dataUrl, session));
    },
  };
}

function prepare(database: Database.Database) {
  const list = (condition: string) =>
    database.prepare<[number, string, number], RowColumns>(
      `SELECT ${ROW} FROM sessions
       WHERE deleted_at IS NULL AND (started_at, session) < (?, ?) ${condition}
       ORDER BY started_at DESC, session DESC LIMIT ?`,
    );
  const lists = {
    any: list(""),
    finished: list("AND finished_at IS NOT NULL"),
    unfinished: list("AND finished_at IS NULL"),
  };
  return {
    list: (status: ListQuery["status"]) => lists[status],
    purge: database.prepare("DELETE FROM sessions WHERE deleted_at IS NOT NULL"),
    add: database.prepare(
      `INSERT INTO sessions (${ROW}) VALUES
       (@session, @problem, @level, @plan, @startedAt, @finishedAt, @clockMs, @stage, @total, @band, @picture)`,
    ),
    row: database.prepare<[string], RowColumns>(
      `SELECT ${ROW} FROM sessions WHERE session = ? AND deleted_at IS NULL`,
    ),
    attemptsBefore: database.prepare<[string, number, string, number], RowColumns>(
      `SELECT ${ROW} FROM sessions
       WHERE deleted_at IS NULL AND problem = ? AND finished_at IS NOT NULL AND (started_at, session) < (?, ?)
       ORDER BY started_at DESC, session DESC LIMIT ?`,
    ),
    savePicture: database.prepare("UPDATE sessions SET picture = ? WHERE session = ?"),
    practised: database.prepare<[], Practised>(
      `SELECT problem, count(*) AS attempts, max(total) AS best, max(finished_at) AS lastAt FROM sessions
       WHERE deleted_at IS NULL AND finished_at IS NOT NULL GROUP BY problem ORDER BY problem`,
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

function toRow(columns: RowColumns): SessionRow {
  return {
    session: columns.session,
    problem: columns.problem,
    level: levelSchema.parse(columns.level),
    plan: planSchema.parse(JSON.parse(columns.plan)),
    startedAt: columns.started_at,
    finishedAt: columns.finished_at,
    clockMs: columns.clock_ms,
    stage: stageSchema.parse(columns.stage),
    total: columns.total,
    band: bandSchema.nullable().parse(columns.band),
    picture: columns.picture,
  };
}

/** Cursors are `startedAt/session` of the last line shown; null starts at the newest. */
function parseCursor(cursor: string | null): readonly [number, string] {
  const [startedAt, session] = cursor?.split("/") ?? [];
  const time = Number(startedAt);
  return session === undefined || !Number.isFinite(time) ? [Number.MAX_SAFE_INTEGER, ""] : [time, session];
}

function count(sessions: readonly string[], change: (session: string) => number): number {
  return sessions.reduce((sum, session) => sum + change(session), 0);
}
