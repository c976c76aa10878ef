import type { SyncState } from "../contract/sync.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { exchangeFiles } from "./exchange-files.ts";
import type { Exclusive } from "./exclusive.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { StoreUnwritable } from "./ports.ts";

/** The folder is looked at this often, whatever is heard of it. */
const LOOK_EVERY_MS = 60_000;
/** Changes come several at a time. */
const LOOK_SOON_MS = 1000;

/** The exchange of finished sessions through a folder. */
export interface Sync {
  state(): SyncState;
  /** Looks at the folder now: writes what is missing there, takes over what is missing here. */
  exchange(): Promise<SyncState>;
  /** The same in a moment, in the background. */
  lookSoon(): void;
  /** Uses another folder from now on, or none. */
  choose(folder: string | null): Result<void>;
  /** The store was replaced: what was known of the exchange holds no more. */
  reset(): void;
  /** Looks now and then from now on. */
  start(): void;
  stop(): void;
}

export type SyncParts = Pick<Parts, "store" | "problems" | "desk" | "clock" | "syncFolders">;

/** What is known until Onair stops. */
export interface Exchanged {
  lastAtWallMs: number | null;
  away: string | null;
  sent: number;
  received: number;
  waiting: number;
  /** Why a file cannot be taken over, by its hash. */
  readonly refused: Map<string, string>;
}

const nothingYet = (): Exchanged => ({
  ...{ lastAtWallMs: null, away: null, sent: 0, received: 0, waiting: 0 },
  refused: new Map(),
});

const DISK_FULL = "The disk is full or the data folder cannot be written: free some space.";

/** `report` is told what nobody expected to go wrong in the background. */
export function openSync(parts: SyncParts, exclusive: Exclusive, report: (error: unknown) => void): Sync {
  const { store, syncFolders } = parts;
  let exchanged = nothingYet();
  let interval: NodeJS.Timeout | null = null;
  let soon: NodeJS.Timeout | null = null;
  let stopWatching = () => {};
  let isOver = false;

  const state = (): SyncState => {
    const { refused, ...rest } = exchanged;
    return { folder: isOver ? null : store.syncFolder(), ...rest, refused: [...refused.values()] };
  };

  const exchange = () =>
    exclusive(async () => {
      const folder = isOver ? null : store.syncFolder();
      try {
        if (folder !== null) await exchangeFiles(parts, folder, exchanged, () => isOver);
      } catch (error) {
        if (!(error instanceof StoreUnwritable)) throw error;
        exchanged.away = DISK_FULL;
      }
      return state();
    });

  const lookSoon = () => {
    if (isOver || soon !== null || store.syncFolder() === null) return;
    soon = setTimeout(() => {
      soon = null;
      exchange().catch(report);
    }, LOOK_SOON_MS);
    soon.unref();
  };

  const watch = () => {
    stopWatching();
    const folder = store.syncFolder();
    stopWatching = interval === null || folder === null ? () => {} : syncFolders.watch(folder, lookSoon);
  };

  const reset = () => {
    exchanged = nothingYet();
    watch();
    lookSoon();
  };

  return {
    state,
    exchange,
    lookSoon,
    reset,
    choose(folder) {
      const checked = folder === null ? ok(null) : syncFolders.check(folder);
      if (!checked.ok) return fail(checked.error);
      store.saveSyncFolder(checked.value);
      reset();
      return ok(undefined);
    },
    start() {
      interval = setInterval(() => exchange().catch(report), LOOK_EVERY_MS);
      interval.unref();
      watch();
      lookSoon();
    },
    stop() {
      isOver = true;
      if (interval !== null) clearInterval(interval);
      if (soon !== null) clearTimeout(soon);
      stopWatching();
    },
  };
}

export function syncCalls({ sync }: Pick<Parts, "sync">) {
  return {
    state: os.sync.state.handler(() => sync.state()),

    choose: os.sync.choose.handler(({ input, errors }) => {
      const chosen = sync.choose(input.folder);
      if (!chosen.ok) throw errors.REFUSED({ message: chosen.error.message });
      return sync.exchange();
    }),

    exchange: os.sync.exchange.handler(() => sync.exchange()),
  };
}
