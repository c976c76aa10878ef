import { z } from "zod";
import type { CheckedProblem, Content, Scorer } from "../app/ports.ts";
import type { FileFault } from "../contract/own-problems.ts";
import { lazy } from "../core/lazy.ts";
import { isGeneral, rubricFileSchema, withIncluded } from "../core/rubric/checklist.ts";
import type { Rubric } from "../core/rubric/criterion.ts";
import { type ExemplarFault, exemplarFaults, exemplarName } from "../core/rubric/exemplars.ts";
import { lintRubric, type RubricFault } from "../core/rubric/lint.ts";
import { type Problem, problemSchema } from "../core/rubric/problem.ts";
import {
  attemptName,
  PROBLEM_FILE,
  type ProblemFiles,
  problemIdSchema,
  RUBRIC_FILE,
} from "../core/rubric/problem-files.ts";
import { attemptFrom, referenceSchema } from "./references.ts";
import { type CheckedYaml, checkYaml, type Place } from "./yaml-faults.ts";

/** What a problem is checked against: the field it belongs to. */
export interface Field {
  readonly content: Pick<Content, "concepts" | "checklist" | "problems">;
  readonly score: Scorer;
}

type PlaceOf = (path: readonly PropertyKey[]) => Place | null;

const ownProblemSchema = problemSchema.extend({ id: problemIdSchema });

/** Checks the files of a user's problem that lie, or would lie, in a folder called `folder`. */
export function checkProblemFiles(files: ProblemFiles, folder: string | null, field: Field): CheckedProblem {
  const text = checkFile(files, PROBLEM_FILE, ownProblemSchema);
  const rubricFile = checkFile(files, RUBRIC_FILE, rubricFileSchema);
  const faults = [...text.faults, ...rubricFile.faults];

  if (text.value !== null) faults.push(...idFaults(text.value.id, folder, text.placeOf, field));
  const rubric = rubricFile.value === null ? null : withIncluded(rubricFile.value, field.content.checklist);
  if (rubric?.ok === false) {
    faults.push(faultAt(RUBRIC_FILE, rubricFile.placeOf(["include"]), rubric.error.message));
  }
  const problem =
    faults.length === 0 && text.value !== null && rubric?.ok === true
      ? { text: text.value, rubric: rubric.value }
      : null;

  const problemId = idIn(files) ?? folder ?? "";
  const attempts = Object.keys(files)
    .toSorted()
    .flatMap((file) => {
      const name = attemptName(file);
      const read = name === null ? null : attemptIn(files, file, problemId);
      if (name === null || read === null) return [];
      faults.push(...read.faults);
      return read.attempt === null ? [] : [{ name, attempt: read.attempt }];
    });
  const warnings = lazy(() =>
    problem === null ? [] : warningsOf(problem, text.placeOf, rubricFile.placeOf, field),
  );
  return { problem, attempts, faults, warnings };
}

const withIdSchema = z.looseObject({ id: problemIdSchema });

/** The id that a problem.yaml gives, however much else is wrong with it. */
export function idIn(files: ProblemFiles): string | null {
  const checked = checkYaml(files[PROBLEM_FILE] ?? "", withIdSchema);
  return checked.ok ? checked.value.id : null;
}

interface CheckedFile<T> {
  readonly value: T | null;
  readonly placeOf: PlaceOf;
  readonly faults: readonly FileFault[];
}

function checkFile<T>(
  files: ProblemFiles,
  file: string,
  schema: Parameters<typeof checkYaml<T>>[1],
): CheckedFile<T> {
  const text = files[file];
  if (text === undefined) {
    return {
      value: null,
      placeOf: () => null,
      faults: [faultAt(file, null, "The file is missing: add it.")],
    };
  }
  const checked: CheckedYaml<T> = checkYaml(text, schema);
  if (checked.ok) return { value: checked.value, placeOf: checked.placeOf, faults: [] };
  const faults = checked.faults.map(({ place, path, message }) =>
    faultAt(file, place, path.length === 0 ? `${capital(message)}.` : `${path.join(".")}: ${message}.`),
  );
  return { value: null, placeOf: () => null, faults };
}

