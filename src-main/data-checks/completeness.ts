import { LEVELS } from "../core/interview/level.ts";
import { STAGES } from "../core/interview/stage.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { DataFault } from "./catalogue.ts";

const LEAST_CRITERIA = 22;
const LEAST_CLARIFICATIONS = 8;
const CURVEBALLS = 3;

/** What a problem that ships with the app must have. */
export function completenessFaults({ text, rubric }: Problem): readonly DataFault[] {
  const faults: DataFault[] = [];
  const say = (message: string): void => {
    faults.push({ where: text.id, message });
  };
  if (rubric.criteria.length < LEAST_CRITERIA) {
    say(`It has ${rubric.criteria.length} criteria; give at least ${LEAST_CRITERIA}.`);
  }
  for (const level of LEVELS) {
    const stages = STAGES.filter((stage) =>
      rubric.criteria.every((criterion) => criterion.stage !== stage || criterion.weight[level] === 0),
    );
    if (stages.length > 0) say(`At ${level} level nothing is asked in ${stages.join(", ")}.`);
  }
  if (text.clarifications.length < LEAST_CLARIFICATIONS) {
    say(`It answers ${text.clarifications.length} questions; answer at least ${LEAST_CLARIFICATIONS}.`);
  }
  if (text.emphasis.length === 0) say("It does not name the stages in which it is decided.");
  if (text.numbers.length === 0) say("It expects no numbers.");
  if (text.curveballs.length !== CURVEBALLS) {
    say(`It has ${text.curveballs.length} curveballs; give ${CURVEBALLS}.`);
  }
  if (text.curveballs.some(({ criteria }) => criteria.length === 0)) {
    say("One of its curveballs names no criterion that then matters.");
  }
  if (text.staffAdds.length === 0) say("It does not say what a staff engineer would add.");
  return faults;
}
