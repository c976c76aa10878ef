import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConcepts } from "./load-concepts.ts";

const loaded = loadConcepts(join(import.meta.dirname, "../../data"));
if (!loaded.ok) throw new Error(loaded.error.message);
const concepts = loaded.value;

describe("the concepts that ship", () => {
  it("share no wording, so that what someone writes means one of them", () => {
    const owners = Map.groupBy(
      concepts.flatMap(({ id, name, aliases, products }) =>
        [...new Set([name, ...aliases, ...products].map((wording) => wording.toLowerCase()))].map(
          (wording) => ({ id, wording }),
        ),
      ),
      ({ wording }) => wording,
    );
    expect([...owners.values()].filter((some) => some.length > 1)).toEqual([]);
  });

  it("can each be found by another wording, be recalled, and be left for another concept", () => {
    const bare = concepts.filter(
      ({ aliases, recall, related }) => aliases.length === 0 || recall.length === 0 || related.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it("are explained in a paragraph, not in a word", () => {
    const curt = concepts.filter(({ explanation }) => explanation.length < 80);
    expect(curt.map(({ id }) => id)).toEqual([]);
  });

  it("ask questions that stand alone, each once", () => {
    const questions = concepts.flatMap(({ recall }) => recall.map(({ question }) => question));
    expect(questions.filter((question) => /^(And|But|Then)\b/.test(question))).toEqual([]);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it("name a secure public page to read on", () => {
    expect(concepts.filter(({ source }) => !source.reference.startsWith("https://"))).toEqual([]);
  });
});
