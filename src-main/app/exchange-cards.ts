import { cardFileText, parseCardFile } from "../core/archive/card-file.ts";
import { MAX_ARCHIVE_BYTES } from "../core/archive/session-archive.ts";
import { CARDS_KEY, cardsFileName } from "../core/archive/travel-names.ts";
import { byDay, newestMs } from "../core/learning/card-log.ts";
import { sha256 } from "./merge-sessions.ts";
import type { SyncParts } from "./sync.ts";

/** A day's cards wait until nobody has graded one for so long: each grade would make another file. */
const RESTING_MS = 10 * 60_000;

export interface CardFile {
  readonly name: string;
  readonly hash: string;
}

/**
 * Recall cards through the sync folder: a file for each day on which any were graded, named by its bytes. What
 * arrives is united with what is here, so all machines end with the same cards and write the same files.
 */
export function exchangeCards(
  { store, syncFolders, clock }: Pick<SyncParts, "store" | "syncFolders" | "clock">,
  folder: string,
  files: readonly CardFile[],
  /** Why a file cannot be taken over, by its hash. */
  refused: Map<string, string>,
  write: (name: string, text: string) => boolean,
): void {
  const seen = new Set(store.seenHashes());
  for (const { name, hash } of files) {
    if (seen.has(hash) || refused.has(hash)) continue;
    const bytes = syncFolders.read(folder, name, MAX_ARCHIVE_BYTES);
    // It has not arrived as a whole.
    if (bytes === null || sha256(bytes) !== hash) continue;
    const log = parseCardFile(Buffer.from(bytes).toString("utf8"));
    seen.add(hash);
    if (log.ok) {
      store.mergeCards(log.value);
      store.saveSeen(hash, CARDS_KEY);
    } else refused.set(hash, log.error.message);
  }
  const there = new Set(files.map(({ hash }) => hash));
  for (const day of byDay(store.cardLog())) {
    if (newestMs(day) > clock() - RESTING_MS) continue;
    const text = cardFileText(day);
    const hash = sha256(Buffer.from(text));
    if (there.has(hash)) continue;
    if (!write(cardsFileName(hash), text)) return;
    store.saveSeen(hash, CARDS_KEY);
  }
}
