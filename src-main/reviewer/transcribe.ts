import type { SpeechEndpoint } from "../app/ports.ts";
import { fail, ok, type Result } from "../core/result.ts";
import type { ModelFailure } from "../core/review/failure.ts";
import { clientFor } from "./completion.ts";
import { FAILURES, speechFailureOf } from "./failures.ts";
import { guardedFetch } from "./guarded-fetch.ts";

/** Sends one recording to be written down; the words come as the endpoint gives them. */
export async function transcribe(
  endpoint: SpeechEndpoint,
  sound: Blob,
  signal: AbortSignal,
): Promise<Result<string, ModelFailure>> {
  const guard = guardedFetch();
  const patience = AbortSignal.timeout(endpoint.timeoutMs);
  try {
    const file = new File([sound], `speech.${ENDINGS[sound.type] ?? "webm"}`, { type: sound.type });
    const answer: unknown = await clientFor(endpoint, guard.fetch).audio.transcriptions.create(
      { file, model: endpoint.model, response_format: "json" },
      { signal: AbortSignal.any([signal, patience]) },
    );
    return hasText(answer) ? ok(answer.text) : fail(FAILURES.notTheApi);
  } catch (error) {
    if (signal.aborted) return fail(FAILURES.stopped);
    if (patience.aborted) return fail(FAILURES.timeout);
    return fail(guard.refusal() ?? speechFailureOf(error));
  }
}

/** Servers go by the file's name. */
const ENDINGS: Readonly<Record<string, string>> = {
  "audio/webm": "webm",
  "audio/ogg": "ogg",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
};

function hasText(answer: unknown): answer is { readonly text: string } {
  return typeof answer === "object" && answer !== null && "text" in answer && typeof answer.text === "string";
}
