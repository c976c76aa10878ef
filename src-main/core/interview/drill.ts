import { z } from "zod";
import { FINDING_KINDS } from "../insight/schema.ts";
import { exerciseSchema } from "./exercise.ts";

/** What was planted on the board of a drill, and what of it shows that it is mended. */
export const flawSchema = z.strictObject({
  /** One sentence, in the names of the board. */
  says: z.string().min(1),
  /** The shapes it is about, as the board was given. */
  elementIds: z.array(z.string()),
  /** The flaw is there as long as the board shows one more of these than the good one, if a finding tells it. */
  finding: z.enum(FINDING_KINDS).nullable(),
  /** And as long as the weightiest criterion that the board lost by it is not met, if it lost one. */
  criterion: z.string().nullable(),
  /** What it is to know about, in the library's words. */
  concept: z.string().min(1),
  /** What the board met by itself as it was given: none of it may be lost on the way. */
  holds: z.array(z.string()),
  /** What the good board was found to have, each as often as it was. */
  findings: z.array(z.enum(FINDING_KINDS)),
});
export type Flaw = z.infer<typeof flawSchema>;

/** The mark of a session that is a drill. */
export const drillSchema = z.discriminatedUnion("exercise", [
  z.strictObject({ exercise: exerciseSchema.exclude(["fixBoard"]) }),
  z.strictObject({ exercise: z.literal("fixBoard"), flaw: flawSchema }),
]);
export type Drill = z.infer<typeof drillSchema>;
