import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import type { ModelFailure } from "../core/review/failure.ts";

/** The sentences for what can go wrong. None holds a word of the server's, nor anything of the key. */
export const FAILURES = {
  stopped: { code: "STOPPED", message: "Stopped. What was answered is kept; go on whenever you like." },
  timeout: {
    code: "TIMEOUT",
    message:
      "The model took too long: try again, allow more time in the settings, or choose a smaller model.",
  },
  tooLarge: {
    code: "TOO_LARGE",
    message: "The endpoint sent more than 5 MB and was cut off: try again, or choose another model.",
  },
  notTheApi: {
    code: "NOT_THE_API",
    message:
      "This address answers, but not as a model does: check that it ends as in the presets, often in /v1.",
  },
  redirected: {
    code: "NOT_THE_API",
    message:
      "This address sends requests on to another one, which Onair does not follow: set the final address.",
  },
  cut: {
    code: "CUT",
    message:
      "The connection broke off in the middle of an answer: try again, and see whether the server runs.",
  },
  unreachable: {
    code: "UNREACHABLE",
    message: "Nothing answers at this address: start the server, or correct the address in the settings.",
  },
  pictureRefused: {
    code: "PICTURE_REFUSED",
    message:
      "The endpoint refuses the request, perhaps for its picture: ask without the picture, or choose a model that can see.",
  },
  noReview: {
    code: "NO_REVIEW",
    message:
      "The model's answer could not be read, not at the second try either: try again or another model.",
  },
  noTranscription: {
    code: "NO_TRANSCRIPTION",
    message:
      "This endpoint writes down no speech, or has no such model: correct the model for speech in the settings.",
  },
  soundRefused: {
    code: "REFUSED",
    message: "The endpoint takes no recording this long (413): speak in shorter takes.",
  },
} as const satisfies Record<string, ModelFailure>;

/** The same for an endpoint that was sent sound. */
export function speechFailureOf(error: unknown): ModelFailure {
  const status = error instanceof APIError ? error.status : undefined;
  if (status === 413) return FAILURES.soundRefused;
  return status !== undefined && NO_TRANSCRIPTION.has(status)
    ? FAILURES.noTranscription
    : failureOf(error, false);
}

/** What servers answer that have no such path, or do not serve it. */
const NO_TRANSCRIPTION = new Set([404, 405, 501]);

/** What an error of the client means. `hasStarted` says whether some of the answer had come. */
export function failureOf(error: unknown, hasStarted: boolean): ModelFailure {
  if (error instanceof APIUserAbortError) return FAILURES.stopped;
  if (error instanceof APIConnectionTimeoutError) return FAILURES.timeout;
  if (error instanceof APIConnectionError) return hasStarted ? FAILURES.cut : FAILURES.unreachable;
  if (error instanceof APIError && error.status !== undefined)
    return statusFailure(error.status, error.headers);
  // The endpoint may say within a stream that something failed, in its own words.
  if (error instanceof APIError) return serverFailed("");
  if (error instanceof SyntaxError) return FAILURES.notTheApi;
  return hasStarted ? FAILURES.cut : FAILURES.unreachable;
}

function statusFailure(status: number, headers: Headers | undefined): ModelFailure {
  if (status === 401 || status === 403) {
    const message = `The endpoint refuses the key (${status}): enter it again in the settings.`;
    return { code: "KEY_REFUSED", message };
  }
  if (status === 404) {
    const message = "The endpoint has no such model or address (404): choose a model from its list.";
    return { code: "NO_SUCH_MODEL", message };
  }
  if (status === 429) {
    const message = `The endpoint asks for a pause (429): try again ${pauseOf(headers?.get("retry-after"))}.`;
    return { code: "TOO_MANY", message };
  }
  if (status >= 500) return serverFailed(` (${status})`);
  const message = `The endpoint refuses this request (${status}): choose another model, or check the address.`;
  return { code: "REFUSED", message };
}

function serverFailed(status: string): ModelFailure {
  const message = `The endpoint has a fault of its own${status}: try again later, or look at its log.`;
  return { code: "SERVER_FAILED", message };
}

/** Retry-After is a number of seconds, or a date. */
function pauseOf(retryAfter: string | null | undefined): string {
  if (retryAfter === null || retryAfter === undefined)
    return "in a minute, or see whether your plan is used up";
  if (/^\d{1,6}$/.test(retryAfter)) return `in ${retryAfter} ${retryAfter === "1" ? "second" : "seconds"}`;
  const date = new Date(retryAfter);
  return Number.isNaN(date.getTime()) ? "in a minute" : `after ${date.toISOString().slice(0, 16)} UTC`;
}
