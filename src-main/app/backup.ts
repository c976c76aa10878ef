import type { Inspected, MergedBackup, YourData } from "../contract/backup.ts";
import { type CardLog, cardLogSchema, NO_CARDS } from "../core/learning/card-log.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { readArchive } from "./archive.ts";
import { breathe } from "./exclusive.ts";
import { os } from "./implementer.ts";
import { mergeProblems } from "./merge-problems.ts";
import { mergeSessions, sessionsOf } from "./merge-sessions.ts";
import type { Parts } from "./parts.ts";
import type { Backup, Store } from "./ports.ts";
import { replaceStore } from "./replace-store.ts";
import { TRANSFER_GONE } from "./transfers.ts";

/** Everything as one file, out and in. */
export function backupCalls(parts: Parts) {
  const { ownProblems, transfers, vault, exclusive } = parts;
  return {
    about: os.backup.about.handler(() => aboutData(parts)),

    make: os.backup.make.handler(() =>
      exclusive(async () => {
        const transfer = transfers.begin();
        await vault.backUp(transfers.path(transfer) ?? "", packedProblems(parts));
        return { transfer, bytes: transfers.bytes(transfer) };
      }),
    ),

    inspect: os.backup.inspect.handler(({ input, errors }) =>
      exclusive(async () => {
        const found = await inspect(parts, input.transfer);
        if (!found.ok) throw errors.REFUSED({ message: found.error.message });
        return found.value;
      }),
    ),

    restore: os.backup.restore.handler(({ input, errors }) =>
      exclusive(() => {
        const opened = openSent(parts, input.transfer);
        if (!opened.ok) throw errors.REFUSED({ message: opened.error.message });
        const { problems } = opened.value;
        const isListed = canBeListed(opened.value.store);
        opened.value.close();
        if (!isListed) throw errors.REFUSED({ message: NOT_LISTED });
        const path = transfers.path(input.transfer) ?? "";
        const replaced = replaceStore(parts, () => vault.restore(path));
        if (!replaced.ok) throw errors.REFUSED({ message: replaced.error.message });
        transfers.remove(input.transfer);
        mergeProblems(parts, problems);
        return {};
      }),
    ),

    merge: os.backup.merge.handler(({ input, errors }) =>
      exclusive(async () => {
        const opened = openSent(parts, input.transfer);
        if (!opened.ok) throw errors.REFUSED({ message: opened.error.message });
        try {
          return await mergeBackup(parts, opened.value);
        } finally {
          opened.value.close();
          transfers.remove(input.transfer);
        }
      }),
    ),

    takeBack: os.backup.takeBack.handler(({ input, errors }) =>
      exclusive(() => {
        const replaced = replaceStore(parts, () => vault.takeBack(input.name));
        if (!replaced.ok) throw errors.REFUSED({ message: replaced.error.message });
        return {};
      }),
    ),

    forget: os.backup.forget.handler(({ input, errors }) => {
      if (vault.forget(input.name)) return {};
      throw errors.NOT_FOUND({ message: "This store is no longer kept: reload the page." });
    }),

    eraseAll: os.backup.eraseAll.handler(({ errors }) =>
      exclusive(() => {
        for (const { id } of ownProblems.list()) ownProblems.remove(id);
        ownProblems.purge();
        transfers.clear();
        parts.desk.evictAll();
        const erased = vault.erase();
        parts.sync.reset();
        if (!erased.ok) throw errors.REFUSED({ message: erased.error.message });
        return {};
      }),
    ),
  };
}

const NOT_LISTED =
  "This backup holds sessions that cannot be listed: merge it instead, which takes over what is whole.";

function aboutData({ store, ownProblems, vault }: Parts): YourData {
  return {
    ...vault.facts(),
    sessions: store.sessionIds().length,
    recordings: store.recordingsInAll(),
    ownProblems: ownProblems.list().length,
    kept: [...vault.kept()],
  };
}

function packedProblems({ ownProblems }: Parts) {
  return ownProblems.list().flatMap(({ id }) => {
    const files = ownProblems.files(id);
    return files === null ? [] : [{ id, files }];
  });
}

function openSent({ transfers, vault }: Parts, transfer: string): Result<Backup> {
  const path = transfers.path(transfer);
  return path === null ? fail({ code: "GONE", message: TRANSFER_GONE }) : vault.openBackup(path);
}

/** What a file holds. A backup is looked through session by session; other calls go on meanwhile. */
async function inspect(parts: Parts, transfer: string): Promise<Result<Inspected>> {
  const first = parts.transfers.read(transfer, 0, 64);
  if (/^\uFEFF?\s*\{/.test(Buffer.from(first).toString("utf8"))) {
    const sessions = readArchive(parts, transfer);
    return sessions.ok ? ok({ kind: "sessions", sessions: sessions.value.length }) : sessions;
  }
  const opened = openSent(parts, transfer);
  if (!opened.ok) return opened;
  const { store, problems, close } = opened.value;
  try {
    const damaged: string[] = [];
    let [fromWallMs, toWallMs]: [number | null, number | null] = [null, null];
    for (const session of sessionsOf(store, parts.problems)) {
      if (session.ok) {
        fromWallMs ??= session.value.startedAt;
        toWallMs = session.value.startedAt;
      } else damaged.push(session.error.message);
      await breathe();
    }
    return ok({
      kind: "backup",
      sessions: store.sessionIds().length,
      ...{ fromWallMs, toWallMs, damaged },
      ownProblems: problems.length,
      ownNames: store.ownNames().length,
    });
  } finally {
    close();
  }
}

async function mergeBackup(parts: Parts, { store, problems }: Backup): Promise<MergedBackup> {
  const merged = await mergeSessions(parts, sessionsOf(store, parts.problems));
  return {
    ...merged,
    ownProblems: mergeProblems(parts, problems),
    ownNames: mergeNames(parts, store),
    cards: parts.store.mergeCards(cardsOf(store)),
  };
}

/** What is stored is parsed when it is read; cards that are damaged keep nobody from the rest. */
function cardsOf(theirs: Store): CardLog {
  try {
    return cardLogSchema.parse(theirs.cardLog());
  } catch {
    return NO_CARDS;
  }
}

function canBeListed(store: Store): boolean {
  try {
    for (const session of store.sessionIds()) store.session(session);
    store.ownNames();
    store.preferences();
    return true;
  } catch {
    return false;
  }
}

/** What was taught here stays; a phrase that names one kind here and another there keeps ours. */
function mergeNames({ store, clock }: Parts, theirs: Store): number {
  const keyOf = ({ phrase, means }: ReturnType<Store["ownNames"]>[number]) =>
    `${phrase.toLowerCase()} ${"kind" in means ? "kind" : `concept ${means.concept}`}`;
  const known = new Set(store.ownNames().map(keyOf));
  const news = theirs.ownNames().filter((name) => !known.has(keyOf(name)));
  for (const name of news) store.learnName(name, clock());
  return news.length;
}
