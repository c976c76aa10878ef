import type Database from "better-sqlite3";
import { z } from "zod";
import type { ConsentTo, ReviewStore } from "../../app/ports.ts";
import { reviewerSettingsSchema } from "../../contract/reviewer.ts";
import { reviewSchema } from "../../core/review/review.ts";
import { guarded } from "../guarded.ts";

const SETTINGS = "reviewer";
const CONSENTS: Readonly<Record<ConsentTo, string>> = {
  review: "reviewer-consents",
  picture: "picture-consents",
  interviewer: "interviewer-consents",
  speech: "speech-consents",
};

/** Second opinions, and in the settings where they come from. */
export function reviewsTable(database: Database.Database): ReviewStore {
  const setting = database.prepare<[string], { value: string }>("SELECT value FROM settings WHERE name = ?");
  const set = database.prepare(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const all = database.prepare<[string], { review: string }>(
    "SELECT review FROM reviews WHERE session = ? ORDER BY made_at DESC, id",
  );
  const save = database.prepare(
    "INSERT OR REPLACE INTO reviews (session, id, made_at, review) VALUES (?, ?, ?, ?)",
  );
  const remove = database.prepare("DELETE FROM reviews WHERE session = ? AND id = ?");

  return {
    reviewerSettings() {
      const saved = setting.get(SETTINGS);
      return saved === undefined ? null : reviewerSettingsSchema.parse(JSON.parse(saved.value));
    },

    saveReviewerSettings(settings) {
      guarded(() => set.run(SETTINGS, JSON.stringify(settings)));
    },

    consents(to) {
      const saved = setting.get(CONSENTS[to]);
      return saved === undefined ? [] : z.array(z.string()).parse(JSON.parse(saved.value));
    },

    saveConsents(to, endpoints) {
      guarded(() => set.run(CONSENTS[to], JSON.stringify(endpoints)));
    },

    reviews(session) {
      return all.all(session).map(({ review }) => reviewSchema.parse(JSON.parse(review)));
    },

    saveReview(review) {
      guarded(() => save.run(review.session, review.id, review.atWallMs, JSON.stringify(review)));
    },

    removeReview(session, review) {
      guarded(() => remove.run(session, review));
    },
  };
}
