import type { Assertion } from "../language/assertion.ts";
import type { Word } from "../language/words.ts";

/** The index of the first word that starts at an offset or after it. */
export function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word is part of the design. What repeats the problem's own words earns no points, but is meant. */
export function isMeant(assertion: Assertion | undefined): boolean {
  return assertion === undefined || assertion === "affirmed" || assertion === "echo";
}
