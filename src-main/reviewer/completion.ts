import OpenAI from "openai";
import type { Endpoint } from "../app/ports.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { type AnswerForm, answerJsonSchema } from "../core/review/answer-form.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import type { ChatMessage } from "../core/review/prompt.ts";
import type { Usage } from "../core/review/review.ts";
import { FAILURES, failureOf } from "./failures.ts";
import { guardedFetch } from "./guarded-fetch.ts";

/** How strictly an answer's form can be asked for, the strictest first. */
export const FORMS = ["json_schema", "json_object", "plain"] as const;
export type Form = (typeof FORMS)[number];

export interface Completion {
  readonly text: string;
  readonly usage: Usage | null;
  /** How many pieces it came in. */
  readonly pieces: number;
}

/** A refusal by status, which may be for the form asked for. */
export type CompletionFailure = ModelFailure & { readonly isForForm: boolean };

/** Progress is told each time so many more characters have come. */
const TOLD_EVERY = 160;

/** One streamed chat completion, with its patience; yields how many characters have come. */
export async function* complete(
  endpoint: Endpoint,
  messages: readonly ChatMessage[],
  form: Form,
  answer: AnswerForm<unknown>,
  signal: AbortSignal,
): AsyncGenerator<number, Result<Completion, CompletionFailure>> {
  const patience = patienceOf(endpoint.timeoutMs);
  const ended = AbortSignal.any([signal, patience.signal]);
  const guard = guardedFetch();
  let text = "";
  let pieces = 0;
  let usage: Usage | null = null;
  let isWhole = false;
  let told = 0;
  try {
    const stream = await clientFor(endpoint, guard.fetch).chat.completions.create(
      {
        model: endpoint.model,
        temperature: endpoint.temperature,
        messages: messages.map(messageOf),
        stream: true,
        ...formOf(form, answer),
      },
      { signal: ended },
    );
    for await (const chunk of stream) {
      patience.hasBegun();
      const choice = chunk.choices?.[0];
      const piece = choice?.delta?.content ?? "";
      if (piece !== "") pieces += 1;
      text += piece;
      if (typeof choice?.finish_reason === "string") isWhole = true;
      usage = usageOf(chunk.usage) ?? usage;
      if (text.length - told < TOLD_EVERY) continue;
      told = text.length;
      yield told;
    }
    if (signal.aborted) return failed(FAILURES.stopped);
    if (patience.signal.aborted) return failed(FAILURES.timeout);
    if (!isWhole) return failed(pieces === 0 ? FAILURES.notTheApi : FAILURES.cut);
    return ok({ text, usage, pieces });
  } catch (error) {
    if (signal.aborted) return failed(FAILURES.stopped);
    if (patience.signal.aborted) return failed(FAILURES.timeout);
    const refusal = guard.refusal();
    if (refusal !== null) return failed(refusal);
    const isForForm = error instanceof OpenAI.APIError && FORM_REFUSALS.has(error.status ?? 0);
    return fail({ ...failureOf(error, pieces > 0), isForForm });
  } finally {
    patience.end();
  }
}

/** What servers answer to a form of response they do not know. */
const FORM_REFUSALS = new Set([400, 415, 422, 501]);

function failed(failure: ModelFailure): Result<never, CompletionFailure> {
  return fail({ ...failure, isForForm: false });
}

export function clientFor(
  { baseUrl, key, timeoutMs }: Pick<Endpoint, "baseUrl" | "key" | "timeoutMs">,
  guarded: typeof fetch,
): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // It insists on one; without a key of ours no header is sent.
    apiKey: key ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: "off",
    fetch: guarded,
    defaultHeaders: { ...(key === null ? { Authorization: null } : {}), ...UNTOLD },
  });
}

/** What the client would tell about this machine. */
const UNTOLD = Object.fromEntries(
  ["Lang", "Package-Version", "OS", "Arch", "Runtime", "Runtime-Version", "Retry-Count", "Timeout"].map(
    (name) => [`X-Stainless-${name}`, null],
  ),
);

function messageOf({ role, content, picture }: ChatMessage): OpenAI.ChatCompletionMessageParam {
  if (role === "system" || picture === undefined) return { role, content };
  const parts: OpenAI.ChatCompletionContentPart[] = [
    { type: "text", text: content },
    { type: "image_url", image_url: { url: picture } },
  ];
  return { role, content: parts };
}

function formOf(form: Form, answer: AnswerForm<unknown>) {
  const counted = { stream_options: { include_usage: true } };
  switch (form) {
    case "json_schema":
      return {
        ...counted,
        response_format: {
          type: "json_schema" as const,
          json_schema: { name: answer.name, strict: true, schema: answerJsonSchema(answer) },
        },
      };
    case "json_object":
      return { ...counted, response_format: { type: "json_object" as const } };
    case "plain":
      return {};
  }
}

function usageOf(usage: OpenAI.CompletionUsage | null | undefined): Usage | null {
  if (usage === null || usage === undefined) return null;
  const { prompt_tokens: input, completion_tokens: output } = usage;
  return isCount(input) && isCount(output) ? { input, output } : null;
}

function isCount(count: unknown): count is number {
  return Number.isSafeInteger(count) && Number(count) >= 0;
}

/** Half of the time may pass before the first word; a server that says nothing by then is stuck. */
function patienceOf(timeoutMs: number) {
  const controller = new AbortController();
  const first = setTimeout(() => controller.abort(), timeoutMs / 2);
  const whole = setTimeout(() => controller.abort(), timeoutMs);
  return {
    signal: controller.signal,
    hasBegun: () => clearTimeout(first),
    end: () => {
      clearTimeout(first);
      clearTimeout(whole);
    },
  };
}
