import { oc } from "@orpc/contract";
import { z } from "zod";
import { MAX_PICTURE_CHARACTERS } from "../core/archive/session-archive.ts";
import { MAX_IMAGE_BASE64 } from "../core/diagram/pictures.ts";
import { commandSchema, IMAGE_TYPES } from "../core/interview/command.ts";
import { exerciseSchema } from "../core/interview/exercise.ts";
import { levelSchema } from "../core/interview/level.ts";
import { planSchema } from "../core/interview/plan.ts";
import { stageSchema } from "../core/interview/stage.ts";
import { sessionStateSchema } from "../core/interview/state.ts";
import { styleSchema } from "../core/interview/talk.ts";
import { bandSchema, evaluationSchema } from "../core/rubric/evaluation.ts";
import { hitSchema } from "../core/search/hit.ts";
import { errors } from "./errors.ts";

const session = z.string().min(1);
const wallMs = z.number().int();

/** A line of the history. Times are Unix milliseconds. */
export const sessionCardSchema = z.strictObject({
  session,
  problem: z.string(),
  title: z.string(),
  level: levelSchema,
  plan: planSchema,
  startedAt: wallMs,
  finishedAt: wallMs.nullable(),
  clockMs: z.number().int(),
  stage: stageSchema,
  total: z.number().nullable(),
  band: bandSchema.nullable(),
  /** The name of a small picture of the board, for `picture`; null before there is one. */
  picture: z.string().nullable(),
  /** Which drill it is; null for a whole interview. */
  drill: exerciseSchema.nullable(),
});
export type SessionCard = z.infer<typeof sessionCardSchema>;

/** A minute at which evidence of a criterion first stood on the page, beside the verdict it proves. */
export const firstSeenSchema = z.strictObject({
  criterion: z.string(),
  evidence: z.number().int(),
  atMs: z.number().int(),
});

/** How often a problem was finished, and the best total so far (0 to 100), in finished interviews that were kept. */
export const practisedSchema = z.strictObject({
  problem: z.string(),
  attempts: z.number().int().min(1),
  best: z.number().nullable(),
  lastAt: wallMs,
});
export type Practised = z.infer<typeof practisedSchema>;

export const resultSchema = z.strictObject({
  card: sessionCardSchema,
  state: sessionStateSchema,
  evaluation: evaluationSchema,
  /** When each piece of evidence (by index into its criterion's list) first appeared, in session milliseconds. */
  firstSeen: z.array(firstSeenSchema),
});
export type SessionResult = z.infer<typeof resultSchema>;

export const SESSION_SORTS = ["newest", "oldest", "best", "worst", "longest", "problem"] as const;
export type SessionSort = (typeof SESSION_SORTS)[number];

/** Whole interviews, drills of a stage, or both. */
export const SESSIONS_OF = ["all", "interviews", "drills"] as const;
export type SessionsOf = (typeof SESSIONS_OF)[number];

/** Which sessions, in which order: what is left out makes no difference. */
export const listQuerySchema = z.strictObject({
  limit: z.number().int().min(1).max(200).default(50),
  /** The `cursor` of the page before, of a list that is otherwise the same. */
  before: z.string().nullable().default(null),
  sort: z.enum(SESSION_SORTS).default("newest"),
  status: z.enum(["any", "finished", "unfinished"]).default("any"),
  of: z.enum(SESSIONS_OF).default("all"),
  /** Words that all have to be in its notes, on its board or in its problem's title. */
  text: z.string().max(200, "search for at most 200 characters").default(""),
  problem: z.string().nullable().default(null),
  level: levelSchema.nullable().default(null),
  /** A total of at least `from` and less than `below`. */
  score: z.strictObject({ from: z.number(), below: z.number() }).nullable().default(null),
  startedFrom: wallMs.nullable().default(null),
  startedBefore: wallMs.nullable().default(null),
  /** Whether to count what matches. */
  counted: z.boolean().default(false),
});
export type ListQuery = z.input<typeof listQuerySchema>;

export const sessionListSchema = z.strictObject({
  sessions: z.array(sessionCardSchema),
  cursor: z.string().nullable(),
  /** How many sessions the whole list holds; null when that was not asked. */
  matches: z.number().int().nullable(),
  /** Where the text was found, by session. */
  hits: z.record(z.string(), hitSchema),
  /** Sessions that this search did not look into yet: each search reads some more, until there are none. */
  unread: z.number().int(),
});
export type SessionList = z.infer<typeof sessionListSchema>;

export const sessionsContract = {
  start: oc
    .errors(errors)
    .input(
      z.strictObject({
        problem: z.string(),
        level: levelSchema,
        plan: planSchema,
        /** Absent: nobody sits opposite. */
        style: styleSchema.optional(),
        /** A model phrases what who sits opposite says. */
        voice: z.literal("model").optional(),
      }),
    )
    .output(z.strictObject({ session })),

  /** Opens a session to write in it. The seat is the right to write; a later `attach` takes it over. */
  attach: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(z.strictObject({ seat: z.string(), card: sessionCardSchema, state: sessionStateSchema })),

  /**
   * Applies commands at `clockMs` of the session clock; with none it is a beat that only moves the clock.
   * When it returns, everything in it is on disk.
   */
  send: oc
    .errors(errors)
    .input(
      z.strictObject({
        session,
        seat: z.string(),
        clockMs: z.number().int().min(0),
        commands: z.array(commandSchema),
      }),
    )
    .output(z.strictObject({ clockMs: z.number().int() })),

  /** Stores an image's bytes under their hash; `addImage` then puts it on the board. */
  storeImage: oc
    .errors(errors)
    .input(
      z.strictObject({
        session,
        mimeType: z.enum(IMAGE_TYPES),
        base64: z.base64().max(MAX_IMAGE_BASE64, "this picture is too large: use one of at most 7 MB"),
      }),
    )
    .output(z.strictObject({ hash: z.string() })),

  /** All images of a session's board, as Excalidraw wants them. */
  images: oc
    .errors(errors)
    .input(z.strictObject({ session }))
    .output(
      z.array(z.strictObject({ fileId: z.string(), mimeType: z.enum(IMAGE_TYPES), dataUrl: z.string() })),
    ),

  /** Keeps a small picture of the board for the history. */
  storePicture: oc
    .errors(errors)
    .input(
      z.strictObject({ session, dataUrl: z.string().startsWith("data:image/").max(MAX_PICTURE_CHARACTERS) }),
    )
    .output(z.strictObject({})),

  /** With the evaluation that counts, or an earlier one by when it was made. */
  result: oc
    .errors(errors)
    .input(z.strictObject({ session, madeAt: wallMs.optional() }))
    .output(resultSchema),

  /** A small picture as a data URL, by the name that a card gives. A name always means the same picture. */
  picture: oc
    .errors(errors)
    .input(z.strictObject({ picture: z.string().min(1) }))
    .output(z.strictObject({ dataUrl: z.string() })),

  list: oc.errors(errors).input(listQuerySchema).output(sessionListSchema),

  /** Every problem that was ever finished. */
  practised: oc.errors(errors).output(z.array(practisedSchema)),

  /** Deletes sessions; they can be restored until the next start of the app. */
  remove: oc
    .errors(errors)
    .input(z.strictObject({ sessions: z.array(session).min(1) }))
    .output(z.strictObject({ removed: z.number().int() })),

  restore: oc
    .errors(errors)
    .input(z.strictObject({ sessions: z.array(session).min(1) }))
    .output(z.strictObject({ restored: z.number().int() })),
};
