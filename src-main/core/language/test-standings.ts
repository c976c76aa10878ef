import { expect, test } from "vitest";
import { standingOf } from "./test-lexicon.ts";

/** Concepts with notes that name them. */
type Named = readonly (readonly [concept: string, note: string])[];

/** Registers a test for each note: how its concept stands in it. */
export function testStandings(affirmed: Named, denied: Named, supposed: Named): void {
  test.each(affirmed)("%s is affirmed: %s", (concept, note) => {
    expect(standingOf(note, concept)).toBe("affirmed");
  });

  test.each(denied)("%s is denied: %s", (concept, note) => {
    expect(standingOf(note, concept)).toBe("denied");
  });

  test.each(supposed)("%s is supposed: %s", (concept, note) => {
    expect(standingOf(note, concept)).toBe("supposed");
  });
}
