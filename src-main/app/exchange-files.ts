import { laterMark, type Mark } from "../core/archive/mark.ts";
import { uniteAppeals, uniteReviews } from "../core/archive/merge.ts";
import {
  type ArchivedSession,
  archiveText,
  MAX_ARCHIVE_BYTES,
  parseArchive,
} from "../core/archive/session-archive.ts";
import {
  markFileName,
  parseTravelName,
  sessionFileName,
  type TravelName,
} from "../core/archive/travel-names.ts";
import { canonicalJson } from "../core/hash.ts";
import type { Result } from "../core/result.ts";
import { exchangeCards } from "./exchange-cards.ts";
import { breathe } from "./exclusive.ts";
import { mergeSession, parseSession, sha256 } from "./merge-sessions.ts";
import type { TravelRow } from "./ports.ts";
import type { Exchanged, SyncParts } from "./sync.ts";
import { wholeSession } from "./whole-session.ts";

type Listed = TravelName & { readonly name: string };

/**
 * Looks at the sync folder once. Files in it never change: a session's is named by its bytes, a mark's by what it
 * says. So machines may write at once, a file counts when its bytes are those it is named by, and the order in
 * which things arrive makes no difference. Other calls go on between two files.
 */
export async function exchangeFiles(
  parts: SyncParts,
  folder: string,
  exchanged: Exchanged,
  isOver: () => boolean,
): Promise<void> {
  const found = parts.syncFolders.list(folder);
  exchanged.away = found.ok ? null : found.error.message;
  if (!found.ok) return;
  const files = found.value.flatMap((name): Listed[] => {
    const parsed = parseTravelName(name);
    return parsed === null ? [] : [{ ...parsed, name }];
  });
  const write = (name: string, text: string): boolean => {
    const written = parts.syncFolders.write(folder, name, Buffer.from(text));
    if (!written.ok) exchanged.away = written.error.message;
    return written.ok;
  };
  const cards = files.flatMap((file) => (file.kind === "cards" ? [file] : []));
  exchangeMarks(
    parts,
    files.filter(({ kind }) => kind !== "cards"),
    write,
  );
  await receive(parts, folder, files, exchanged, isOver);
  if (isOver()) return;
  await send(parts, new Set(found.value), exchanged, write, isOver);
  if (isOver()) return;
  exchangeCards(parts, folder, cards, exchanged.refused, write);
  exchanged.lastAtWallMs = parts.clock();
}

type Write = (name: string, text: string) => boolean;

function exchangeMarks({ store, clock }: SyncParts, files: readonly Listed[], write: Write): void {
  const ours = store.marks();
  for (const [key, members] of Map.groupBy(files, (file) => file.key)) {
    const known = ours.get(key) ?? null;
    const theirs = members.flatMap((file) => (file.kind === "mark" ? [file.mark] : [])).reduce(later, null);
    const last = theirs === null ? known : later(known, theirs);
    if (last === null) continue;
    if (!isSame(last, known)) store.applyMark(key, last, clock());
    const what = last.isDeleted ? "deleted" : "brought back";
    if (!isSame(last, theirs))
      write(markFileName(key, last), `${JSON.stringify({ onair: "mark", key, what })}\n`);
  }
}

function later(a: Mark | null, b: Mark): Mark {
  return a === null ? b : laterMark(a, b);
}

function isSame(a: Mark, b: Mark | null): boolean {
  return b !== null && a.number === b.number && a.isDeleted === b.isDeleted;
}

async function receive(
  parts: SyncParts,
  folder: string,
  files: readonly Listed[],
  exchanged: Exchanged,
  isOver: () => boolean,
): Promise<void> {
  const { store, syncFolders } = parts;
  const marks = store.marks();
  const seen = new Set(store.seenHashes());
  const halfArrived = new Set<string>();
  for (const file of files) {
    if (isOver()) return;
    if (file.kind !== "session" || seen.has(file.hash) || exchanged.refused.has(file.hash)) continue;
    if (marks.get(file.key)?.isDeleted) continue;
    const bytes = syncFolders.read(folder, file.name, MAX_ARCHIVE_BYTES);
    if (bytes === null || sha256(bytes) !== file.hash) {
      halfArrived.add(file.hash);
      continue;
    }
    halfArrived.delete(file.hash);
    seen.add(file.hash);
    const merged = takeOver(parts, file.name, Buffer.from(bytes).toString("utf8"));
    if (merged.ok) {
      store.saveSeen(file.hash, file.key);
      if (merged.value) exchanged.received += 1;
    } else exchanged.refused.set(file.hash, merged.error.message);
    await breathe();
  }
  exchanged.waiting = [...halfArrived].filter((hash) => !seen.has(hash)).length;
}

/** Whether the file brought something. */
function takeOver(parts: SyncParts, name: string, text: string): Result<boolean> {
  const { store } = parts;
  const archive = parseArchive(text);
  if (!archive.ok) return archive;
  let isNews = false;
  for (const input of archive.value) {
    const checked = parseSession(input);
    if (!checked.ok) return checked;
    const { kind, session } = mergeSession(parts, checked.value);
    isNews ||= kind !== "known";
    const ours = store.archived(session);
    const row = ours !== null && hasAllOf(checked.value, ours) ? store.travelRow(session) : null;
    if (row !== null) store.saveSent(session, name, row.stamp);
  }
  return { ok: true, value: isNews };
}

/** Whether a file holds all that was made in a session after its end. */
function hasAllOf(theirs: MadeAfterwards, ours: MadeAfterwards): boolean {
  const made = ({ appeals, reviews, selfScores }: MadeAfterwards) =>
    canonicalJson({ appeals: uniteAppeals([], appeals), reviews: uniteReviews([], reviews), selfScores });
  return made(theirs) === made(ours);
}

type MadeAfterwards = Pick<ArchivedSession, "appeals" | "reviews" | "selfScores">;

async function send(
  { store, problems }: SyncParts,
  names: ReadonlySet<string>,
  exchanged: Exchanged,
  write: Write,
  isOver: () => boolean,
): Promise<void> {
  for (const { session, key, stamp } of store.travelRows().filter((row) => !isThere(row, names))) {
    if (isOver() || exchanged.away !== null) return;
    const whole = wholeSession(store, problems, session);
    // It may have been deleted since.
    if (whole === null) continue;
    const text = archiveText([whole]);
    const hash = sha256(Buffer.from(text));
    const name = sessionFileName(key, hash);
    if (!write(name, text)) return;
    store.saveSeen(hash, key);
    store.saveSent(session, name, stamp);
    exchanged.sent += 1;
    await breathe();
  }
}

/** Its newest file lies in the folder: also in another that was chosen since, if it was copied there. */
function isThere({ sent, stamp }: TravelRow, names: ReadonlySet<string>): boolean {
  return sent !== null && sent.stamp === stamp && names.has(sent.name);
}
