import type Database from "better-sqlite3";
import type { OutcomeStore } from "../../app/ports.ts";
import { type Outline, outlineSchema } from "../../core/learning/practice.ts";
import { write } from "../guarded.ts";
import { packOutcomes, unpackOutcomes } from "../outcome-body.ts";

export function outcomesTable(database: Database.Database): OutcomeStore {
  const sql = prepare(database);

  /** What many sessions have in common is one object, parsed once. */
  const outlines = new Map<number, Outline>();
  const outlineOf = (outline: number): Outline => {
    const known = outlines.get(outline);
    if (known !== undefined) return known;
    const parsed = outlineSchema.parse(JSON.parse(sql.outline.get(outline)?.body ?? "null"));
    outlines.set(outline, parsed);
    return parsed;
  };

  return {
    outcomesDue(limit) {
      return sql.due.all(limit).map(({ session }) => session);
    },

    countOutcomesDue() {
      return sql.countDue.get()?.n ?? 0;
    },

    saveOutcomes(session, outcomes) {
      write(database, () => {
        if (outcomes === null) sql.drop.run(session);
        else {
          const outline = JSON.stringify(outcomes.outline);
          sql.addOutline.run(outline);
          sql.add.run(session, outline, packOutcomes(outcomes));
        }
        sql.done.run(session);
      });
    },

    outcomes() {
      const rows = sql.all.all();
      const bytes = Buffer.from(rows.map(([, , , body]) => body).join(""), "hex");
      let to = 0;
      return rows.map(([session, startedAt, outline, body]) => {
        const from = to;
        to += body.length / 2;
        return {
          session,
          startedAt,
          outcomes: { outline: outlineOf(outline), ...unpackOutcomes(bytes, from, to) },
        };
      });
    },
  };
}

function prepare(database: Database.Database) {
  return {
    // CROSS keeps SQLite on the few that are due; it would look for them session by session.
    due: database.prepare<[number], { session: string }>(
      `SELECT session FROM outcomes_due CROSS JOIN sessions USING (session)
       WHERE deleted_at IS NULL ORDER BY started_at DESC, session LIMIT ?`,
    ),
    countDue: database.prepare<[], { n: number }>(
      "SELECT count(*) AS n FROM outcomes_due CROSS JOIN sessions USING (session) WHERE deleted_at IS NULL",
    ),
    addOutline: database.prepare("INSERT OR IGNORE INTO outlines (body) VALUES (?)"),
    outline: database.prepare<[number], { body: string }>("SELECT body FROM outlines WHERE outline = ?"),
    add: database.prepare(
      `INSERT OR REPLACE INTO outcomes (session, outline, body)
       VALUES (?, (SELECT outline FROM outlines WHERE body = ?), ?)`,
    ),
    drop: database.prepare("DELETE FROM outcomes WHERE session = ?"),
    done: database.prepare("DELETE FROM outcomes_due WHERE session = ?"),
    // The index by start alone answers for the sessions; arrays cost half of objects, and text half of a buffer each.
    all: database
      .prepare<[], [string, number, number, string]>(
        `SELECT session, started_at, outline, hex(body)
         FROM sessions JOIN outcomes USING (session)
         WHERE deleted_at IS NULL ORDER BY started_at, session`,
      )
      .raw(),
  };
}
