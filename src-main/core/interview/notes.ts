import { z } from "zod";
import type { Stage } from "./stage.ts";

/** The five notes of an attempt as people exchange them: Markdown, keyed by the stage's full name. */
export const notesSchema = z.strictObject({
  requirements: z.string().default(""),
  architecture: z.string().default(""),
  dataModel: z.string().default(""),
  interface: z.string().default(""),
  optimization: z.string().default(""),
});
export type Notes = z.infer<typeof notesSchema>;

export const NOTE_OF_STAGE = {
  R: "requirements",
  A: "architecture",
  D: "dataModel",
  I: "interface",
  O: "optimization",
} as const satisfies Record<Stage, keyof Notes>;

/** The five notes from what is written in each stage. */
export function notesOfEach(of: (stage: Stage) => string): Notes {
  return {
    requirements: of("R"),
    architecture: of("A"),
    dataModel: of("D"),
    interface: of("I"),
    optimization: of("O"),
  };
}

/** True when a note says nothing: only headings and empty bullets, as it was given. */
export function isUntouched(note: string): boolean {
  return note.split("\n").every((line) => /^\s*(#+\s.*|[-*+]|\d+[.)])?\s*$/.test(line));
}
