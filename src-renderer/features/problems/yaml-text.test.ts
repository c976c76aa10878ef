import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml, valueAt, withValue } from "./yaml-text.ts";

const TEXT = `# mine
id: parking # the folder's name
prompt: |
  Drivers take a ticket.
topics: [a, b]
criteria: []
rare: { kept: [1, 2] }
`;

const RUBRIC = `version: 1
include:
  - general-performance
criteria:
  # ── Requirements ──────────
  - id: r-shorten
    question: Do the requirements say that a long address is turned into a short one?
    weight: { mid: 3, senior: 3, staff: 2 }
    evidence: { atLeast: { count: 2, of: [{ text: { terms: [expiry] } }, { text: { terms: [custom-code] } }, { text: { terms: [click-event], with: [[link, owner]] } }] } }
    exemplars:
      met:
        - notes: { requirements: "- Links expire after 5 years\\n- Users may pick a custom alias, as long as it is free" }
      notMet: [{ notes: { requirements: "- Fast" } }]
`;

describe("a change in a YAML text", () => {
  it("leaves comments and everything else as they are", () => {
    expect(withValue(TEXT, ["prompt"], "Two lines.\nHere.\n")).toBe(
      TEXT.replace("  Drivers take a ticket.\n", "  Two lines.\n  Here.\n"),
    );
    expect(withValue(TEXT, ["id"], "garage")).toBe(TEXT.replace("parking", "garage"));
  });

  it("adds to an empty list on lines of its own, with what is short on one line", () => {
    const added = withValue(TEXT, ["criteria", 0], {
      id: "r-1",
      weight: { mid: 1, senior: 2 },
      why: "x".repeat(99),
    });
    expect(added).toContain("criteria:\n  - id: r-1\n    weight: { mid: 1, senior: 2 }\n");
  });

  it("makes what is missing on the way, also where a name stands alone", () => {
    const made = withValue("notes:\n", ["notes", "requirements"], "x");
    expect(readYaml(made)).toEqual({ notes: { requirements: "x" } });
    expect(readYaml(withValue("", ["a", 0, "b"], 1))).toEqual({ a: [{ b: 1 }] });
  });

  it("takes out what is undefined", () => {
    expect(withValue(TEXT, ["rare"], undefined)).toBe(TEXT.replace(/rare.*\n/, ""));
  });

  it("does nothing to what cannot be read", () => {
    expect(withValue("a: [", ["a"], 1)).toBe("a: [");
    expect(readYaml("a: [")).toBeNull();
  });

  it("touches one line of a rubric laid out by hand", () => {
    const linesOf = (one: string) => one.split("\n");
    const added = (changed: string) => linesOf(changed).filter((line) => !linesOf(RUBRIC).includes(line));
    expect(added(withValue(RUBRIC, ["criteria", 0, "question"], "Is it: there, #1?"))).toEqual([
      '    question: "Is it: there, #1?"',
    ]);
    expect(added(withValue(RUBRIC, ["criteria", 0, "weight", "mid"], 0))).toEqual([
      "    weight: { mid: 0, senior: 3, staff: 2 }",
    ]);
    expect(added(withValue(RUBRIC, ["include", 1], "general-cdn"))).toEqual(["  - general-cdn"]);
    expect(linesOf(withValue(RUBRIC, ["include", 1], "general-cdn"))).toHaveLength(
      linesOf(RUBRIC).length + 1,
    );
  });

  it("gives back a lone space, which a block would lose", () => {
    expect(valueAt(readYaml(withValue(TEXT, ["prompt"], " ")), ["prompt"])).toBe(" ");
  });

  it("gives back any words it was given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        expect(valueAt(readYaml(withValue(TEXT, ["title"], words)), ["title"])).toBe(words);
        expect(valueAt(readYaml(withValue(TEXT, ["prompt"], words)), ["prompt"])).toBe(words);
      }),
    );
  });
});
