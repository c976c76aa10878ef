import type Database from "better-sqlite3";
import type { PictureStore } from "../../app/ports.ts";
import { write } from "../guarded.ts";

/** Small pictures, each under a name of its own that is also in its session's row. */
export function picturesTable(database: Database.Database): PictureStore {
  const save = database.prepare<[string, string], { picture: string }>(
    `INSERT OR REPLACE INTO pictures (session, picture, data_url) VALUES (?, lower(hex(randomblob(16))), ?)
     RETURNING picture`,
  );
  const nameRow = database.prepare("UPDATE sessions SET picture = ? WHERE session = ?");
  const find = database.prepare<[string], { data_url: string }>(
    "SELECT data_url FROM pictures WHERE picture = ?",
  );

  return {
    savePicture(session, dataUrl) {
      write(database, () => nameRow.run(save.get(session, dataUrl)?.picture, session));
    },

    picture(name) {
      return find.get(name)?.data_url ?? null;
    },
  };
}
