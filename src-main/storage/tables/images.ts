import type Database from "better-sqlite3";
import type { ImageStore } from "../../app/ports.ts";
import { guarded } from "../guarded.ts";

export function imagesTable(database: Database.Database): ImageStore {
  const save = database.prepare("INSERT OR IGNORE INTO images (hash, bytes) VALUES (?, ?)");
  const find = database.prepare<[string], { bytes: Uint8Array }>("SELECT bytes FROM images WHERE hash = ?");

  return {
    saveImage(hash, bytes) {
      guarded(() => save.run(hash, bytes));
    },

    image(hash) {
      return find.get(hash)?.bytes ?? null;
    },
  };
}
