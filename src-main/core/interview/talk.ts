import { z } from "zod";
import { phrasingSchema } from "./phrasing.ts";

/** How the interviewer speaks. A silent one says nothing but what is asked for. */
export const STYLES = ["friendly", "neutral", "tough", "silent"] as const;
export const styleSchema = z.enum(STYLES);
export type Style = z.infer<typeof styleSchema>;

/** Who sits opposite. The seed decides what is left to chance, so that a replay is the same. */
export const interviewerSchema = z.strictObject({
  style: styleSchema,
  seed: z.number().int().min(0).max(0xffff_ffff),
  /** A model phrases what it says; absent: it speaks in its own words. */
  voice: z.literal("model").optional(),
});
export type Interviewer = z.infer<typeof interviewerSchema>;

export const HINT_STEPS = [1, 2, 3] as const;
/** A nudge, a direction, the answer. */
export const hintStepSchema = z.literal(HINT_STEPS);
export type HintStep = z.infer<typeof hintStepSchema>;

/** The longest question or reply, in characters. */
export const MAX_TALK_LENGTH = 2_000;

const atMs = z.number().int().min(0);
const says = z.string().min(1);
/** Absent where no model was to phrase it, or has not yet. `says` stays what the engine decided to say. */
const phrasing = phrasingSchema.optional();
const criterion = z.string().min(1);

/** How a follow-up ended: the design answered it, the candidate did in words, or it was put off. */
export const closedSchema = z.enum(["resolved", "answered", "later"]);
export type Closed = z.infer<typeof closedSchema>;

export const questionTurnSchema = z.strictObject({
  kind: z.literal("question"),
  atMs,
  /** As it was typed. */
  asks: says,
  /** The problem's clarification that answers it; null where the candidate has to decide. */
  clarification: z.string().nullable(),
  /** What it was taken to ask, in the problem's words; null where nothing was found. */
  takenAs: z.string().nullable(),
  /** Kept here, so that it stays what it was whatever becomes of the problem. */
  says,
  phrasing,
});

export const followUpTurnSchema = z.strictObject({
  kind: z.literal("followUp"),
  atMs,
  criterion,
  says,
  /** What on the board it is about. */
  elementIds: z.array(z.string()),
  /** With what the interviewer said to it, if anything. */
  closed: z.strictObject({ atMs, how: closedSchema, says: says.optional() }).nullable(),
  phrasing,
});

export const curveballTurnSchema = z.strictObject({
  kind: z.literal("curveball"),
  atMs,
  curveball: z.string().min(1),
  says,
  /** The criteria by which the answer to it is judged. */
  criteria: z.array(z.string()),
  /** The note of the requirements as it stood: what was agreed before holds. */
  requirements: z.string(),
  phrasing,
});

export const hintTurnSchema = z.strictObject({
  kind: z.literal("hint"),
  atMs,
  criterion,
  step: hintStepSchema,
  says,
  phrasing,
});

/** One turn of the talk between candidate and interviewer. */
export const turnSchema = z.discriminatedUnion("kind", [
  questionTurnSchema,
  followUpTurnSchema,
  curveballTurnSchema,
  hintTurnSchema,
]);
export type Turn = z.infer<typeof turnSchema>;
export type FollowUpTurn = z.infer<typeof followUpTurnSchema>;
export type CurveballTurn = z.infer<typeof curveballTurnSchema>;

/** The follow-up that waits for an answer; never more than one. */
export function openFollowUp(talk: readonly Turn[]): FollowUpTurn | null {
  const last = talk.findLast((turn): turn is FollowUpTurn => turn.kind === "followUp");
  return last === undefined || last.closed !== null ? null : last;
}

export function curveballIn(talk: readonly Turn[]): CurveballTurn | null {
  return talk.find((turn): turn is CurveballTurn => turn.kind === "curveball") ?? null;
}

/** The furthest hint shown for a criterion, or 0. */
export function hintedStep(talk: readonly Turn[], criterion: string): HintStep | 0 {
  return talk.reduce<HintStep | 0>(
    (furthest, turn) =>
      turn.kind === "hint" && turn.criterion === criterion && turn.step > furthest ? turn.step : furthest,
    0,
  );
}
