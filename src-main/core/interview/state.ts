import { z } from "zod";
import { elementSchema } from "../diagram/scene.ts";
import { drillSchema } from "./drill.ts";
import { levelSchema } from "./level.ts";
import { planSchema } from "./plan.ts";
import { keptSpokenSchema } from "./spoken.ts";
import { type Stage, stageSchema } from "./stage.ts";
import { interviewerSchema, turnSchema } from "./talk.ts";

const perStageOf = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ R: schema, A: schema, D: schema, I: schema, O: schema });

/** A session at one moment: the fold of its events so far. */
export const sessionStateSchema = z.strictObject({
  problem: z.string(),
  level: levelSchema,
  plan: planSchema,
  interviewer: interviewerSchema.nullable().default(null),
  /** Null in an interview. */
  drill: drillSchema.nullable().default(null),
  stage: stageSchema,
  status: z.enum(["running", "paused", "finished"]),
  /** The session clock at the last event or beat. */
  clockMs: z.number().int().min(0),
  notes: perStageOf(z.string()),
  /** Every element ever drawn, by id, deleted ones included (they are needed to undo). */
  elements: z.record(z.string(), elementSchema),
  /** Images on the board: Excalidraw's file id → content hash and type. */
  images: z.record(z.string(), z.strictObject({ hash: z.string(), mimeType: z.string() })),
  /** What candidate and interviewer said, in order. Keyframes from before there was an interviewer have none. */
  talk: z.array(turnSchema).default([]),
  /** Which words of the notes were spoken, those included that are gone: undo brings them back. */
  spoken: z.array(keptSpokenSchema).readonly().default([]),
  /** Milliseconds spent in each stage up to `clockMs`. */
  spentMs: perStageOf(z.number().int().min(0)),
});
export type SessionState = z.infer<typeof sessionStateSchema>;

/** The board's elements in drawing order, without deleted ones. */
export function visibleElements(state: Pick<SessionState, "elements">): SessionState["elements"][string][] {
  return Object.values(state.elements)
    .filter((element) => !element.isDeleted)
    .sort((a, b) => compareIndex(a.index ?? "", b.index ?? "") || compareIndex(a.id, b.id));
}

/** What a stage's plan has left in milliseconds (negative: over), or null when untimed. */
export function leftInStageMs(state: Pick<SessionState, "plan" | "spentMs">, stage: Stage): number | null {
  const planned = state.plan.minutes?.[stage];
  return planned === undefined ? null : planned * 60_000 - state.spentMs[stage];
}

/** Fractional indexes are ordered by code unit, not by locale. */
function compareIndex(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
