import type { ModelFailure } from "../core/review/failure.ts";
import { FAILURES } from "./failures.ts";

/** The most that is read of one answer. */
export const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

export interface GuardedFetch {
  readonly fetch: typeof fetch;
  /** Why the guard refused a response, or null when it did not. */
  refusal(): ModelFailure | null;
}

/**
 * A fetch that reads at most MAX_ANSWER_BYTES, follows no redirect (the key would go with it), and takes no page
 * of HTML for an answer.
 */
export function guardedFetch(): GuardedFetch {
  let refused: ModelFailure | null = null;
  const refuse = (failure: ModelFailure): Error => {
    refused = failure;
    return new Error(failure.code);
  };
  return {
    refusal: () => refused,
    fetch: async (input, init) => {
      const response = await fetch(input, { ...init, redirect: "manual" });
      if (response.status >= 300 && response.status < 400) throw refuse(FAILURES.redirected);
      const isPage = response.headers.get("content-type")?.includes("text/html") ?? false;
      if (response.ok && isPage) {
        await response.body?.cancel();
        throw refuse(FAILURES.notTheApi);
      }
      if (response.body === null) return response;
      const { status, statusText, headers } = response;
      return new Response(response.body.pipeThrough(limit(refuse)), { status, statusText, headers });
    },
  };
}

function limit(refuse: (failure: ModelFailure) => Error): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MAX_ANSWER_BYTES) controller.error(refuse(FAILURES.tooLarge));
      else controller.enqueue(chunk);
    },
  });
}
