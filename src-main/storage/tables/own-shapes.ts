import type Database from "better-sqlite3";
import type { OwnShapeStore } from "../../app/ports.ts";
import { ownShapeSchema } from "../../core/diagram/own-shape.ts";
import { guarded } from "../guarded.ts";

interface OwnShapeColumns {
  id: string;
  name: string;
  elements: string;
  picture: string;
}

export function ownShapesTable(database: Database.Database): OwnShapeStore {
  const all = database.prepare<[], OwnShapeColumns>(
    "SELECT id, name, elements, picture FROM own_shapes ORDER BY added_at, rowid",
  );
  const save = database.prepare(
    "INSERT OR REPLACE INTO own_shapes (id, name, elements, picture, added_at) VALUES (?, ?, ?, ?, ?)",
  );
  const remove = database.prepare("DELETE FROM own_shapes WHERE id = ?");

  return {
    ownShapes() {
      return all.all().map((row) => ownShapeSchema.parse({ ...row, elements: JSON.parse(row.elements) }));
    },

    saveShapes(shapes, wallMs) {
      guarded(() =>
        database.transaction(() => {
          for (const { id, name, elements, picture } of shapes)
            save.run(id, name, JSON.stringify(elements), picture, wallMs);
        })(),
      );
    },

    removeShapes(ids) {
      guarded(() =>
        database.transaction(() => {
          for (const id of ids) remove.run(id);
        })(),
      );
    },
  };
}
