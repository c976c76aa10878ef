import { randomUUID } from "node:crypto";
import { openDesk } from "../app/desk.ts";
import type { Store } from "../app/ports.ts";
import { problemShelf } from "../app/problem-shelf.ts";
import { type AppRouter, createRouter } from "../app/router.ts";
import { makeEngine } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { openOwnProblems } from "../content/own-problems.ts";
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
  const database = openDatabase(folders.data);
  if (!database.ok) return database;
  const store = sqliteStore(database.value);
  const engine = makeEngine(content.value);
  const ownProblems = openOwnProblems(folders.data, { content: content.value, score: engine.score });
  const clock = () => Date.now();
  const newId = () => randomUUID();
  const router = createRouter({
    content: content.value,
    problems: problemShelf(content.value.problems, ownProblems),
    ownProblems,
    store,
    desk: openDesk(store, clock, newId),
    clock,
    newId,
    ...engine,
  });
  return ok({ router, store });
}
