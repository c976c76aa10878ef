import { z } from "zod";

/** The five RADIO stages in the order an interview takes them. */
export const STAGES = ["R", "A", "D", "I", "O"] as const;

export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  R: "Requirements",
  A: "Architecture",
  D: "Data model",
  I: "Interface",
  O: "Optimization",
};

/** One value for each stage. */
export function perStage<T>(make: (stage: Stage) => T): Record<Stage, T> {
  return { R: make("R"), A: make("A"), D: make("D"), I: make("I"), O: make("O") };
}
