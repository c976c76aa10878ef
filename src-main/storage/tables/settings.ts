import type Database from "better-sqlite3";
import type { PreferenceStore } from "../../app/ports.ts";
import { DEFAULT_PREFERENCES, preferencesSchema } from "../../contract/preferences.ts";
import { guarded } from "../guarded.ts";

export function settingsTable(database: Database.Database): PreferenceStore {
  const find = database.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?");
  const save = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );

  return {
    preferences() {
      const saved = find.get("preferences");
      if (saved === undefined) return DEFAULT_PREFERENCES;
      const parsed = preferencesSchema.partial().parse(JSON.parse(saved.value));
      return preferencesSchema.parse({ ...DEFAULT_PREFERENCES, ...parsed });
    },

    savePreferences(preferences) {
      guarded(() => save.run("preferences", JSON.stringify(preferences)));
    },
  };
}
