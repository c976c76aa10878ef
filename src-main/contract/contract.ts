import { contentContract } from "./content.ts";
import { preferencesContract } from "./preferences.ts";
import { sessionsContract } from "./sessions.ts";

/** Every call between the window and the core: one table from which both sides derive their types. */
export const contract = {
  content: contentContract,
  sessions: sessionsContract,
  preferences: preferencesContract,
};
export type Contract = typeof contract;
