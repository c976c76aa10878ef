import { contentCalls } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import { preferencesCalls } from "./preferences.ts";
import { sessionCalls } from "./sessions.ts";

/** Every call of the contract, put together. Both hosts serve this one router. */
export function createRouter(parts: Parts) {
  return os.router({
    content: contentCalls(parts),
    sessions: sessionCalls(parts),
    preferences: preferencesCalls(parts),
  });
}
export type AppRouter = ReturnType<typeof createRouter>;