function idFaults(id: string, folder: string | null, placeOf: PlaceOf, field: Field): FileFault[] {
  const say = (message: string) => [faultAt(PROBLEM_FILE, placeOf(["id"]), message)];
  if (field.content.problems.has(id)) {
    return say(`Onair ships with a problem called "${id}": give yours another id.`);
  }
  if (folder === null || folder === id) return [];
  return say(`Its folder is called "${folder}" and its id is "${id}": give both the same name.`);
}

function attemptIn(files: ProblemFiles, file: string, problem: string) {
  const read = checkFile(files, file, referenceSchema);
  if (read.value === null) return { attempt: null, faults: read.faults };
  const attempt = attemptFrom(read.value, problem);
  if (attempt.ok) return { attempt: attempt.value, faults: [] };
  const { field, message } = attempt.error;
  return { attempt: null, faults: [faultAt(file, read.placeOf([field]), `${field}: ${message}.`)] };
}

/** What the schemas let pass: likely slips of the rubric, and exemplars that are judged otherwise. */
function warningsOf(problem: Problem, inProblem: PlaceOf, inRubric: PlaceOf, field: Field): FileFault[] {
  const concepts = new Set(field.content.concepts.map(({ id }) => id));
  const own = problem.rubric.criteria.filter((criterion) => !isGeneral(criterion));
  const placeOf = (where: string) => placeOfLint(where, problem, inProblem, inRubric);
  const lint = withStagesTogether(lintRubric(problem, concepts)).map(({ where, message }) => {
    const { file, place } = placeOf(where);
    return faultAt(file, place, `${capital(where)}: ${message}`);
  });
  const misjudged = exemplarFaults(problem, field.score, own).map((fault) =>
    faultAt(
      RUBRIC_FILE,
      inRubric(exemplarPath(fault, problem.rubric)),
      `${fault.criterion}, ${exemplarName(fault)}: ${fault.message}`,
    ),
  );
  return [...lint, ...misjudged];
}

/** A stage that can earn nothing at several levels is told of once: "stage D at mid, senior". */
function withStagesTogether(faults: readonly RubricFault[]): RubricFault[] {
  const groups = Map.groupBy(faults, ({ where, message }) =>
    where.startsWith("stage ") ? `${where.split(" at ")[0]} ${message}` : `${where} ${message}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const levels = others.map(({ where }) => where.split(" at ")[1] ?? "");
    return [{ where: [first.where, ...levels.filter(Boolean)].join(", "), message: first.message }];
  });
}

function exemplarPath({ criterion, expected, index }: ExemplarFault, rubric: Rubric): PropertyKey[] {
  return ["criteria", rubric.criteria.findIndex(({ id }) => id === criterion), "exemplars", expected, index];
}

/** The lint says where as "r-upload", "criterion r-upload", "term photo", "stage D at mid". */
function placeOfLint(where: string, { text, rubric }: Problem, inProblem: PlaceOf, inRubric: PlaceOf) {
  const [kind = "", name = ""] = where.split(" ");
  const lists = { term: "vocabulary", clarification: "clarifications", curveball: "curveballs" } as const;
  const list = Object.entries(lists).find(([known]) => known === kind)?.[1];
  if (list !== undefined) {
    const index = text[list].findLastIndex(({ id }) => id === name);
    return { file: PROBLEM_FILE, place: inProblem([list, index, "id"]) };
  }
  const index = rubric.criteria.findLastIndex(({ id }) => id === (kind === "criterion" ? name : where));
  return { file: RUBRIC_FILE, place: index < 0 ? null : inRubric(["criteria", index, "id"]) };
}

function faultAt(file: string, place: Place | null, message: string): FileFault {
  return { file, line: place?.line ?? null, column: place?.column ?? null, message };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
