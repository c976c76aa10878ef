import type Database from "better-sqlite3";
import type { EvaluationStore } from "../../app/ports.ts";
import { evaluationSchema } from "../../core/rubric/evaluation.ts";
import { write } from "../guarded.ts";
import { pack, unpack } from "../pack.ts";

export function evaluationsTable(database: Database.Database): EvaluationStore {
  const add = database.prepare(
    `INSERT OR REPLACE INTO evaluations (session, made_at, rubric, lexicon, engine, level, body)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const newest = database.prepare<[string], { body: Uint8Array }>(
    "SELECT body FROM evaluations WHERE session = ? ORDER BY made_at DESC LIMIT 1",
  );
  const scoreRow = database.prepare("UPDATE sessions SET total = ?, band = ? WHERE session = ?");

  return {
    saveEvaluation(session, evaluation, wallMs) {
      const { hashes, level, total, band } = evaluation;
      write(database, () => {
        add.run(session, wallMs, hashes.rubric, hashes.lexicon, hashes.engine, level, pack(evaluation));
        scoreRow.run(total, band, session);
      });
    },

    evaluation(session) {
      const found = newest.get(session);
      return found === undefined ? null : evaluationSchema.parse(unpack(found.body));
    },
  };
}
