import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Lazy } from "../core/lazy.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { checklistSchema, rubricFileSchema, withIncluded } from "../core/rubric/checklist.ts";
import type { Rubric } from "../core/rubric/criterion.ts";
import { type Problem, type ProblemText, problemSchema } from "../core/rubric/problem.ts";
import type { DataFiles } from "./data-files.ts";

/** All problems by id. Each is known to be right when this returns; its rubric is parsed when it is asked for. */
export function loadProblems(files: DataFiles): Result<ReadonlyMap<string, Problem>> {
  const problems = new Map<string, Problem>();
  for (const name of readdirSync(join(files.folder, "problems")).sort()) {
    if (!existsSync(join(files.folder, "problems", name, "problem.yaml"))) continue;
    const text = files.read(`problems/${name}/problem.yaml`, problemSchema);
    if (!text.ok) return text;
    const { id } = text.value();
    if (id !== name) {
      const message = `${join(files.folder, "problems", name)}: the problem's id is ${id}; name the folder after it.`;
      return fail({ code: "BAD_CONTENT", message });
    }
    const rubric = rubricOf(name, files);
    if (!rubric.ok) return rubric;
    problems.set(id, problemOf(text.value(), rubric.value));
  }
  return ok(problems);
}

export const CHECKLIST = "checklist.yaml";

/** The rubric with what it includes of the general checklist. */
function rubricOf(problem: string, files: DataFiles): Result<Lazy<Rubric>> {
  const path = `problems/${problem}/rubric.yaml`;
  return files.derive(`problems/${problem}/rubric`, [path, CHECKLIST], () => {
    const file = files.read(path, rubricFileSchema);
    if (!file.ok) return file;
    const checklist = files.read(CHECKLIST, checklistSchema);
    if (!checklist.ok) return checklist;
    const rubric = withIncluded(file.value(), checklist.value());
    if (rubric.ok) return rubric;
    return fail({ code: "BAD_CONTENT", message: `${join(files.folder, path)}: ${rubric.error.message}` });
  });
}

function problemOf(text: ProblemText, rubric: Lazy<Rubric>): Problem {
  return {
    text,
    get rubric() {
      return rubric();
    },
  };
}
