import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { openDesk } from "../app/desk.ts";
import { oneAtATime } from "../app/exclusive.ts";
import type { Secrets } from "../app/ports.ts";
import { problemShelf } from "../app/problem-shelf.ts";
import { type AppRouter, createRouter } from "../app/router.ts";
import { openSync } from "../app/sync.ts";
import { makeEngine } from "../content/engine.ts";
import { goodBoards } from "../content/good-boards.ts";
import { loadContent } from "../content/load-content.ts";
import { loadPrompts } from "../content/load-prompts.ts";
import { openOwnProblems } from "../content/own-problems.ts";
import { isSpeechOn } from "../contract/reviewer.ts";
import { ok, type Result } from "../core/result.ts";
import { modelOnDemand } from "../reviewer/model-on-demand.ts";
import { openLivingStore } from "../storage/living-store.ts";
import { syncFolders } from "../storage/sync-folders.ts";
import { openTransfers } from "../storage/transfers.ts";
import { reportBug } from "./report-bug.ts";
import { keyFile } from "./secrets/key-file.ts";
import { keyRing } from "./secrets/key-ring.ts";

export interface Core {
  readonly router: AppRouter;
  /** Whether the user has speech set up just now, so that the window may ask for the microphone. */
  mayListen(): boolean;
  close(): void;
}

export interface CoreFolders {
  readonly data: string;
  readonly content: string;
  /** What a model is asked with; beside the content, unless given. */
  readonly prompts?: string;
}

/**
 * Puts the app together over a user's data folder and the content folder. Both hosts start here; a host that can
 * keep keys better than a file can gives its `secrets`.
 */
export function composeCore(
  folders: CoreFolders,
  secrets: Secrets = keyRing(keyFile(folders.data), process.env),
): Result<Core> {
  const content = loadContent(folders.content);
  if (!content.ok) return content;
  const prompts = loadPrompts(folders.prompts ?? join(folders.content, "../prompts"));
  if (!prompts.ok) return prompts;
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
    goodBoards: goodBoards(folders.content, ownProblems),
    ...{ store, vault, clock, newId },
    transfers: openTransfers(folders.data, newId),
    syncFolders: syncFolders(folders.data),
    desk: openDesk(store, clock, newId),
    exclusive: oneAtATime(),
    model: modelOnDemand(),
    secrets,
    prompts: prompts.value,
    ...engine,
  };
  const sync = openSync(shared, shared.exclusive, reportBug);
  const router = createRouter({ ...shared, sync });
  sync.start();
  const close = () => {
    sync.stop();
    store.close();
  };
  return ok({ router, mayListen: () => isSpeechOn(store.reviewerSettings()), close });
}
