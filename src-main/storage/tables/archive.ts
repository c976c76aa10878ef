import type Database from "better-sqlite3";
import type {
  AppealStore,
  ArchiveStore,
  ImageStore,
  JournalStore,
  PictureStore,
  ReviewStore,
  SelfScoreStore,
  SessionRow,
  SessionRowStore,
} from "../../app/ports.ts";
import { uniteAppeals, uniteReviews } from "../../core/archive/merge.ts";
import type { ArchivedSession, DatedEvaluation } from "../../core/archive/session-archive.ts";
import type { SessionEvent } from "../../core/interview/event.ts";
import { advanceClock } from "../../core/interview/evolve.ts";
import { replay } from "../../core/interview/replay.ts";
import { evaluationSchema } from "../../core/rubric/evaluation.ts";
import { write } from "../guarded.ts";
import { pack, unpack } from "../pack.ts";

type SessionTables = SessionRowStore &
  JournalStore &
  AppealStore &
  SelfScoreStore &
  ReviewStore &
  ImageStore &
  PictureStore;

/** Sessions as wholes, over the tables that hold their parts. */
export function archiveTable(database: Database.Database, tables: SessionTables): ArchiveStore {
  const sql = prepare(database);

  const addEvents = (session: string, archived: ArchivedSession, from: number) => {
    const { events, clockMs, finishedAt } = archived;
    const state = replay(events);
    const [first, ...rest] = events;
    if (state === null || first === undefined) throw new Error(`session ${session} has no start`);
    if (from === 0) {
      tables.createSession(rowOf(session, archived), [first]);
      if (session !== archived.session) sql.setOrigin.run(archived.session, session);
    }
    const news = from === 0 ? rest : events.slice(from);
    tables.append(session, news, advanceClock(state, clockMs), finishedAt ?? 0);
  };

  const archivedReviews = (session: string) =>
    tables
      .reviews(session)
      .map(({ session: _, ...review }) => review)
      .reverse();

  const addEvaluations = (session: string, evaluations: readonly DatedEvaluation[]) => {
    const ours = sql.newestEvaluation.get(session)?.made_at ?? null;
    for (const { madeAt, evaluation } of evaluations) {
      // Our newest is the one that is shown, and stays it.
      if (ours !== null && madeAt >= ours) continue;
      const { hashes, level } = evaluation;
      const body = pack(evaluation);
      sql.addEvaluation.run(session, madeAt, hashes.rubric, hashes.lexicon, hashes.engine, level, body);
    }
    // Lists show the newest at the session's own level.
    const level = tables.session(session)?.level;
    const newest = evaluations
      .filter(({ evaluation }) => evaluation.level === level)
      .toSorted((a, b) => b.madeAt - a.madeAt)[0]?.evaluation;
    if (ours === null && newest !== undefined) sql.scoreRow.run(newest.total, newest.band, session);
  };

  return {
    sessionIds: () => sql.ids.all().map(({ session }) => session),

    archived(session) {
      const row = tables.session(session);
      if (row === null) return null;
      const { problem, level, plan, startedAt, finishedAt, clockMs } = row;
      const events = tables.events(session);
      const picture = row.picture === null ? null : tables.picture(row.picture);
      return {
        session: sql.origin.get(session)?.origin ?? session,
        ...{ problem, level, plan, startedAt, finishedAt, clockMs, picture, events },
        images: imageHashes(events).flatMap((hash) => {
          const bytes = tables.image(hash);
          return bytes === null ? [] : [{ hash, base64: Buffer.from(bytes).toString("base64") }];
        }),
        evaluations: sql.evaluations.all(session).map(({ made_at, body }) => ({
          madeAt: made_at,
          evaluation: evaluationSchema.parse(unpack(body)),
        })),
        appeals: [...tables.appeals(session)],
        selfScores: tables.datedSelfScores(session),
        reviews: archivedReviews(session),
      };
    },

    journalsOf: (origin) =>
      sql.journalsOf.all(origin, origin).map(({ session }) => ({ session, events: tables.events(session) })),

    together: (work) => write(database, work),

    isTaken: (session) => sql.isTaken.get(session) !== undefined,

    keep(session, archived, from) {
      write(database, () => {
        for (const { hash, base64 } of archived.images) tables.saveImage(hash, Buffer.from(base64, "base64"));
        if (from < archived.events.length) addEvents(session, archived, from);
        addEvaluations(session, archived.evaluations);
        for (const appeal of uniteAppeals(tables.appeals(session), archived.appeals)) {
          tables.saveAppeal(session, appeal);
        }
        for (const review of uniteReviews(archivedReviews(session), archived.reviews)) {
          tables.saveReview({ ...review, session });
        }
        const { selfScores } = archived;
        if (selfScores !== null && tables.selfScores(session) === null) {
          tables.saveSelfScores(session, selfScores.scores, selfScores.madeAt);
        }
        if (archived.picture !== null && tables.session(session)?.picture === null) {
          tables.savePicture(session, archived.picture);
        }
        if (sql.bringBack.run(session).changes > 0 || from === 0) sql.markKept.run(session);
      });
    },
  };
}

function rowOf(session: string, archived: ArchivedSession): SessionRow {
  const { problem, level, plan, startedAt, events } = archived;
  const [started] = events;
  return {
    ...{ session, problem, level, plan, startedAt },
    finishedAt: null,
    clockMs: 0,
    stage: "R",
    total: null,
    band: null,
    picture: null,
    drill: started?.type === "started" ? (started.drill?.exercise ?? null) : null,
  };
}

function imageHashes(events: readonly SessionEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => (event.type === "imageAdded" ? [event.hash] : [])))];
}

function prepare(database: Database.Database) {
  return {
    ids: database.prepare<[], { session: string }>(
      "SELECT session FROM sessions WHERE deleted_at IS NULL ORDER BY started_at, session",
    ),
    origin: database.prepare<[string], { origin: string | null }>(
      "SELECT origin FROM sessions WHERE session = ?",
    ),
    setOrigin: database.prepare("UPDATE sessions SET origin = ? WHERE session = ?"),
    journalsOf: database.prepare<[string, string], { session: string }>(
      "SELECT session FROM sessions WHERE (session = ? AND origin IS NULL) OR origin = ? ORDER BY session",
    ),
    isTaken: database.prepare<[string], unknown>("SELECT 1 FROM sessions WHERE session = ?"),
    evaluations: database.prepare<[string], { made_at: number; body: Uint8Array }>(
      "SELECT made_at, body FROM evaluations WHERE session = ? ORDER BY made_at",
    ),
    newestEvaluation: database.prepare<[string], { made_at: number | null }>(
      "SELECT max(made_at) AS made_at FROM evaluations WHERE session = ?",
    ),
    addEvaluation: database.prepare(
      `INSERT OR IGNORE INTO evaluations (session, made_at, rubric, lexicon, engine, level, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    scoreRow: database.prepare("UPDATE sessions SET total = ?, band = ? WHERE session = ?"),
    bringBack: database.prepare(
      "UPDATE sessions SET deleted_at = NULL WHERE session = ? AND deleted_at IS NOT NULL",
    ),
    markKept: database.prepare(
      `UPDATE session_marks SET number = number + 1, is_deleted = 0
       WHERE is_deleted = 1 AND key = (
         SELECT coalesce(origin, session) || '.' || finished_at FROM sessions WHERE session = ?)`,
    ),
  };
}
