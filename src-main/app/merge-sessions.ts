import { createHash } from "node:crypto";
import type { Merged } from "../contract/archive.ts";
import { decideMerge } from "../core/archive/merge.ts";
import {
  type ArchivedSession,
  checkArchivedSession,
  parseArchivedSession,
  refuse,
} from "../core/archive/session-archive.ts";
import { hashOf } from "../core/hash.ts";
import { assertNever, ok, type Result } from "../core/result.ts";
import { breathe } from "./exclusive.ts";
import type { Parts } from "./parts.ts";
import type { Store } from "./ports.ts";
import type { ProblemShelf } from "./problem-shelf.ts";
import { wholeSession } from "./whole-session.ts";

type MergeParts = Pick<Parts, "store" | "desk">;

/** What became of one session. */
export interface MergedSession {
  readonly kind: "added" | "extended" | "known";
  /** Its id here. */
  readonly session: string;
}

/**
 * Takes sessions over into the store, whatever they come from: each was checked, and is added, gone on with by the
 * rules of `decideMerge`, or named with why not. Other calls go on between a few of them.
 */
export async function mergeSessions(
  parts: MergeParts,
  sessions: Iterable<Result<ArchivedSession>>,
): Promise<Merged> {
  const counts = { added: 0, extended: 0, known: 0 };
  const refused: string[] = [];
  const waiting: ArchivedSession[] = [];
  const mergeWaiting = () =>
    parts.store.together(() => {
      for (const session of waiting.splice(0)) counts[mergeSession(parts, session).kind] += 1;
    });
  for (const session of sessions) {
    if (session.ok) waiting.push(session.value);
    else refused.push(session.error.message);
    if (waiting.length === TOGETHER) mergeWaiting();
    await breathe();
  }
  mergeWaiting();
  return { ...counts, refused };
}

/** So many sessions are kept in one transaction: each waits for the disk, and nobody else has a turn in it. */
const TOGETHER = 8;

/** Parses a session of an archive, its images' hashes included. */
export function parseSession(input: unknown): Result<ArchivedSession> {
  const parsed = parseArchivedSession(input);
  return parsed.ok ? withOwnImages(parsed.value) : parsed;
}

/** The sessions of another store, the oldest first. One that cannot be read is refused. */
export function* sessionsOf(store: Store, problems: ProblemShelf): Generator<Result<ArchivedSession>> {
  for (const id of store.sessionIds()) {
    const session = readSession(store, problems, id);
    const checked = session === null ? null : checkArchivedSession(session);
    if (checked === null) yield refuse({ session: id }, "it is damaged");
    else yield checked.ok ? withOwnImages(checked.value) : checked;
  }
}

/** What is stored is parsed when it is read, and what does not fit is thrown: here that is no bug. */
function readSession(store: Store, problems: ProblemShelf, id: string): ArchivedSession | null {
  try {
    return wholeSession(store, problems, id);
  } catch {
    return null;
  }
}

function withOwnImages(session: ArchivedSession): Result<ArchivedSession> {
  const isOwn = session.images.every(({ hash, base64 }) => sha256(Buffer.from(base64, "base64")) === hash);
  return isOwn ? ok(session) : refuse(session, "one of its pictures is damaged");
}

/** Takes over a session that was checked. */
export function mergeSession({ store, desk }: MergeParts, theirs: ArchivedSession): MergedSession {
  const decision = decideMerge(store.journalsOf(theirs.session), theirs.events);
  switch (decision.kind) {
    case "known":
      store.keep(decision.session, theirs, theirs.events.length);
      return decision;
    case "extended":
      store.keep(decision.session, theirs, decision.from);
      desk.evict(decision.session);
      return decision;
    case "added": {
      const session = freeId(theirs, (id) => store.isTaken(id));
      store.keep(session, theirs, 0);
      return { kind: "added", session };
    }
    default:
      return assertNever(decision);
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The id it was begun with, if that is free; otherwise one that is derived from its content. */
function freeId({ session, events }: ArchivedSession, isTaken: (id: string) => boolean): string {
  if (!isTaken(session)) return session;
  const derived = `${session.slice(0, 60)}-${hashOf(events).slice(0, 8)}`;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? derived : `${derived}-${number}`;
    if (!isTaken(id)) return id;
  }
}
