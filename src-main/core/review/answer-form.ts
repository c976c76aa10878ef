import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";

/** What a model's answer has to look like. */
export interface AnswerForm<T> {
  /** What servers that can be held to a schema are told it is called. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** The same as JSON Schema, for servers that can be held to one. */
export function answerJsonSchema({ schema: form }: AnswerForm<unknown>): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(form);
  return schema;
}

/**
 * Reads the whole of what a model wrote; a code fence around all of it is forgiven, anything else is not. The
 * message of a failure holds no word of the model's, so that it may be sent back.
 */
export function parseAnswer<T>(text: string, { schema }: AnswerForm<T>): Result<T> {
  const parsed = parseJson(withoutCodeFence(text.trim()));
  if (!parsed.ok) return parsed;
  const checked = schema.safeParse(parsed.value);
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
