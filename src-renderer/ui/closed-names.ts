import type { Closed } from "../../src-main/core/interview/talk.ts";

/** How a follow-up ended, in words. */
export const CLOSED_NAMES: Readonly<Record<Closed, string>> = {
  resolved: "Answered in the design",
  answered: "Answered",
  later: "Later",
};
