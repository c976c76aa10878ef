import type Database from "better-sqlite3";
import type { RecordingStore } from "../../app/ports.ts";
import { guarded } from "../guarded.ts";

interface RecordingColumns {
  take: string;
  from_ms: number;
  length_ms: number;
  mime_type: string;
}

export function recordingsTable(database: Database.Database): RecordingStore {
  const save = database.prepare(
    `INSERT OR IGNORE INTO recordings (session, take, from_ms, length_ms, mime_type, bytes)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const all = database.prepare<[string], RecordingColumns & { stored_bytes: number }>(
    `SELECT take, from_ms, length_ms, mime_type, length(bytes) AS stored_bytes
     FROM recordings WHERE session = ? ORDER BY from_ms, take`,
  );
  const one = database.prepare<[string, string], RecordingColumns & { bytes: Uint8Array }>(
    "SELECT take, from_ms, length_ms, mime_type, bytes FROM recordings WHERE session = ? AND take = ?",
  );
  const inAll = database.prepare<[], { count: number; stored_bytes: number }>(
    `SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS stored_bytes
     FROM recordings JOIN sessions USING (session) WHERE deleted_at IS NULL`,
  );
  const clear = database.prepare("DELETE FROM recordings");

  return {
    saveRecording(session, { take, fromMs, lengthMs, mimeType, bytes }) {
      guarded(() => save.run(session, take, fromMs, lengthMs, mimeType, bytes));
    },

    recordings: (session) =>
      all
        .all(session)
        .map(({ stored_bytes, ...columns }) => ({ ...factsOf(columns), storedBytes: stored_bytes })),

    recording(session, take) {
      const found = one.get(session, take);
      return found === undefined ? null : { ...factsOf(found), bytes: found.bytes };
    },

    recordingsInAll() {
      const { count = 0, stored_bytes = 0 } = inAll.get() ?? {};
      return { count, storedBytes: stored_bytes };
    },

    removeRecordings() {
      guarded(() => clear.run());
    },
  };
}

function factsOf({ take, from_ms, length_ms, mime_type }: RecordingColumns) {
  return { take, fromMs: from_ms, lengthMs: length_ms, mimeType: mime_type };
}
