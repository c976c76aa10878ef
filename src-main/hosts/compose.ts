import { randomUUID } from "node:crypto";
import type { Store } from "../app/ports.ts";
import { type AppRouter, createRouter } from "../app/router.ts";
import { loadContent } from "../content/load-content.ts";
import { loadScorer } from "../content/load-scorer.ts";
import { ok, type Result } from "../core/result.ts";
import { openDatabase } from "../storage/open-database.ts";
import { sqliteStore } from "../storage/sqlite-store.ts";

export interface Core {
  readonly router: AppRouter;
  readonly store: Store;
}

/** Puts the app together over a user's data folder and the content folder. Both hosts start here. */
export function composeCore(folders: { readonly data: string; readonly content: string }): Result<Core> {
  const content = loadContent(folders.content);
  if (!content.ok) return content;
  const score = loadScorer(folders.content, content.value);
  if (!score.ok) return score;
  const database = openDatabase(folders.data);
  if (!database.ok) return database;
  const store = sqliteStore(database.value);
  const router = createRouter({
    content: content.value,
    store,
    clock: () => Date.now(),
    newId: () => randomUUID(),
    score: score.value,
  });
  return ok({ router, store });
}
