import type Database from "better-sqlite3";
import type { SelfScoreStore, SessionRow } from "../../app/ports.ts";
import { type SelfScores, selfScoresSchema } from "../../core/learning/self-scores.ts";
import { guarded } from "../guarded.ts";

interface ScoreColumns {
  session: string;
  scores: string;
}

/** `rowOf` gives a session's row, or null when it is deleted. */
export function selfScoresTable(
  database: Database.Database,
  rowOf: (session: string) => SessionRow | null,
): SelfScoreStore {
  const one = database.prepare<[string], ScoreColumns>(
    "SELECT session, scores FROM self_scores WHERE session = ?",
  );
  const newest = database.prepare<[number], ScoreColumns>(
    `SELECT session, scores FROM self_scores JOIN sessions USING (session)
     WHERE deleted_at IS NULL ORDER BY started_at DESC, session DESC LIMIT ?`,
  );
  const save = database.prepare("INSERT INTO self_scores (session, scores, made_at) VALUES (?, ?, ?)");

  const dated = database.prepare<[string], ScoreColumns & { made_at: number }>(
    "SELECT session, scores, made_at FROM self_scores WHERE session = ?",
  );

  return {
    datedSelfScores(session) {
      const found = dated.get(session);
      return found === undefined ? null : { scores: toScores(found), madeAt: found.made_at };
    },

    selfScores(session) {
      const found = one.get(session);
      return found === undefined ? null : toScores(found);
    },

    selfScored(limit) {
      const found = newest.all(limit).flatMap((columns) => {
        const row = rowOf(columns.session);
        return row === null ? [] : { row, scores: toScores(columns) };
      });
      return found.toReversed();
    },

    saveSelfScores(session, scores, wallMs) {
      guarded(() => save.run(session, JSON.stringify(scores), wallMs));
    },
  };
}

function toScores({ scores }: ScoreColumns): SelfScores {
  return selfScoresSchema.parse(JSON.parse(scores));
}
