import { randomUUID } from "node:crypto";
import { openDesk } from "../app/desk.ts";
import { oneAtATime } from "../app/exclusive.ts";
import { problemShelf } from "../app/problem-shelf.ts";
import { type AppRouter, createRouter } from "../app/router.ts";
import { openSync } from "../app/sync.ts";
import { makeEngine } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { openOwnProblems } from "../content/own-problems.ts";
import { ok, type Result } from "../core/result.ts";
import { openLivingStore } from "../storage/living-store.ts";
import { syncFolders } from "../storage/sync-folders.ts";
import { openTransfers } from "../storage/transfers.ts";
import { reportBug } from "./report-bug.ts";

export interface Core {
  readonly router: AppRouter;
  close(): void;
}

/** Puts the app together over a user's data folder and the content folder. Both hosts start here. */
export function composeCore(folders: { readonly data: string; readonly content: string }): Result<Core> {
  const content = loadContent(folders.content);
  if (!content.ok) return content;
  const clock = () => Date.now();
  const newId = () => randomUUID();
  const living = openLivingStore(folders.data, clock);
  if (!living.ok) return living;
  const { store, vault } = living.value;
  const engine = makeEngine(content.value);
  const ownProblems = openOwnProblems(folders.data, { content: content.value, score: engine.score });
  const shared = {
    content: content.value,
    problems: problemShelf(content.value.problems, ownProblems),
    ownProblems,
    ...{ store, vault, clock, newId },
    transfers: openTransfers(folders.data, newId),
    syncFolders: syncFolders(folders.data),
    desk: openDesk(store, clock, newId),
    exclusive: oneAtATime(),
    ...engine,
  };
  const sync = openSync(shared, shared.exclusive, reportBug);
  const router = createRouter({ ...shared, sync });
  sync.start();
  const close = () => {
    sync.stop();
    store.close();
  };
  return ok({ router, close });
}
