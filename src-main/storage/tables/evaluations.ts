import type Database from "better-sqlite3";
import type { EvaluationStore } from "../../app/ports.ts";
import { evaluationSchema } from "../../core/rubric/evaluation.ts";
import { write } from "../guarded.ts";
import { pack, unpack } from "../pack.ts";

interface KeptColumns {
  made_at: number;
  body: Uint8Array;
}

export function evaluationsTable(database: Database.Database): EvaluationStore {
  const sql = prepare(database);

  return {
    saveEvaluation(session, evaluation, wallMs) {
      const { hashes, level, total, band } = evaluation;
      const body = pack(evaluation);
      return write(database, () => {
        const before = sql.newestAt.get(session, level);
        if (before !== undefined && body.equals(before.body)) return before.made_at;
        const madeAt = Math.max(wallMs, (sql.last.get(session)?.made_at ?? 0) + 1);
        sql.add.run(session, madeAt, hashes.rubric, hashes.lexicon, hashes.engine, level, body);
        sql.scoreRow.run(total, band, session, level);
        return madeAt;
      });
    },

    evaluation(session) {
      const found = sql.counting.get(session);
      return found === undefined ? null : evaluationSchema.parse(unpack(found.body));
    },

    evaluations(session) {
      return sql.all.all(session).map(({ made_at, body }) => ({
        madeAt: made_at,
        evaluation: evaluationSchema.parse(unpack(body)),
      }));
    },
  };
}

function prepare(database: Database.Database) {
  return {
    add: database.prepare(
      `INSERT INTO evaluations (session, made_at, rubric, lexicon, engine, level, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    last: database.prepare<[string], Pick<KeptColumns, "made_at">>(
      "SELECT made_at FROM evaluations WHERE session = ? ORDER BY made_at DESC LIMIT 1",
    ),
    newestAt: database.prepare<[string, string], KeptColumns>(
      `SELECT made_at, body FROM evaluations WHERE session = ? AND level = ?
       ORDER BY made_at DESC LIMIT 1`,
    ),
    counting: database.prepare<[string], KeptColumns>(
      `SELECT made_at, body FROM evaluations JOIN sessions USING (session, level) WHERE session = ?
       ORDER BY made_at DESC LIMIT 1`,
    ),
    all: database.prepare<[string], KeptColumns>(
      "SELECT made_at, body FROM evaluations WHERE session = ? ORDER BY made_at DESC",
    ),
    scoreRow: database.prepare("UPDATE sessions SET total = ?, band = ? WHERE session = ? AND level = ?"),
  };
}
