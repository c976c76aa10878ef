import type Database from "better-sqlite3";
import { type ListQuery, type SessionRow, type Store, StoreUnwritable } from "../app/ports.ts";
import { DEFAULT_PREFERENCES, preferencesSchema } from "../contract/preferences.ts";
import type { Practised } from "../contract/sessions.ts";
import { eventSchema, type SessionEvent } from "../core/interview/event.ts";
import { advanceClock, evolve, startState } from "../core/interview/evolve.ts";
import { levelSchema } from "../core/interview/level.ts";
import { planSchema } from "../core/interview/plan.ts";
import { stageSchema } from "../core/interview/stage.ts";
import { type SessionState, sessionStateSchema } from "../core/interview/state.ts";
import { type OwnName, ownNameSchema } from "../core/language/own-name.ts";
import { type Appeal, appealSchema } from "../core/rubric/appeal.ts";
import { bandSchema, evaluationSchema } from "../core/rubric/evaluation.ts";
import { codeOf } from "./open-database.ts";
import { pack, unpack } from "./pack.ts";

/** A keyframe is stored after every so many events, so that opening a session folds fewer than this. */
const KEYFRAME_EVERY = 256;

/** What SQLite reports when the disk, not the program, is at fault. */
const UNWRITABLE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

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

interface AppealColumns {
  criterion: string;
  verdict: string;
  evidence: string;
  note: string;
  made_at: number;
}

interface OwnNameColumns {
  phrase: string;
  means: string;
  is_a: string;
}

interface BodyColumns {
  seq: number;
  body: Uint8Array;
}

const ROW = `session, problem, level, plan, started_at, finished_at, clock_ms, stage, total, band, picture`;

