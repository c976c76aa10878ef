import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemFileNameSchema } from "./problem-files.ts";
import { packText, parsePack } from "./problem-pack.ts";

describe("a problem pack", () => {
  it("gives back what was put in, byte for byte", () => {
    const names = fc.constantFrom("problem.yaml", "rubric.yaml", "reference/senior.yaml");
    const files = fc.dictionary(names, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(files, (some) => {
        const packed = [{ id: "parking", files: { ...some } }];
        expect(parsePack(packText(packed))).toEqual({ ok: true, value: packed });
      }),
    );
  });

  it("never names a file outside a problem's folder", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        if (problemFileNameSchema.safeParse(name).success) expect(name).not.toMatch(/\.\.|^\/|\\|:/);
      }),
    );
  });

  const pack = (problems: unknown, version = 1) =>
    JSON.stringify({ onair: "problem pack", version, problems });
  it.each<[string, string, RegExp]>([
    ["is no JSON", "id: x", /not a problem pack/],
    ["is something else", "[1, 2]", /not a problem pack/],
    ["is of a later version", pack([], 2), /newer Onair/],
    ["is empty", pack([]), /damaged at problems/],
    ["climbs out of the folder", pack([{ id: "../../x", files: {} }]), /damaged at problems\.0\.id/],
    [
      "names a file elsewhere",
      pack([{ id: "x", files: { "../evil.yaml": "x" } }]),
      /damaged at problems\.0\.files/,
    ],
    ["holds a huge file", pack([{ id: "x", files: { "problem.yaml": "x".repeat(300_000) } }]), /damaged/],
    ["holds too many files", pack([{ id: "x", files: manyFiles() }]), /at most 12 files/],
    ["holds too many problems", pack(manyProblems()), /damaged at problems/],
    [
      "holds one twice",
      pack([
        { id: "x", files: {} },
        { id: "x", files: {} },
      ]),
      /"x" twice/,
    ],
    ["is deep", `${"[".repeat(100_000)}`, /not a problem pack/],
  ])("that %s is refused with a sentence", (_, text, message) => {
    const parsed = parsePack(text);
    expect(parsed.ok ? "" : parsed.error.message).toMatch(message);
  });
});

function manyFiles(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`reference/a${index}.yaml`, "x"]));
}

function manyProblems() {
  return Array.from({ length: 201 }, (_, index) => ({ id: `p${index}`, files: {} }));
}
