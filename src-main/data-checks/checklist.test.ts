import { join } from "node:path";
import { expect, it } from "vitest";
import { readYaml } from "../content/read-yaml.ts";
import { checklistSchema } from "../core/rubric/checklist.ts";
import { exemplarFaults } from "../core/rubric/exemplars.ts";
import { lintRubric } from "../core/rubric/lint.ts";
import { problemSchema } from "../core/rubric/problem.ts";
import { loadCatalogue } from "./catalogue.ts";

const DATA = join(import.meta.dirname, "../../data");
const checklist = readYaml(join(DATA, "checklist.yaml"), checklistSchema);
if (!checklist.ok) throw new Error(checklist.error.message);
const catalogue = loadCatalogue(DATA);
if (!catalogue.ok) throw new Error(catalogue.error.message);

/** The whole general checklist as the rubric of a problem without words of its own. */
const problem = {
  text: problemSchema.parse({
    id: "anything",
    title: "Anything",
    summary: "Any system at all.",
    difficulty: "easy",
    topics: ["any"],
    prompt: "Design it.",
  }),
  rubric: { version: 1, criteria: checklist.value.criteria },
};

it("the exemplars of the general checklist are judged as they say", () => {
  expect(exemplarFaults(problem, catalogue.value.score)).toEqual([]);
});

it("the general checklist has no faults", () => {
  const concepts = new Set(catalogue.value.concepts.map(({ id }) => id));
  expect(lintRubric(problem, concepts)).toEqual([]);
});
