import { z } from "zod";
import { levelSchema } from "../../../src-main/core/interview/level.ts";
import { MAX_LENGTH_MINUTES, MIN_LENGTH_MINUTES } from "../../../src-main/core/interview/plan.ts";
import { styleSchema } from "../../../src-main/core/interview/talk.ts";

/** What someone chose last time, for the next. */
export const choiceSchema = z.object({
  level: levelSchema,
  /** Minutes of the whole interview; null: untimed. */
  length: z.number().int().min(MIN_LENGTH_MINUTES).max(MAX_LENGTH_MINUTES).nullable(),
  style: styleSchema.default("neutral"),
  /** Whether a model phrases what the interviewer says. */
  isVoiced: z.boolean().default(false),
});
export type Choice = z.infer<typeof choiceSchema>;

const DEFAULT_CHOICE: Choice = { level: "senior", length: 45, style: "neutral", isVoiced: false };
const KEY = "onair.choice";

/** The choice of last time, or the default when there is none that can be read. */
export function recallChoice(storage: Pick<Storage, "getItem">): Choice {
  try {
    return choiceSchema.parse(JSON.parse(storage.getItem(KEY) ?? ""));
  } catch {
    return DEFAULT_CHOICE;
  }
}

/** Keeps a choice; a browser that keeps nothing is no reason not to start. */
export function rememberChoice(storage: Pick<Storage, "setItem">, choice: Choice): void {
  try {
    storage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // Storage is full or forbidden.
  }
}