/** The store over one open database. Deleted sessions are purged when it opens. */
export function sqliteStore(database: Database.Database): Store {
  const sql = prepare(database);
  guarded(() => sql.purge.run());

  const stateOf = (session: string): SessionState | null => {
    const row = sql.row.get(session);
    if (row === undefined) return null;
    const keyframe = sql.keyframe.get(session);
    let state = keyframe === undefined ? null : sessionStateSchema.parse(unpack(keyframe.body));
    for (const { body } of sql.eventsAfter.iterate(session, keyframe?.seq ?? 0)) {
      const event = eventSchema.parse(unpack(body));
      if (state !== null) state = evolve(state, event);
      else if (event.type === "started") state = startState(event);
    }
    // Beats move only the row's clock.
    return state === null ? null : advanceClock(state, row.clock_ms);
  };

  const appendEvents = (session: string, events: readonly SessionEvent[], state: SessionState | null) => {
    let seq = sql.lastSeq.get(session)?.seq ?? 0;
    const hadKeyframes = Math.floor(seq / KEYFRAME_EVERY);
    for (const event of events) {
      seq += 1;
      sql.addEvent.run(session, seq, event.atMs, event.type, pack(event));
    }
    if (state !== null && Math.floor(seq / KEYFRAME_EVERY) > hadKeyframes) {
      sql.addKeyframe.run(session, seq, pack(state));
    }
  };

  return {
    createSession(row, events) {
      write(database, () => {
        sql.addSession.run({ ...row, plan: JSON.stringify(row.plan) });
        appendEvents(row.session, events, null);
      });
    },

    session(session) {
      const row = sql.row.get(session);
      return row === undefined ? null : toRow(row);
    },

    append(session, events, state, wallMs) {
      write(database, () => {
        appendEvents(session, events, state);
        const finishedAt = state.status === "finished" ? wallMs : null;
        sql.moveRow.run(state.clockMs, state.stage, finishedAt, session);
      });
    },

    beat(session, state) {
      guarded(() => sql.beat.run(state.clockMs, session));
    },

    state: stateOf,

    events(session) {
      return sql.eventsAfter.all(session, 0).map(({ body }) => eventSchema.parse(unpack(body)));
    },

    list(query) {
      const [startedAt, session] = parseCursor(query.before);
      const found = sql.list(query.status).all(startedAt, session, query.limit + 1);
      const rows = found.slice(0, query.limit).map(toRow);
      const last = rows.at(-1);
      const cursor = found.length > query.limit && last ? `${last.startedAt}/${last.session}` : null;
      return { rows, cursor };
    },

    practised() {
      return sql.practised.all();
    },

    remove(sessions, wallMs) {
      return write(database, () => count(sessions, (session) => sql.remove.run(wallMs, session).changes));
    },

    restore(sessions) {
      return write(database, () => count(sessions, (session) => sql.restore.run(session).changes));
    },

    saveEvaluation(session, evaluation, wallMs) {
      const { hashes, level, total, band } = evaluation;
      write(database, () => {
        sql.addEvaluation.run(
          session,
          wallMs,
          hashes.rubric,
          hashes.lexicon,
          hashes.engine,
          level,
          pack(evaluation),
        );
        sql.scoreRow.run(total, band, session);
      });
    },

    evaluation(session) {
      const found = sql.evaluation.get(session);
      return found === undefined ? null : evaluationSchema.parse(unpack(found.body));
    },

    appeals(session) {
      return sql.appeals.all(session).map(toAppeal);
    },

    saveAppeal(session, { criterion, verdict, evidence, note, atWallMs }) {
      guarded(() =>
        sql.saveAppeal.run(session, criterion, verdict, JSON.stringify(evidence), note, atWallMs),
      );
    },

    withdrawAppeal(session, criterion) {
      guarded(() => sql.withdrawAppeal.run(session, criterion));
    },

    ownNames() {
      return sql.ownNames.all().map(toOwnName);
    },

    learnName({ phrase, means }, wallMs) {
      guarded(() => sql.learnName.run(phrase, ...meaningOf(means), wallMs));
    },

    forgetName({ phrase, means }) {
      guarded(() => sql.forgetName.run(phrase, ...meaningOf(means)));
    },

    savePicture(session, dataUrl) {
      guarded(() => sql.savePicture.run(dataUrl, session));
    },

    saveImage(hash, bytes) {
      guarded(() => sql.saveImage.run(hash, bytes));
    },

    image(hash) {
      return sql.image.get(hash)?.bytes ?? null;
    },

    preferences() {
      const saved = sql.setting.get("preferences");
      if (saved === undefined) return DEFAULT_PREFERENCES;
      const parsed = preferencesSchema.partial().parse(JSON.parse(saved.value));
      return preferencesSchema.parse({ ...DEFAULT_PREFERENCES, ...parsed });
    },

    savePreferences(preferences) {
      guarded(() => sql.saveSetting.run("preferences", JSON.stringify(preferences)));
    },

    close() {
      database.close();
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
    addSession: database.prepare(
      `INSERT INTO sessions (${ROW}) VALUES
       (@session, @problem, @level, @plan, @startedAt, @finishedAt, @clockMs, @stage, @total, @band, @picture)`,
    ),
    row: database.prepare<[string], RowColumns>(
      `SELECT ${ROW} FROM sessions WHERE session = ? AND deleted_at IS NULL`,
    ),
    moveRow: database.prepare(
      "UPDATE sessions SET clock_ms = ?, stage = ?, finished_at = coalesce(finished_at, ?) WHERE session = ?",
    ),
    beat: database.prepare("UPDATE sessions SET clock_ms = ? WHERE session = ?"),
    scoreRow: database.prepare("UPDATE sessions SET total = ?, band = ? WHERE session = ?"),
    savePicture: database.prepare("UPDATE sessions SET picture = ? WHERE session = ?"),
    practised: database.prepare<[], Practised>(
      `SELECT problem, count(*) AS attempts, max(total) AS best, max(finished_at) AS lastAt FROM sessions
       WHERE deleted_at IS NULL AND finished_at IS NOT NULL GROUP BY problem ORDER BY problem`,
    ),
    remove: database.prepare("UPDATE sessions SET deleted_at = ? WHERE session = ? AND deleted_at IS NULL"),
    restore: database.prepare(
      "UPDATE sessions SET deleted_at = NULL WHERE session = ? AND deleted_at IS NOT NULL",
    ),
    lastSeq: database.prepare<[string], { seq: number }>(
      "SELECT seq FROM events WHERE session = ? ORDER BY seq DESC LIMIT 1",
    ),
    addEvent: database.prepare("INSERT INTO events (session, seq, at_ms, type, body) VALUES (?, ?, ?, ?, ?)"),
    eventsAfter: database.prepare<[string, number], BodyColumns>(
      "SELECT seq, body FROM events WHERE session = ? AND seq > ? ORDER BY seq",
    ),
    addKeyframe: database.prepare("INSERT INTO keyframes (session, seq, body) VALUES (?, ?, ?)"),
    keyframe: database.prepare<[string], BodyColumns>(
      "SELECT seq, body FROM keyframes WHERE session = ? ORDER BY seq DESC LIMIT 1",
    ),
    addEvaluation: database.prepare(
      `INSERT OR REPLACE INTO evaluations (session, made_at, rubric, lexicon, engine, level, body)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    evaluation: database.prepare<[string], { body: Uint8Array }>(
      "SELECT body FROM evaluations WHERE session = ? ORDER BY made_at DESC LIMIT 1",
    ),
    appeals: database.prepare<[string], AppealColumns>(
      `SELECT criterion, verdict, evidence, note, made_at FROM appeals
       WHERE session = ? ORDER BY made_at, criterion`,
    ),
    saveAppeal: database.prepare(
      `INSERT OR REPLACE INTO appeals (session, criterion, verdict, evidence, note, made_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    withdrawAppeal: database.prepare("DELETE FROM appeals WHERE session = ? AND criterion = ?"),
    ownNames: database.prepare<[], OwnNameColumns>(
      "SELECT phrase, means, is_a FROM own_names ORDER BY taught_at, phrase, is_a",
    ),
    learnName: database.prepare(
      "INSERT OR REPLACE INTO own_names (phrase, means, is_a, taught_at) VALUES (?, ?, ?, ?)",
    ),
    forgetName: database.prepare("DELETE FROM own_names WHERE phrase = ? AND means = ? AND is_a = ?"),
    saveImage: database.prepare("INSERT OR IGNORE INTO images (hash, bytes) VALUES (?, ?)"),
    image: database.prepare<[string], { bytes: Uint8Array }>("SELECT bytes FROM images WHERE hash = ?"),
    setting: database.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?"),
    saveSetting: database.prepare(
      "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    ),
  };
}

function write<T>(database: Database.Database, work: () => T): T {
  return guarded(() => database.transaction(work).immediate());
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (UNWRITABLE.test(codeOf(error))) throw new StoreUnwritable(codeOf(error));
    throw error;
  }
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

function toAppeal({ made_at, evidence, ...rest }: AppealColumns): Appeal {
  return appealSchema.parse({ ...rest, evidence: JSON.parse(evidence), atWallMs: made_at });
}

function meaningOf(means: OwnName["means"]): readonly [string, string] {
  return "kind" in means ? ["kind", means.kind] : ["concept", means.concept];
}

function toOwnName({ phrase, means, is_a }: OwnNameColumns): OwnName {
  return ownNameSchema.parse({ phrase, means: { [means]: is_a } });
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
