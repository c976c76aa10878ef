import { parseQuantity } from "../estimation/quantity.ts";
import type { Drill } from "../interview/drill.ts";
import { frameOf } from "../interview/exercise.ts";
import type { Criterion } from "../rubric/criterion.ts";
import type { Matcher } from "../rubric/matcher.ts";

/**
 * Whether a criterion is asked in a drill: it belongs to the drill's stage, whichever note or board it is credited
 * from, and can be met on what the drill is done on. On a board to be mended all that it held is asked.
 */
export function isAskedIn(drill: Drill, criterion: Pick<Criterion, "id" | "stage" | "evidence">): boolean {
  if (drill.exercise === "fixBoard") {
    const { holds, criterion: lost } = drill.flaw;
    return criterion.id === lost || holds.includes(criterion.id);
  }
  const { stage, desk } = frameOf(drill.exercise);
  if (criterion.stage !== stage || (desk === "notes" && wantsBoard(criterion.evidence))) return false;
  return drill.exercise !== "estimate" || wantsEstimate(criterion.evidence);
}

/** A figure that is worked out. A time ("p99 below 200 ms") is a target: nobody reckons it. */
function wantsEstimate(matcher: Matcher): boolean {
  if ("quantity" in matcher) {
    const dimension = parseQuantity(matcher.quantity.about)?.dimension;
    return dimension?.seconds !== 1;
  }
  return partsOf(matcher).some(wantsEstimate);
}

/** Whether nothing but a drawing meets it. */
function wantsBoard(matcher: Matcher): boolean {
  if ("any" in matcher) return matcher.any.every(wantsBoard);
  if ("atLeast" in matcher) {
    const { count, of } = matcher.atLeast;
    return of.filter((part) => !wantsBoard(part)).length < count;
  }
  if ("component" in matcher || "link" in matcher || "path" in matcher || "agreement" in matcher) return true;
  return partsOf(matcher).some(wantsBoard);
}

function partsOf(matcher: Matcher): readonly Matcher[] {
  if ("all" in matcher) return matcher.all;
  if ("any" in matcher) return matcher.any;
  if ("atLeast" in matcher) return matcher.atLeast.of;
  return "not" in matcher ? [matcher.not] : [];
}
