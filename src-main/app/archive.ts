import type { Outgoing } from "../contract/transfers.ts";
import {
  ARCHIVE_END,
  ARCHIVE_SEPARATOR,
  ARCHIVE_START,
  type ArchivedSession,
  MAX_ARCHIVE_BYTES,
  parseArchive,
} from "../core/archive/session-archive.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { breathe } from "./exclusive.ts";
import { os } from "./implementer.ts";
import { mergeSessions, parseSession } from "./merge-sessions.ts";
import type { Parts } from "./parts.ts";
import { NO_SESSION } from "./session-access.ts";
import { TRANSFER_GONE } from "./transfers.ts";
import { wholeSession } from "./whole-session.ts";

/** Whole sessions as JSON, out and in. */
export function archiveCalls(parts: Parts) {
  const { transfers, exclusive } = parts;
  return {
    export: os.archive.export.handler(async ({ input, errors }) => {
      const written = await writeArchive(parts, input.sessions);
      if (!written.ok) throw errors[written.error.code]({ message: written.error.message });
      return written.value;
    }),

    import: os.archive.import.handler(async ({ input: { transfer }, errors }) => {
      const sessions = readArchive(parts, transfer);
      if (!sessions.ok) throw errors[sessions.error.code]({ message: sessions.error.message });
      transfers.remove(transfer);
      return exclusive(() => mergeSessions(parts, parsed(sessions.value)));
    }),
  };
}

/** One by one, as they are asked for. */
function* parsed(sessions: readonly unknown[]): Generator<Result<ArchivedSession>> {
  for (const session of sessions) yield parseSession(session);
}

interface Refusal {
  readonly code: "NOT_FOUND" | "REFUSED";
  readonly message: string;
}

/** Writes an archive session by session; other calls go on meanwhile. */
async function writeArchive(
  { store, problems, transfers }: Parts,
  sessions: readonly string[],
): Promise<Result<Outgoing, Refusal>> {
  const transfer = transfers.begin();
  const refuse = (error: Refusal) => {
    transfers.remove(transfer);
    return fail(error);
  };
  const write = (text: string) => transfers.append(transfer, Buffer.from(text));
  for (const [index, id] of sessions.entries()) {
    const session = wholeSession(store, problems, id);
    if (session === null) return refuse({ code: "NOT_FOUND", message: NO_SESSION });
    write(`${index === 0 ? ARCHIVE_START : ARCHIVE_SEPARATOR}${JSON.stringify(session)}`);
    if (transfers.bytes(transfer) > MAX_ARCHIVE_BYTES) {
      return refuse({
        code: "REFUSED",
        message: "These are too many for one file: choose fewer, or make a backup.",
      });
    }
    await breathe();
  }
  write(ARCHIVE_END);
  return ok({ transfer, bytes: transfers.bytes(transfer) });
}

/** The sessions of an archive that was sent, each still to be checked. */
export function readArchive(
  { transfers }: Pick<Parts, "transfers">,
  transfer: string,
): Result<readonly unknown[], Refusal> {
  const bytes = transfers.bytes(transfer);
  if (transfers.path(transfer) === null) return fail({ code: "NOT_FOUND", message: TRANSFER_GONE });
  if (bytes > MAX_ARCHIVE_BYTES) {
    return fail({ code: "REFUSED", message: "This file is too large for sessions: export fewer at a time." });
  }
  const archive = parseArchive(Buffer.from(transfers.read(transfer, 0, bytes)).toString("utf8"));
  return archive.ok ? archive : fail({ code: "REFUSED", message: archive.error.message });
}
