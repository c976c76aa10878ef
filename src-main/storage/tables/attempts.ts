import type Database from "better-sqlite3";
import type { AttemptStore, OutdatedRow } from "../../app/ports.ts";
import { type AttemptLine, attemptLineSchema } from "../../contract/evaluations.ts";
import { levelSchema } from "../../core/interview/level.ts";
import { MAKERS, type Maker } from "../../core/rubric/makers.ts";

interface OutdatedColumns {
  session: string;
  problem: string;
  level: string;
  startedAt: number;
  total: number | null;
  rubric: string | null;
  lexicon: string | null;
  engine: string | null;
}

interface CountColumns extends Record<Maker, 0 | 1 | null> {
  sessions: number;
}

/**
 * The finished sessions beside the evaluation that counts and, where the problem is still there, what scores it
 * now. Hashes are compared, no evaluation is opened.
 */
const SCORED = `
  WITH now AS MATERIALIZED (
    SELECT value ->> 'problem' AS problem, value ->> 'rubric' AS rubric,
           value ->> 'lexicon' AS lexicon, value ->> 'engine' AS engine
    FROM json_each(?)
  ),
  -- Beside a max() SQLite gives the other columns of that very row.
  newest AS MATERIALIZED (
    SELECT session, level, max(made_at), rubric, lexicon, engine FROM evaluations GROUP BY session, level
  ),
  scored AS (
    SELECT s.session, s.problem, s.level, s.started_at AS startedAt, s.total, e.rubric, e.lexicon, e.engine,
           now.problem IS NOT NULL AS is_here,
           now.rubric IS e.rubric AND now.lexicon IS e.lexicon AND now.engine IS e.engine AS is_current,
           now.rubric <> e.rubric AS newRubric, now.lexicon <> e.lexicon AS newLexicon,
           now.engine <> e.engine AS newEngine
    FROM sessions s
    LEFT JOIN newest e USING (session, level)
    LEFT JOIN now ON now.problem = s.problem
    WHERE s.deleted_at IS NULL AND s.finished_at IS NOT NULL
  )`;

/** Finished sessions, by problem and by what scored them. */
export function attemptsTable(database: Database.Database): AttemptStore {
  const attempts = database.prepare<[string], AttemptLine>(
    `SELECT session, level, started_at AS startedAt, total, band FROM sessions
     WHERE problem = ? AND deleted_at IS NULL AND finished_at IS NOT NULL AND drill IS NULL
     ORDER BY started_at DESC, session DESC`,
  );
  const outdated = database.prepare<[string], OutdatedColumns>(
    `${SCORED} SELECT session, problem, level, startedAt, total, rubric, lexicon, engine FROM scored
     WHERE NOT (is_here AND is_current) ORDER BY startedAt DESC, session DESC`,
  );
  const count = database.prepare<[string], CountColumns>(
    `${SCORED} SELECT count(*) AS sessions, max(newRubric) AS rubric, max(newLexicon) AS lexicon,
                      max(newEngine) AS engine
     FROM scored WHERE is_here AND NOT is_current`,
  );

  return {
    attempts: (problem) => attempts.all(problem).map((line) => attemptLineSchema.parse(line)),
    outdated: (now) => outdated.all(JSON.stringify(now)).map(toOutdated),
    countOutdated(now) {
      const found = count.get(JSON.stringify(now));
      return {
        sessions: found?.sessions ?? 0,
        changed: MAKERS.filter((maker) => found?.[maker] === 1),
      };
    },
  };
}

function toOutdated({ rubric, lexicon, engine, level, ...row }: OutdatedColumns): OutdatedRow {
  const makers = rubric === null || lexicon === null || engine === null ? null : { rubric, lexicon, engine };
  return { ...row, level: levelSchema.parse(level), makers };
}
