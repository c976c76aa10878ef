import type Database from "better-sqlite3";
import type { SearchStore } from "../../app/ports.ts";
import { type Searchable, searchableSchema } from "../../core/search/searchable.ts";
import { type SearchTerms, wordsIn } from "../../core/search/words.ts";
import { write } from "../guarded.ts";
import { pack, unpack } from "../pack.ts";

/** Texts at hand: each letter that is typed asks for most of the same again. Some five kilobytes each. */
const MOST_AT_HAND = 400;

/** The texts of sessions and the index of their words. A trigger takes words away with their text. */
export function searchTables(database: Database.Database): SearchStore {
  const sql = prepare(database);
  /** The one asked for last is last. */
  const atHand = new Map<string, Searchable>();
  const keep = (session: string, searchable: Searchable) => {
    atHand.delete(session);
    atHand.set(session, searchable);
    const [oldest] = atHand.keys();
    if (atHand.size > MOST_AT_HAND && oldest !== undefined) atHand.delete(oldest);
    return searchable;
  };

  return {
    toRead(limit) {
      const count = sql.countToRead.get()?.count ?? 0;
      return { sessions: count === 0 ? [] : sql.toRead.all(limit).map(({ session }) => session), count };
    },

    saveSearchable(read) {
      write(database, () => {
        for (const { session, searchable } of read) {
          const words = wordsIn(Object.values(searchable).join("\n")).map(({ folded }) => folded);
          atHand.delete(session);
          sql.forget.run(session);
          const { lastInsertRowid } = sql.saveText.run(session, pack(searchable));
          sql.saveWords.run(lastInsertRowid, words.join(" "));
          sql.markRead.run(lastInsertRowid, session);
        }
      });
    },

    searchable(session) {
      const known = atHand.get(session);
      if (known !== undefined) return keep(session, known);
      const found = sql.text.get(session);
      return found === undefined ? null : keep(session, searchableSchema.parse(unpack(found.body)));
    },
  };
}

/** The terms as FTS5 asks for them. Words hold letters and digits alone, so nothing in them is syntax. */
export function matchOf({ phrases, isOpen }: SearchTerms): string {
  const match = phrases.map((phrase) => `"${phrase.join(" ")}"`).join(" AND ");
  return isOpen ? `${match}*` : match;
}

function prepare(database: Database.Database) {
  return {
    countToRead: database.prepare<[], { count: number }>(
      "SELECT count(*) AS count FROM sessions WHERE text IS NULL AND deleted_at IS NULL",
    ),
    toRead: database.prepare<[number], { session: string }>(
      `SELECT session FROM sessions WHERE text IS NULL AND deleted_at IS NULL
       ORDER BY started_at DESC LIMIT ?`,
    ),
    forget: database.prepare("DELETE FROM session_texts WHERE session = ?"),
    saveText: database.prepare("INSERT INTO session_texts (session, body) VALUES (?, ?)"),
    saveWords: database.prepare("INSERT INTO session_words (rowid, words) VALUES (?, ?)"),
    markRead: database.prepare("UPDATE sessions SET text = ? WHERE session = ?"),
    text: database.prepare<[string], { body: Uint8Array }>(
      "SELECT body FROM session_texts WHERE session = ?",
    ),
  };
}
