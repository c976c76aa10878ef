import { z } from "zod";
import { MAX_IMAGE_BASE64 } from "../diagram/pictures.ts";
import { checkJournal } from "../interview/check-journal.ts";
import { IMAGE_HASH } from "../interview/command.ts";
import { eventSchema } from "../interview/event.ts";
import { levelSchema } from "../interview/level.ts";
import { planSchema } from "../interview/plan.ts";
import { selfScoresSchema } from "../learning/self-scores.ts";
import { fail, ok, type Result } from "../result.ts";
import { reviewSchema } from "../review/review.ts";
import { appealSchema } from "../rubric/appeal.ts";
import { evaluationSchema } from "../rubric/evaluation.ts";
import { parseKnown } from "./parse-known.ts";

/**
 * A session archive: whole sessions as one JSON file, to keep or to hand on.
 * Readers leave out the fields they do not know, so a new one needs no new version; `version` rises when what is
 * known changes its meaning, and then older readers refuse the file.
 */

const VERSION = 1;
const MAX_SESSIONS = 10_000;
const MAX_EVENTS = 200_000;
const MAX_IMAGES = 500;
const MAX_EVALUATIONS = 1000;
const MAX_APPEALS = 500;
const MAX_REVIEWS = 500;
/** The largest small picture of a board, as characters of its data URL. */
export const MAX_PICTURE_CHARACTERS = 400_000;

/** Also a part of file names, so nothing else may stand in it. */
export const archivedIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/, "this is no session's id");
const wallMs = z.number().int().min(0);

/** The largest archive that is read or written, in bytes: some hundred long sessions. More goes into a backup. */
export const MAX_ARCHIVE_BYTES = 128 * 1024 * 1024;

export const datedEvaluationSchema = z.object({ madeAt: wallMs, evaluation: evaluationSchema });
export type DatedEvaluation = Readonly<z.infer<typeof datedEvaluationSchema>>;

/** A review belongs to the session it lies in, whatever that is called here. */
const archivedReviewSchema = reviewSchema.omit({ session: true });
export type ArchivedReview = Readonly<z.infer<typeof archivedReviewSchema>>;

/** A session with all that was made in it. Times are Unix milliseconds, those of events of the session clock. */
export const archivedSessionSchema = z.object({
  /** The id it has where it was begun. */
  session: archivedIdSchema,
  problem: z.string().min(1).max(200),
  /** The problem's title when it was written, for readers; nothing is made of it. */
  title: z.string().max(500),
  level: levelSchema,
  plan: planSchema,
  startedAt: wallMs,
  finishedAt: wallMs.nullable(),
  clockMs: z.number().int().min(0),
  /** A small picture of the board as a data URL. */
  picture: z.string().startsWith("data:image/").max(MAX_PICTURE_CHARACTERS).nullable(),
  events: z.array(eventSchema).min(1).max(MAX_EVENTS),
  /** The images that its events name, each once. */
  images: z
    .array(z.object({ hash: z.string().regex(IMAGE_HASH), base64: z.base64().max(MAX_IMAGE_BASE64) }))
    .max(MAX_IMAGES),
  /** The oldest first. */
  evaluations: z.array(datedEvaluationSchema).max(MAX_EVALUATIONS),
  appeals: z.array(appealSchema).max(MAX_APPEALS),
  /** What the candidate gave the stages before seeing the result. */
  selfScores: z.object({ scores: selfScoresSchema, madeAt: wallMs }).nullable().default(null),
  /** Second opinions by models. */
  reviews: z.array(archivedReviewSchema).max(MAX_REVIEWS).default([]),
});
export type ArchivedSession = Readonly<z.infer<typeof archivedSessionSchema>>;

export const sessionArchiveSchema = z.object({
  onair: z.literal("sessions"),
  version: z.literal(VERSION),
  sessions: z.array(archivedSessionSchema).min(1).max(MAX_SESSIONS),
});

