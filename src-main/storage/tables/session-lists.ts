import type Database from "better-sqlite3";
import { z } from "zod";
import type { ListQuery, SessionFilter, SessionRowStore } from "../../app/ports.ts";
import type { SessionSort } from "../../contract/sessions.ts";
import { matchOf } from "./search.ts";
import { ROW, type RowColumns, toRow } from "./session-columns.ts";

type Value = string | number;

/** What a list is ordered by, last the session itself, so that no two places are equal; each has an index. */
const ORDERS: Readonly<Record<SessionSort, { readonly by: readonly string[]; readonly down: boolean }>> = {
  newest: { by: ["started_at", "session"], down: true },
  oldest: { by: ["started_at", "session"], down: false },
  best: { by: ["coalesce(total, -1)", "started_at", "session"], down: true },
  worst: { by: ["coalesce(total, 101)", "-started_at", "session"], down: false },
  longest: { by: ["clock_ms", "started_at", "session"], down: true },
  problem: { by: ["problem", "-started_at", "session"], down: false },
};

/** The lists of sessions that are not deleted, filtered and in any order. */
export function sessionLists(database: Database.Database): Pick<SessionRowStore, "list" | "count"> {
  const pages = preparedOnce<PlacedColumns>(database);
  const counts = preparedOnce<{ count: number }>(database);

  return {
    list(query) {
      const { sql, values } = listSql(query);
      const found = pages(sql).all(...values, query.limit + 1);
      const shown = found.slice(0, query.limit);
      const cursor = found.length > query.limit ? (shown.at(-1)?.place ?? null) : null;
      return { rows: shown.map(toRow), cursor };
    },

    count(filter) {
      const { conditions, values } = conditionsOf(filter);
      const sql = `SELECT count(*) AS count FROM sessions WHERE ${conditions.join(" AND ")}`;
      return counts(sql).get(...values)?.count ?? 0;
    },
  };
}

interface PlacedColumns extends RowColumns {
  place: string;
}

/** Filters come in many shapes; each is prepared when it first comes. */
function preparedOnce<Columns>(database: Database.Database) {
  const statements = new Map<string, Database.Statement<Value[], Columns>>();
  return (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare<Value[], Columns>(sql);
    statements.set(sql, statement);
    return statement;
  };
}

/** One page after the place `before`; its last value is the limit. Exported to look at how SQLite goes about it. */
export function listSql(query: Omit<ListQuery, "limit">): { readonly sql: string; readonly values: Value[] } {
  const { by, down } = ORDERS[query.sort ?? "newest"];
  const { conditions, values } = conditionsOf(query);
  const after = placeOf(query.before, by.length);
  if (after !== null) {
    conditions.push(`(${by.join(", ")}) ${down ? "<" : ">"} (${by.map(() => "?").join(", ")})`);
    values.push(...after);
  }
  const order = by.map((key) => (down ? `${key} DESC` : key)).join(", ");
  const sql = `SELECT ${ROW}, json_array(${by.join(", ")}) AS place FROM sessions
    WHERE ${conditions.join(" AND ")} ORDER BY ${order} LIMIT ?`;
  return { sql, values };
}

function conditionsOf(filter: SessionFilter) {
  const { status, of = "all", problem = null, level = null, score = null, terms = null } = filter;
  const { startedFrom = null, startedBefore = null } = filter;
  const conditions = ["deleted_at IS NULL"];
  const values: Value[] = [];
  const add = (condition: string, ...of: readonly Value[]) => {
    conditions.push(condition);
    values.push(...of);
  };
  if (status === "finished") add("finished_at IS NOT NULL");
  if (status === "unfinished") add("finished_at IS NULL");
  if (of === "interviews") add("drill IS NULL");
  if (of === "drills") add("drill IS NOT NULL");
  if (problem !== null) add("problem = ?", problem);
  if (level !== null) add("level = ?", level);
  if (score !== null) add("total >= ? AND total < ?", score.from, score.below);
  if (startedFrom !== null) add("started_at >= ?", startedFrom);
  if (startedBefore !== null) add("started_at < ?", startedBefore);
  if (terms !== null && terms.phrases.length === 0) add("0");
  else if (terms !== null) {
    // The plus keeps SQLite on the index of the order: it stops at the end of the page however many are found.
    add("+text IN (SELECT rowid FROM session_words WHERE session_words MATCH ?)", matchOf(terms));
  }
  return { conditions, values };
}

/** A cursor is the JSON of the last line's place; whatever else comes starts at the beginning. */
function placeOf(cursor: string | null, length: number): readonly Value[] | null {
  if (cursor === null) return null;
  try {
    return z
      .array(z.union([z.string(), z.number()]))
      .length(length)
      .parse(JSON.parse(cursor));
  } catch {
    return null;
  }
}
