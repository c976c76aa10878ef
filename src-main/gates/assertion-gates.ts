import type { Matcher } from "../core/rubric/matcher.ts";
import { DENIALS, denied } from "./deny.ts";
import { allRight, type Gate, type GateResult, type Setting } from "./gate.ts";
import { rewriteEvidence } from "./rewrite-evidence.ts";
import { SUPPOSITIONS, supposed } from "./suppose.ts";

/** Language has more ways of denying than rules can know. */
const LEAST_FALLEN = 0.95;

export const negated: Gate = {
  id: "negated",
  rule: "every clause that carries a verdict is denied: at least 95 % of the verdicts fall",
  run: (setting) => {
    const { tried, untried, faults } = triedOn(affirming(setting), DENIALS, (piece, denial) =>
      denied(piece, denial),
    );
    const share = tried === 0 ? 1 : 1 - faults.length / tried;
    return {
      passed: share >= LEAST_FALLEN,
      figure: `${(100 * share).toFixed(1)} % of ${tried} fell; ${untried} have no plain denial`,
      faults,
    } satisfies GateResult;
  },
};

export const hypothetical: Gate = {
  id: "hypothetical",
  rule: "every clause that carries a verdict becomes a mere possibility: no verdict stands",
  run: (setting) => {
    const { tried, faults } = triedOn(affirming(setting), SUPPOSITIONS, (piece, way) => supposed(piece, way));
    return allRight(tried, faults);
  },
};

/** Without the criteria that a denial meets: those that ask what is left out, now or until later, or turned down. */
function affirming(setting: Setting): Setting {
  const asked = new Set(
    setting.problem.rubric.criteria.filter(({ evidence }) => asksForDenial(evidence)).map(({ id }) => id),
  );
  const criteria = setting.evaluation.criteria.filter(({ id }) => !asked.has(id));
  return { ...setting, evaluation: { ...setting.evaluation, criteria } };
}

function asksForDenial(matcher: Matcher): boolean {
  if ("all" in matcher) return matcher.all.some(asksForDenial);
  if ("any" in matcher) return matcher.any.some(asksForDenial);
  if ("atLeast" in matcher) return matcher.atLeast.of.some(asksForDenial);
  return "text" in matcher && (matcher.text.denied === true || matcher.text.weighed === true);
}

function triedOn<Way extends string>(
  setting: Setting,
  ways: readonly Way[],
  rewrite: (piece: Parameters<Parameters<typeof rewriteEvidence>[2]>[0], way: Way) => string | null,
): { readonly tried: number; readonly untried: number; readonly faults: readonly string[] } {
  let tried = 0;
  let untried = 0;
  const faults: string[] = [];
  for (const { id, verdict, evidence } of setting.evaluation.criteria) {
    if (verdict !== "met") continue;
    for (const way of ways) {
      const fate = rewriteEvidence(setting, id, (piece) => rewrite(piece, way));
      if (fate.is === "untried") {
        // What the board alone carries has no words to deny.
        if (evidence.some(({ source }) => source === "notes")) untried += 1;
        continue;
      }
      tried += 1;
      if (fate.is === "stands") faults.push(`${id}, ${way}: still met by ${fate.on.join(" … ")}`);
    }
  }
  return { tried, untried, faults };
}
