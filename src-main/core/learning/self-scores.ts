import { z } from "zod";
import { perStage } from "../interview/stage.ts";

const points = z.number().int().min(0).max(100);

/**
 * What a candidate gives each stage before seeing Onair's score, 0 to 100. Appeals are another thing: they
 * contest single verdicts after it was seen.
 */
export const selfScoresSchema = z.strictObject(perStage(() => points));
export type SelfScores = z.infer<typeof selfScoresSchema>;
