import type { Level } from "../../src-main/core/interview/level.ts";

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { mid: "Mid", senior: "Senior", staff: "Staff" };

/** What an interviewer listens for at each level. */
export const LEVEL_EXPECTATIONS: Readonly<Record<Level, string>> = {
  mid: "A complete system that works, with traffic estimated and the usual parts in their places.",
  senior: "Choices that follow from your numbers, and what each of them costs.",
  staff: "Requirements questioned, failure and growth planned for, depth where it matters.",
};
