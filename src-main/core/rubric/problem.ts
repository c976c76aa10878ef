import { z } from "zod";
import { stageSchema } from "../interview/stage.ts";
import type { Rubric } from "./criterion.ts";

/** A word of the problem's own vocabulary, used in its rubric beside the lexicon's concepts. */
const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens"),
  aliases: z.array(z.string().min(1)).min(1),
});

/** problem.yaml */
export const problemSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case words joined by hyphens"),
  title: z.string().min(1),
  /** One line for the list of problems. */
  summary: z.string().min(1),
  difficulty: z.enum(["easy", "medium", "hard"]),
  topics: z.array(z.string().min(1)).min(1),
  /** The one or two stages in which this problem is decided. */
  emphasis: z.array(stageSchema).max(2, "name at most two stages").default([]),
  /** What the interviewer says at the start. */
  prompt: z.string().min(1),
  /** What the interviewer answers when asked. */
  clarifications: z
    .array(
      z.strictObject({
        id: z.string(),
        /** The same question in the words of different people. */
        asks: z.array(z.string().min(1)).min(1),
        answer: z.string().min(1),
        /** Criteria that are met by asking: the answer settles them, and nothing is left to be worked out. */
        earns: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** The numbers a good estimate arrives at, with how. */
  numbers: z
    .array(
      z.strictObject({ what: z.string().min(1), value: z.string().min(1), derivation: z.string().min(1) }),
    )
    .default([]),
  vocabulary: z.array(termSchema).default([]),
  curveballs: z
    .array(
      z.strictObject({
        id: z.string(),
        says: z.string().min(1),
        criteria: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  /** Other problems so close to this one that a good answer to either earns much here too, and why. */
  kin: z.array(z.strictObject({ problem: z.string().min(1), why: z.string().min(1) })).default([]),
  /** What a staff engineer would add. */
  staffAdds: z.array(z.string().min(1)).default([]),
});
export type ProblemText = z.infer<typeof problemSchema>;

/** A problem with its rubric: what the engine scores against. */
export interface Problem {
  readonly text: ProblemText;
  readonly rubric: Rubric;
}
