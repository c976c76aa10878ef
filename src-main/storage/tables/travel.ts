import type Database from "better-sqlite3";
import { z } from "zod";
import type { TravelRow, TravelStore } from "../../app/ports.ts";
import type { Mark } from "../../core/archive/mark.ts";
import { guarded, write } from "../guarded.ts";

interface TravelColumns {
  session: string;
  key: string;
  stamp: string;
  sent_name: string | null;
  sent_stamp: string | null;
}

interface MarkColumns {
  key: string;
  number: number;
  is_deleted: number;
}

const folderSchema = z.string().nullable();

/** What is known of the exchange with other machines. */
export function travelTable(database: Database.Database): TravelStore {
  const sql = prepare(database);

  const saveMark = (key: string, { number, isDeleted }: Mark) => {
    sql.saveMark.run(key, number, isDeleted ? 1 : 0);
    // It may be gone from here by now: its file is to be read again.
    if (!isDeleted) sql.unsee.run(key);
  };

  return {
    syncFolder() {
      const saved = sql.folder.get();
      return saved === undefined ? null : folderSchema.parse(JSON.parse(saved.value));
    },

    saveSyncFolder(folder) {
      guarded(() => sql.saveFolder.run(JSON.stringify(folder)));
    },

    travelRows: () => sql.rows.all().map(toRow),

    travelRow(session) {
      const found = sql.row.get(session);
      return found === undefined ? null : toRow(found);
    },

    saveSent(session, name, stamp) {
      guarded(() => sql.saveSent.run(session, stamp, name));
    },

    seenHashes: () => new Set(sql.seen.all().map(({ hash }) => hash)),

    saveSeen(hash, key) {
      guarded(() => sql.saveSeen.run(hash, key));
    },

    marks: () =>
      new Map(
        sql.marks
          .all()
          .map(({ key, number, is_deleted }) => [key, { number, isDeleted: is_deleted === 1 }] as const),
      ),

    saveMark(key, mark) {
      write(database, () => saveMark(key, mark));
    },

    applyMark(key, mark, wallMs) {
      write(database, () => {
        saveMark(key, mark);
        if (mark.isDeleted) sql.remove.run(wallMs, key);
        else sql.bringBack.run(key);
      });
    },
  };
}

function toRow({ session, key, stamp, sent_name: name, sent_stamp: sentStamp }: TravelColumns): TravelRow {
  return {
    ...{ session, key, stamp },
    sent: name === null || sentStamp === null ? null : { name, stamp: sentStamp },
  };
}

/** A row's key, as `travelKey` has it. */
const KEY = "coalesce(origin, session) || '.' || finished_at";
const HAS_KEY = `session = (SELECT session FROM sessions WHERE finished_at IS NOT NULL AND ${KEY} = ?)`;

/** What may be made of a session after its end. What there is none of adds nothing: its file need not be written again. */
const STAMP = `
  (SELECT count(*) || '/' || coalesce(max(made_at), 0) FROM appeals WHERE appeals.session = sessions.session)
  || coalesce((SELECT '/self' FROM self_scores WHERE self_scores.session = sessions.session), '')
  || coalesce((SELECT '/' || count(*) || '/' || max(made_at) || '/' || sum(length(review)) FROM reviews
               WHERE reviews.session = sessions.session HAVING count(*) > 0), '')`;

const ROWS = `
  SELECT session, ${KEY} AS key, sync_sent.name AS sent_name, sync_sent.stamp AS sent_stamp, ${STAMP} AS stamp
  FROM sessions LEFT JOIN sync_sent USING (session)
  WHERE deleted_at IS NULL AND finished_at IS NOT NULL`;

function prepare(database: Database.Database) {
  return {
    folder: database.prepare<[], { value: string }>("SELECT value FROM settings WHERE name = 'sync folder'"),
    saveFolder: database.prepare(
      `INSERT INTO settings (name, value) VALUES ('sync folder', ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    ),
    rows: database.prepare<[], TravelColumns>(`${ROWS} ORDER BY started_at, session`),
    row: database.prepare<[string], TravelColumns>(`${ROWS} AND session = ?`),
    saveSent: database.prepare("INSERT OR REPLACE INTO sync_sent (session, stamp, name) VALUES (?, ?, ?)"),
    seen: database.prepare<[], { hash: string }>("SELECT hash FROM sync_seen"),
    saveSeen: database.prepare("INSERT OR IGNORE INTO sync_seen (hash, key) VALUES (?, ?)"),
    unsee: database.prepare("DELETE FROM sync_seen WHERE key = ?"),
    marks: database.prepare<[], MarkColumns>(
      "SELECT key, number, is_deleted FROM session_marks ORDER BY key",
    ),
    saveMark: database.prepare(
      "INSERT OR REPLACE INTO session_marks (key, number, is_deleted) VALUES (?, ?, ?)",
    ),
    remove: database.prepare(`UPDATE sessions SET deleted_at = ? WHERE deleted_at IS NULL AND ${HAS_KEY}`),
    bringBack: database.prepare(`UPDATE sessions SET deleted_at = NULL WHERE ${HAS_KEY}`),
  };
}
