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
    const { tried, faults } = triedOn(setting, DENIALS, (piece, denial) => denied(piece, denial));
    const share = tried === 0 ? 1 : 1 - faults.length / tried;
    return {
      passed: share >= LEAST_FALLEN,
      figure: `${(100 * share).toFixed(1)} % of ${tried} fell`,
      faults,
    } satisfies GateResult;
  },
};

export const hypothetical: Gate = {
  id: "hypothetical",
  rule: "every clause that carries a verdict becomes a mere possibility: no verdict stands",
  run: (setting) => {
    const { tried, faults } = triedOn(setting, SUPPOSITIONS, (piece, way) => supposed(piece, way));
    return allRight(tried, faults);
  },
};

function triedOn<Way extends string>(
  setting: Setting,
  ways: readonly Way[],
  rewrite: (piece: Parameters<Parameters<typeof rewriteEvidence>[2]>[0], way: Way) => string | null,
): { readonly tried: number; readonly faults: readonly string[] } {
  let tried = 0;
  const faults: string[] = [];
  for (const { id, verdict } of setting.evaluation.criteria) {
    if (verdict !== "met") continue;
    for (const way of ways) {
      const fate = rewriteEvidence(setting, id, (piece) => rewrite(piece, way));
      if (fate.is === "untried") continue;
      tried += 1;
      if (fate.is === "stands") faults.push(`${id}, ${way}: still met by ${fate.on.join(" … ")}`);
    }
  }
  return { tried, faults };
}
