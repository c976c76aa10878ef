import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Content } from "../app/ports.ts";
import { paletteItemSchema } from "../contract/content.ts";
import { type Stage, stageSchema } from "../core/interview/stage.ts";
import { type Concept, conceptFileSchema } from "../core/language/concept.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { rubricSchema } from "../core/rubric/criterion.ts";
import { type Problem, problemSchema } from "../core/rubric/problem.ts";
import { readYaml } from "./read-yaml.ts";

const stageGuideSchema = z.strictObject({ stage: stageSchema, aim: z.string().min(1), template: z.string() });

/** Loads and checks the content folder. The first fault ends it, with file, line and column. */
export function loadContent(dataFolder: string): Result<Content> {
  const concepts = loadConcepts(dataFolder);
  if (!concepts.ok) return concepts;
  const problems = loadProblems(dataFolder);
  if (!problems.ok) return problems;
  const palette = readYaml(join(dataFolder, "palette", "palette.yaml"), z.array(paletteItemSchema).min(1));
  if (!palette.ok) return palette;
  const guides = loadGuides(dataFolder);
  if (!guides.ok) return guides;
  return ok({
    concepts: concepts.value,
    problems: problems.value,
    palette: palette.value,
    guides: guides.value,
  });
}

export function loadConcepts(dataFolder: string): Result<readonly Concept[]> {
  const folder = join(dataFolder, "concepts");
  const concepts: Concept[] = [];
  for (const name of yamlFilesIn(folder)) {
    const file = readYaml(join(folder, name), conceptFileSchema);
    if (!file.ok) return file;
    concepts.push(...file.value.concepts);
  }
  return ok(concepts);
}

function loadProblems(dataFolder: string): Result<ReadonlyMap<string, Problem>> {
  const folder = join(dataFolder, "problems");
  const problems = new Map<string, Problem>();
  for (const name of readdirSync(folder).sort()) {
    if (!existsSync(join(folder, name, "problem.yaml"))) continue;
    const text = readYaml(join(folder, name, "problem.yaml"), problemSchema);
    if (!text.ok) return text;
    const rubric = readYaml(join(folder, name, "rubric.yaml"), rubricSchema);
    if (!rubric.ok) return rubric;
    if (text.value.id !== name) {
      const message = `${join(folder, name)}: the problem's id is ${text.value.id}; name the folder after it.`;
      return fail({ code: "BAD_CONTENT", message });
    }
    problems.set(text.value.id, { text: text.value, rubric: rubric.value });
  }
  return ok(problems);
}

function loadGuides(dataFolder: string): Result<Content["guides"]> {
  const file = join(dataFolder, "stages.yaml");
  const list = readYaml(
    file,
    z.array(stageGuideSchema).length(5, "give one entry for each of the five stages"),
  );
  if (!list.ok) return list;
  const of = (stage: Stage) => list.value.find((guide) => guide.stage === stage);
  const [R, A, D, I, O] = [of("R"), of("A"), of("D"), of("I"), of("O")];
  if (!R || !A || !D || !I || !O) {
    return fail({ code: "BAD_CONTENT", message: `${file}: give each of R, A, D, I and O once.` });
  }
  return ok({ R, A, D, I, O });
}

function yamlFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
}
