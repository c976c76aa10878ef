import { useSyncExternalStore } from "react";

let isAnswering = true;
const listeners = new Set<() => void>();

/** `fetch`, noting whether anything answered at all; what it answered is the caller's business. */
export async function watchedFetch(request: Request, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(request, init);
    note(true);
    return response;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "AbortError")) note(false);
    throw error;
  }
}

/** False from the first call that nothing answered until the next one that something did. */
export function useCoreAnswers(): boolean {
  return useSyncExternalStore(subscribe, () => isAnswering);
}

/** Resolves once calls are answered: at once, if none was left without an answer. */
export function coreAnswers(): Promise<void> {
  return new Promise((resolve) => {
    if (isAnswering) return resolve();
    const unsubscribe = subscribe(() => {
      if (!isAnswering) return;
      unsubscribe();
      resolve();
    });
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function note(answered: boolean): void {
  if (isAnswering === answered) return;
  isAnswering = answered;
  for (const listener of listeners) listener();
}
