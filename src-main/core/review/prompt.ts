import type { Level } from "../interview/level.ts";
import { STAGE_NAMES, type Stage } from "../interview/stage.ts";
import type { Criterion } from "../rubric/criterion.ts";
import type { Problem } from "../rubric/problem.ts";
import { escaped, materialText, type ReviewedWork } from "./material.ts";

/** The words a model is asked with; `{{name}}` marks what is put in. */
export interface AskingPrompts {
  readonly system: string;
  readonly material: string;
  readonly repair: string;
}

/** What a model is asked for: a second opinion, or an interviewer's words. */
export interface Prompts {
  readonly review: AskingPrompts;
  readonly interviewer: AskingPrompts;
}

const SHARED_PLACES = { material: ["fence", "material"], repair: ["fault"] } as const;

/** Which places each of them must have. */
export const PROMPT_PLACES = {
  review: { system: ["stage", "questions"], ...SHARED_PLACES },
  interviewer: { system: ["style", "turn"], ...SHARED_PLACES },
} as const satisfies Record<keyof Prompts, Record<keyof AskingPrompts, readonly string[]>>;

export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
  /** A PNG as a data URL, which belongs to the words. */
  readonly picture?: string;
}

/** The criteria of a stage that count at a level. */
export function criteriaOf(problem: Problem, level: Level, stage: Stage): readonly Criterion[] {
  return problem.rubric.criteria.filter((one) => one.stage === stage && one.weight[level] > 0);
}

/** What a model is sent about one stage. `fault` is why an earlier answer could not be read. */
export function reviewMessages(
  prompts: AskingPrompts,
  stage: Stage,
  criteria: readonly Pick<Criterion, "id" | "question">[],
  work: ReviewedWork,
  fence: string,
  fault: string | null = null,
): readonly ChatMessage[] {
  const questions = criteria.map(({ id, question }) => escaped(JSON.stringify({ id, question })));
  const rules = { stage: STAGE_NAMES[stage], questions: questions.join("\n") };
  return askingMessages(prompts, rules, materialText(work), fence, fault);
}

/**
 * Rules first, the candidate's material last, between lines that carry `fence`, a name nobody can guess. The
 * material is one line that `escaped` made safe; nothing else may be the candidate's.
 */
export function askingMessages(
  prompts: AskingPrompts,
  rules: Readonly<Record<string, string>>,
  material: string,
  fence: string,
  fault: string | null,
): readonly ChatMessage[] {
  const repair = fault === null ? "" : `\n${filled(prompts.repair, { fault })}`;
  return [
    { role: "system", content: `${filled(prompts.system, rules)}${repair}` },
    { role: "user", content: filled(prompts.material, { fence, material }) },
  ];
}

/** In one pass, so that a mark within what is put in stays what it is. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
}
