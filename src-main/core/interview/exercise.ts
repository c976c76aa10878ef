import { z } from "zod";
import type { Plan } from "./plan.ts";
import { perStage, type Stage } from "./stage.ts";

/** What a drill exercises: one stage or its estimate alone, or a board with one flaw in it that is to be mended. */
export const EXERCISES = [
  "requirements",
  "estimate",
  "architecture",
  "dataModel",
  "interface",
  "optimization",
  "fixBoard",
] as const;
export const exerciseSchema = z.enum(EXERCISES);
export type Exercise = z.infer<typeof exerciseSchema>;

/** What a session is done on. */
export type Desk = "notes" | "board" | "both";

interface Frame {
  readonly stage: Stage;
  /** Three to eight: what one stage of a 45-minute interview has, and less for its parts. */
  readonly minutes: number;
  readonly desk: Desk;
}

const FRAMES: Readonly<Record<Exercise, Frame>> = {
  requirements: { stage: "R", minutes: 6, desk: "notes" },
  estimate: { stage: "R", minutes: 4, desk: "notes" },
  architecture: { stage: "A", minutes: 8, desk: "both" },
  dataModel: { stage: "D", minutes: 6, desk: "notes" },
  interface: { stage: "I", minutes: 6, desk: "notes" },
  optimization: { stage: "O", minutes: 8, desk: "both" },
  fixBoard: { stage: "A", minutes: 5, desk: "board" },
};

export function frameOf(exercise: Exercise): Frame {
  return FRAMES[exercise];
}

/** An interview (null) is done on both. */
export function deskOf(exercise: Exercise | null): Desk {
  return exercise === null ? "both" : FRAMES[exercise].desk;
}

/** The drill of a whole stage. */
export const DRILL_OF_STAGE = {
  R: "requirements",
  A: "architecture",
  D: "dataModel",
  I: "interface",
  O: "optimization",
} as const satisfies Record<Stage, Exercise>;

/** All the time there is, in the one stage of a drill. */
export function drillPlan(exercise: Exercise): Plan {
  const { stage, minutes } = FRAMES[exercise];
  return { minutes: perStage((one) => (one === stage ? minutes : 0)) };
}
