import type { Answered, Endpoint, Model, SpeechEndpoint } from "../app/ports.ts";
import type { ReviewerTest } from "../contract/reviewer.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { REVIEW_FORM } from "../core/review/answer.ts";
import { type AnswerForm, parseAnswer } from "../core/review/answer-form.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import type { ChatMessage } from "../core/review/prompt.ts";
import type { Usage } from "../core/review/review.ts";
import { type Completion, clientFor, complete, FORMS, type Form } from "./completion.ts";
import { FAILURES, failureOf } from "./failures.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { silenceWav } from "./silence-wav.ts";
import { transcribe } from "./transcribe.ts";

/** Models behind OpenAI-compatible endpoints. Which form each of them takes is remembered while the app runs. */
export function openModel(): Model {
  const formOf = new Map<string, Form>();

  /** Steps down from the strictest form the endpoint is known to take. */
  async function* completeInForm(
    endpoint: Endpoint,
    messages: readonly ChatMessage[],
    answer: AnswerForm<unknown>,
    signal: AbortSignal,
  ): AsyncGenerator<number, Result<Completion & { readonly form: Form }, ModelFailure>> {
    const name = `${endpoint.baseUrl} ${endpoint.model}`;
    const known = formOf.get(name) ?? FORMS[0];
    let last: ModelFailure = FAILURES.noReview;
    for (const form of FORMS.slice(FORMS.indexOf(known))) {
      const completion = yield* complete(endpoint, messages, form, answer, signal);
      if (completion.ok) {
        formOf.set(name, form);
        return ok({ ...completion.value, form });
      }
      const { isForForm, ...failure } = completion.error;
      last = failure;
      if (!isForForm) break;
    }
    const isRefused = last.code === "REFUSED" && messages.some(({ picture }) => picture !== undefined);
    return fail(isRefused ? FAILURES.pictureRefused : last);
  }

  return {
    async models(endpoint, signal) {
      const guard = guardedFetch();
      try {
        const page = await clientFor(endpoint, guard.fetch).models.list({ signal });
        // A page of something else has no list, whatever the type says.
        const listed: unknown = page.data;
        if (!Array.isArray(listed)) return fail(FAILURES.notTheApi);
        return ok(listed.flatMap(idOf).sort());
      } catch (error) {
        return fail(signal.aborted ? FAILURES.stopped : (guard.refusal() ?? failureOf(error, false)));
      }
    },

    async test(endpoint, transcriptionModel, signal) {
      const listed = await this.models(endpoint, signal);
      if (!listed.ok && listed.error.code !== "NO_SUCH_MODEL") return listed;
      const asked = await ended(completeInForm(endpoint, TEST_MESSAGES, REVIEW_FORM, signal));
      if (!asked.ok) return asked;
      const { form, pieces } = asked.value;
      const models = listed.ok ? [...listed.value] : [];
      const speech =
        transcriptionModel === null
          ? null
          : await writesDown({ ...endpoint, model: transcriptionModel }, signal);
      return ok({ models, form, isStreaming: pieces > 1, speech });
    },

    transcribe,

    async *ask<T>(
      endpoint: Endpoint,
      messages: (fault: string | null) => readonly ChatMessage[],
      form: AnswerForm<T>,
      signal: AbortSignal,
    ): AsyncGenerator<number, Result<Answered<T>, ModelFailure>> {
      const usages: (Usage | null)[] = [];
      let fault: string | null = null;
      for (const _attempt of ["first", "repair"]) {
        const completion: Result<Completion, ModelFailure> = yield* completeInForm(
          endpoint,
          messages(fault),
          form,
          signal,
        );
        if (!completion.ok) return completion;
        usages.push(completion.value.usage);
        const answer: Result<T> = parseAnswer(completion.value.text, form);
        if (answer.ok) return ok<Answered<T>>({ answer: answer.value, usage: sumOf(usages) });
        fault = answer.error.message;
      }
      return fail(FAILURES.noReview);
    },
  };
}

/** Whether an endpoint answers to sound. */
async function writesDown(endpoint: SpeechEndpoint, signal: AbortSignal): Promise<ReviewerTest["speech"]> {
  const heard = await transcribe(endpoint, silenceWav(SILENCE_MS), signal);
  return heard.ok ? ok({}) : heard;
}

/** Some servers refuse less than a tenth of a second. */
const SILENCE_MS = 500;

/** Holds nothing of anybody's. */
const TEST_MESSAGES: readonly ChatMessage[] = [
  { role: "system", content: 'Answer with exactly this JSON object: {"verdicts": [], "remarks": []}' },
  { role: "user", content: "This is a test of the connection." },
];

function idOf(model: unknown): string[] {
  return typeof model === "object" && model !== null && "id" in model && typeof model.id === "string"
    ? [model.id]
    : [];
}

/** Null as soon as one is not known. */
function sumOf(usages: readonly (Usage | null)[]): Usage | null {
  let sum: Usage = { input: 0, output: 0 };
  for (const usage of usages) {
    if (usage === null) return null;
    sum = { input: sum.input + usage.input, output: sum.output + usage.output };
  }
  return sum;
}

async function ended<T>(generator: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await generator.next();
    if (step.done === true) return step.value;
  }
}
