import type { Imported, OwnProblemLine, ProblemPreview } from "../contract/own-problems.ts";
import { LEVELS } from "../core/interview/level.ts";
import { STAGES } from "../core/interview/stage.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { type ProblemFiles, withId } from "../core/rubric/problem-files.ts";
import { type PackedProblem, packText, parsePack } from "../core/rubric/problem-pack.ts";
import { cardOf } from "./content.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";
import type { CheckedProblem, OwnProblem } from "./ports.ts";

const NOT_THERE = "You have no problem of that name: look at the list of your problems again.";

/** The user's own problems: written, checked, removed, handed on. */
export function ownProblemCalls(parts: Pick<Parts, "content" | "ownProblems" | "score">) {
  const { content, ownProblems: own } = parts;

  return {
    list: os.ownProblems.list.handler(() => {
      own.prepare();
      return { folder: own.folder, problems: own.list().map(lineOf) };
    }),

    general: os.ownProblems.general.handler(() =>
      content.checklist.criteria.map(({ id, stage, question, why, due }) => ({
        id,
        stage,
        question,
        why,
        due,
      })),
    ),

    read: os.ownProblems.read.handler(({ input, errors }) => {
      const files = own.files(input.id);
      if (files === null) throw errors.NOT_FOUND({ message: NOT_THERE });
      return { files };
    }),

    check: os.ownProblems.check.handler(({ input }) => {
      const checked = own.check(input.files);
      return {
        faults: [...checked.faults],
        warnings: [...checked.warnings()],
        preview: previewOf(checked, parts),
      };
    }),

    save: os.ownProblems.save.handler(({ input: { files, replaces }, errors }) => {
      const id = idToSave(files, replaces, parts);
      if (!id.ok) throw errors.REFUSED({ message: id.error.message });
      own.prepare();
      own.write(id.value, files);
      if (replaces !== null && replaces !== id.value) own.remove(replaces);
      return { id: id.value };
    }),

    remove: os.ownProblems.remove.handler(({ input, errors }) => {
      if (!own.remove(input.id)) throw errors.NOT_FOUND({ message: NOT_THERE });
      return {};
    }),

    restore: os.ownProblems.restore.handler(({ input, errors }) => {
      if (own.restore(input.id)) return {};
      throw errors.NOT_FOUND({
        message: "This problem cannot be put back: it is gone, or another has its name.",
      });
    }),

    exportPack: os.ownProblems.exportPack.handler(({ input, errors }) => {
      const problems = input.ids.flatMap((id) => {
        const files = own.files(id);
        return files === null ? [] : [{ id, files }];
      });
      if (problems.length < input.ids.length) throw errors.NOT_FOUND({ message: NOT_THERE });
      return { text: packText(problems) };
    }),

    importPack: os.ownProblems.importPack.handler(({ input, errors }) => {
      const pack = parsePack(input.text);
      if (!pack.ok) throw errors.REFUSED({ message: pack.error.message });
      own.prepare();
      return { problems: pack.value.map((problem) => importOne(problem, input.choices[problem.id], parts)) };
    }),
  };
}

/** Without the hints: for those the exemplars are run, which is too much for a list. */
function lineOf({ id, problem, faults }: OwnProblem): OwnProblemLine {
  return {
    id,
    title: problem?.text.title ?? id,
    card: problem === null ? null : cardOf(problem, true),
    faults: [...faults],
  };
}

function previewOf(
  { problem, attempts }: CheckedProblem,
  { score }: Pick<Parts, "score">,
): ProblemPreview | null {
  if (problem === null) return null;
  const { criteria } = problem.rubric;
  return {
    card: cardOf(problem, true),
    counts: STAGES.map((stage) => {
      const [mid, senior, staff] = LEVELS.map(
        (level) => criteria.filter((one) => one.stage === stage && one.weight[level] > 0).length,
      );
      return { stage, asked: { mid: mid ?? 0, senior: senior ?? 0, staff: staff ?? 0 } };
    }),
    attempts: attempts.map(({ name, attempt }) => {
      const { level, total, band, stages, criteria: settled } = score(attempt, problem);
      return {
        name,
        level,
        total,
        band,
        stages,
        criteria: settled.map(({ id, verdict, change }) => ({
          id,
          question: criteria.find((one) => one.id === id)?.question ?? id,
          verdict,
          change,
        })),
      };
    }),
  };
}

/** Where a problem is to be written. It may have faults, if only its id can be read and is free. */
function idToSave(
  files: ProblemFiles,
  replaces: string | null,
  { content, ownProblems: own }: Pick<Parts, "content" | "ownProblems">,
): Result<string> {
  const refuse = (message: string) => fail({ code: "REFUSED", message });
  const id = own.idOf(files) ?? replaces;
  if (id === null) {
    return refuse(
      "Give the problem an id first, in lower-case words joined by hyphens: it names its folder.",
    );
  }
  if (content.problems.has(id)) {
    return refuse(`Onair ships with a problem called "${id}": give yours another id.`);
  }
  if (id !== replaces && own.find(id) !== null) {
    return refuse(`You have a problem called "${id}" already: give this one another id.`);
  }
  return ok(id);
}

function importOne(
  { id, files }: PackedProblem,
  choice: "replace" | "keep-both" | undefined,
  { content, ownProblems: own }: Pick<Parts, "content" | "ownProblems">,
): Imported {
  const isShipped = content.problems.has(id);
  const before = isShipped ? null : own.files(id);
  if (before !== null && isSame(before, files)) return { id, outcome: "known" };
  const isTaken = isShipped || before !== null;
  const isReplacing = choice === "replace" && !isShipped;
  if (isTaken && choice === undefined) {
    return { id, outcome: "clash", with: isShipped ? "shipped" : "own" };
  }
  const as = isTaken && !isReplacing ? freeId(id, { content, ownProblems: own }) : id;
  const written = as === id ? files : withId(files, as);
  const { faults } = own.check(written, as);
  if (faults.length > 0) return { id, outcome: "refused", faults: [...faults] };
  own.write(as, written);
  return isReplacing && isTaken ? { id, outcome: "replaced" } : { id, outcome: "added", as };
}

/** The same files, byte for byte. */
export function isSame(a: ProblemFiles, b: ProblemFiles): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** "orders" → "orders-2", or the next that is free. */
function freeId(id: string, { content, ownProblems }: Pick<Parts, "content" | "ownProblems">): string {
  for (let number = 2; ; number += 1) {
    const free = `${id}-${number}`;
    if (!content.problems.has(free) && ownProblems.find(free) === null) return free;
  }
}
