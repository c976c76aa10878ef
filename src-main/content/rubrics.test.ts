import { join } from "node:path";
import { expect, it } from "vitest";
import { lintRubric } from "../core/rubric/lint.ts";
import { loadContent } from "./load-content.ts";

const loaded = loadContent(join(import.meta.dirname, "../../data"));
if (!loaded.ok) throw new Error(loaded.error.message);
const { concepts, problems } = loaded.value;
const conceptIds = new Set(concepts.map(({ id }) => id));

it.each([...problems.values()])("the rubric of $text.title has no faults", (problem) => {
  expect(lintRubric(problem, conceptIds)).toEqual([]);
});