/** What every archive says of itself, whatever its version. */
const headSchema = z.object({ onair: z.literal("sessions"), version: z.number().int().min(1) });
const bodySchema = z.object({ sessions: z.array(z.unknown()).min(1).max(MAX_SESSIONS) });

/** An archive's text comes in pieces, a session each, so that no more than one need be at hand. */
export const ARCHIVE_START = `{"onair":"sessions","version":${VERSION},"sessions":[\n`;
export const ARCHIVE_SEPARATOR = ",\n";
export const ARCHIVE_END = "\n]}\n";

export function archiveText(sessions: readonly ArchivedSession[]): string {
  const texts = sessions.map((session) => JSON.stringify(session));
  return `${ARCHIVE_START}${texts.join(ARCHIVE_SEPARATOR)}${ARCHIVE_END}`;
}

/** The sessions of an archive, each still to be parsed. Fails with a sentence on anything that is not one. */
export function parseArchive(text: string): Result<readonly unknown[]> {
  const json = jsonOf(text);
  const head = headSchema.safeParse(json);
  if (!head.success) {
    return fail({
      code: "NOT_AN_ARCHIVE",
      message: "This file holds no sessions: choose one that was exported here or in another Onair.",
    });
  }
  if (head.data.version > VERSION) {
    return fail({
      code: "NEWER_ARCHIVE",
      message: "These sessions were exported by a newer Onair: update Onair to read them.",
    });
  }
  const body = bodySchema.safeParse(json);
  if (body.success) return ok(body.data.sessions);
  return fail({
    code: "BAD_ARCHIVE",
    message: `This file must hold a list of 1 to ${MAX_SESSIONS} sessions: export it again.`,
  });
}

/** One session of an archive. Fails with a sentence that names it, on a journal that does not replay as well. */
export function parseArchivedSession(input: unknown): Result<ArchivedSession> {
  const parsed = parseKnown(archivedSessionSchema, input);
  return parsed.success ? agreeing(parsed.data) : refuse(input, faultIn(parsed.error));
}

/** The same for one whose events were parsed one by one when they were read: that is most of the work. */
export function checkArchivedSession(session: ArchivedSession): Result<ArchivedSession> {
  const { events } = session;
  const parsed = archivedSessionSchema.safeParse({ ...session, events: events.slice(0, 1) });
  return parsed.success ? agreeing({ ...parsed.data, events }) : refuse(session, faultIn(parsed.error));
}

/** A session whose journal replays, to what its facts say. */
function agreeing(session: ArchivedSession): Result<ArchivedSession> {
  const replayed = checkJournal(session.events);
  if (!replayed.ok) return refuse(session, replayed.error.message);
  const { problem, level, status } = replayed.value;
  if (problem !== session.problem || level !== session.level) {
    return refuse(session, "what it says of its problem and level is not what its journal says");
  }
  if ((status === "finished") !== (session.finishedAt !== null)) {
    return refuse(session, "it says of its end what its journal does not");
  }
  return ok(session);
}

/** A sentence about a session that is not taken over. `fault` is its end. */
export function refuse(session: unknown, fault: string) {
  return fail({ code: "BAD_SESSION", message: `${nameOf(session)} cannot be taken over: ${fault}.` });
}

function faultIn(error: z.ZodError): string {
  const issue = error.issues[0];
  return `at ${issue?.path.join(".") || "its top"} ${issue?.message.replace(/\.$/, "")}`;
}

const nameableSchema = z.object({
  session: z.string(),
  problem: z.string().catch(""),
  startedAt: z.number().max(8.64e15).catch(0),
});

/** `Session "3f2a…" (instagram, 2026-11-21)`. */
function nameOf(input: unknown): string {
  const named = nameableSchema.safeParse(input);
  if (!named.success) return "A session without an id";
  const { session, problem, startedAt } = named.data;
  const day = startedAt > 0 ? new Date(startedAt).toISOString().slice(0, 10) : "";
  const facts = [problem.slice(0, 80), day].filter((fact) => fact !== "").join(", ");
  return `Session ${JSON.stringify(session.slice(0, 80))}${facts === "" ? "" : ` (${facts})`}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
