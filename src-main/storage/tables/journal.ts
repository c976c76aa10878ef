import type Database from "better-sqlite3";
import type { JournalStore, SessionRow } from "../../app/ports.ts";
import { eventSchema, type SessionEvent } from "../../core/interview/event.ts";
import { advanceClock, evolve, startState } from "../../core/interview/evolve.ts";
import { type SessionState, sessionStateSchema } from "../../core/interview/state.ts";
import { guarded, write } from "../guarded.ts";
import { pack, unpack } from "../pack.ts";

/** A keyframe is stored after every so many events, so that opening a session folds fewer than this. */
const KEYFRAME_EVERY = 256;

interface BodyColumns {
  seq: number;
  body: Uint8Array;
}

/** Events and keyframes; a session's row, which `add` writes, moves with them. */
export function journalTable(database: Database.Database, add: (row: SessionRow) => void): JournalStore {
  const sql = prepare(database);

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
        add(row);
        appendEvents(row.session, events, null);
      });
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

    state(session) {
      const row = sql.clock.get(session);
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
    },

    events(session) {
      return sql.eventsAfter.all(session, 0).map(({ body }) => eventSchema.parse(unpack(body)));
    },
  };
}

function prepare(database: Database.Database) {
  return {
    clock: database.prepare<[string], { clock_ms: number }>(
      "SELECT clock_ms FROM sessions WHERE session = ? AND deleted_at IS NULL",
    ),
    moveRow: database.prepare(
      `UPDATE sessions SET clock_ms = ?, stage = ?, finished_at = coalesce(finished_at, ?), text = NULL
       WHERE session = ?`,
    ),
    beat: database.prepare("UPDATE sessions SET clock_ms = ? WHERE session = ?"),
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
  };
}
