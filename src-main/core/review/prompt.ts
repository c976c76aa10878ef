import type { Level } from "../interview/level.ts";
import { STAGE_NAMES, type Stage } from "../interview/stage.ts";
import type { Criterion } from "../rubric/criterion.ts";
import type { Problem } from "../rubric/problem.ts";
import { escaped, materialText, type ReviewedWork } from "./material.ts";

/** The words a model is asked with; `{{name}}` marks what is put in. */
export interface ReviewPrompts {
  readonly system: string;
  readonly material: string;
  readonly repair: string;
}

/** Which places each of them must have. */
export const PROMPT_PLACES = {
  system: ["stage", "questions"],
  material: ["fence", "material"],
  repair: ["fault"],
} as const satisfies Record<keyof ReviewPrompts, readonly string[]>;

export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** The criteria of a stage that count at a level. */
export function criteriaOf(problem: Problem, level: Level, stage: Stage): readonly Criterion[] {
  return problem.rubric.criteria.filter((one) => one.stage === stage && one.weight[level] > 0);
}

/**
 * What a model is sent about one stage: rules and questions first, the candidate's material last, between lines
 * that carry `fence`, a name nobody can guess. `fault` is why an earlier answer could not be read.
 */
export function reviewMessages(
  prompts: ReviewPrompts,
  stage: Stage,
  criteria: readonly Pick<Criterion, "id" | "question">[],
  work: ReviewedWork,
  fence: string,
  fault: string | null = null,
): readonly ChatMessage[] {
  const questions = criteria.map(({ id, question }) => escaped(JSON.stringify({ id, question })));
  const rules = filled(prompts.system, { stage: STAGE_NAMES[stage], questions: questions.join("\n") });
  const repair = fault === null ? "" : `\n${filled(prompts.repair, { fault })}`;
  return [
    { role: "system", content: `${rules}${repair}` },
    { role: "user", content: filled(prompts.material, { fence, material: materialText(work) }) },
  ];
}

/** In one pass, so that a mark within what is put in stays what it is. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
}
