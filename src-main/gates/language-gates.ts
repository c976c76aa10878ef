import { STAGES } from "../core/interview/stage.ts";
import type { Matcher } from "../core/rubric/matcher.ts";
import { allRight, type Gate } from "./gate.ts";
import { EMPTY_BOARD } from "./notes.ts";
import { TRANSLATIONS } from "./translations.ts";

export const otherLanguages: Gate = {
  id: "other languages",
  rule: "notes in another language cannot be assessed; they never come out as missed, and no stage as a silent 0",
  run: ({ reference, problem, score }) => {
    const fromNotes = new Set(
      problem.rubric.criteria.filter(({ evidence }) => isFromNotes(evidence)).map(({ id }) => id),
    );
    const faults: string[] = [];
    let cases = 0;
    for (const { language, notes } of TRANSLATIONS) {
      for (const [where, board] of [
        ["with the board", reference.attempt.board] as const,
        ["alone", EMPTY_BOARD] as const,
      ]) {
        const { criteria, stages } = score({ ...reference.attempt, notes, board });
        for (const { id, verdict } of criteria) {
          if (!fromNotes.has(id)) continue;
          cases += 1;
          if (verdict !== "cannot_assess") faults.push(`${language} ${where}: ${id} is ${verdict}`);
        }
        for (const stage of STAGES) {
          const own = criteria.filter((criterion) => criterion.stage === stage);
          if (!own.every(({ id }) => fromNotes.has(id))) continue;
          cases += 1;
          if (stages[stage] !== null)
            faults.push(`${language} ${where}: stage ${stage} has ${stages[stage]} points`);
        }
      }
    }
    return allRight(cases, faults);
  },
};

/** Whether only the notes can meet it. */
function isFromNotes(matcher: Matcher): boolean {
  if ("all" in matcher) return matcher.all.every(isFromNotes);
  if ("any" in matcher) return matcher.any.every(isFromNotes);
  if ("atLeast" in matcher) return matcher.atLeast.of.every(isFromNotes);
  if ("not" in matcher) return isFromNotes(matcher.not);
  return ["text", "quantity", "endpoint", "entity", "price"].some((kind) => kind in matcher);
}
