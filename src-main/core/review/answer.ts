import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";

/** What a model may point at: words of the notes, or nodes and edges of the board. */
const claimSchema = z.union([
  z.strictObject({ quote: z.string() }),
  z.strictObject({ shapes: z.array(z.string()) }),
]);
export type Claim = z.infer<typeof claimSchema>;

export const OPINIONS = ["met", "partial", "not_met"] as const;
export const opinionVerdictSchema = z.enum(OPINIONS);
export type OpinionVerdict = z.infer<typeof opinionVerdictSchema>;

/** What a model answers about one stage: evidence before the verdict, and no number anywhere. */
export const answerSchema = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      id: z.string(),
      evidence: z.array(claimSchema),
      verdict: opinionVerdictSchema,
      remark: z.string(),
    }),
  ),
  /** What the rubric has no criterion for. */
  remarks: z.array(z.strictObject({ text: z.string(), evidence: z.array(claimSchema) })),
});
export type Answer = z.infer<typeof answerSchema>;

/** The same as JSON Schema, for servers that can be held to one. */
export function answerJsonSchema(): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchema);
  return schema;
}

/**
 * Reads the whole of what a model wrote; a code fence around all of it is forgiven, anything else is not. The
 * message of a failure holds no word of the model's, so that it may be sent back.
 */
export function parseAnswer(text: string): Result<Answer> {
  const parsed = parseJson(withoutCodeFence(text.trim()));
  if (!parsed.ok) return parsed;
  const checked = answerSchema.safeParse(parsed.value);
  if (checked.success) return ok(checked.data);
  const issue = checked.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? "the top" : issue.path.join(".");
  return fail({ code: "BAD_ANSWER", message: `the JSON does not have the form asked for, at ${place}` });
}

function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail({ code: "BAD_ANSWER", message: "it is not one JSON object" });
  }
}

function withoutCodeFence(text: string): string {
  return /^```(?:json)?\s*\n([\s\S]*)\n```$/.exec(text)?.[1] ?? text;
}
