import type { Notes } from "../interview/notes.ts";
import type { HintStep } from "../interview/talk.ts";
import type { Interview } from "./attempt.ts";
import type { AttemptReading } from "./attempt-reading.ts";
import type { Criterion } from "./criterion.ts";
import type { Evidence, SettledCriterion } from "./evaluation.ts";
import { settle } from "./settle.ts";

/** The credit a criterion can still earn after a hint: a nudge costs little, the answer nearly everything. */
export const CREDIT_AFTER_HINT: Readonly<Record<HintStep, number>> = { 1: 0.85, 2: 0.6, 3: 0.2 };

/** What a curveball tests weighs at least so much, whatever the level asks for otherwise. */
const LEAST_WEIGHT_UNDER_CURVEBALL = 2;

/** The criteria with the weights they have once a curveball was thrown. */
export function weighed(
  criteria: readonly Criterion[],
  interview: Interview | undefined,
): readonly Criterion[] {
  const tested = new Set(interview?.curveball?.criteria);
  if (tested.size === 0) return criteria;
  const raised = (weight: number) => Math.max(weight, LEAST_WEIGHT_UNDER_CURVEBALL);
  return criteria.map((criterion) => {
    if (!tested.has(criterion.id)) return criterion;
    const { mid, senior, staff } = criterion.weight;
    return { ...criterion, weight: { mid: raised(mid), senior: raised(senior), staff: raised(staff) } };
  });
}

interface Talked {
  readonly notes: Notes;
  /** In the order of the verdicts. */
  readonly asked: readonly Criterion[];
  readonly interview: Interview;
  readonly read: (notes: Notes) => AttemptReading;
  /** Clarification → the criteria that asking for it meets. */
  readonly earns: ReadonlyMap<string, readonly string[]>;
}

/**
 * Verdicts with what was said taken into account: requirements agreed before a curveball hold, a good question
 * earns its criteria, a hint lowers what its criterion can earn.
 */
export function afterInterview(written: readonly SettledCriterion[], talked: Talked): SettledCriterion[] {
  const { interview, earns } = talked;
  return asAgreedBefore(written, talked).map((settled) => {
    const question = interview.asked.find(({ clarification }) =>
      earns.get(clarification)?.includes(settled.id),
    );
    const answered = question === undefined ? settled : metBy(settled, question);
    const hint = interview.hints.find(({ criterion }) => criterion === settled.id)?.step;
    if (hint === undefined) return answered;
    return { ...answered, hint, credit: Math.min(answered.credit, CREDIT_AFTER_HINT[hint]) };
  });
}

/** A curveball changes requirements; what was rightly agreed before is not lost by following it. */
function asAgreedBefore(
  written: readonly SettledCriterion[],
  { notes, asked, interview: { curveball }, read }: Talked,
): readonly SettledCriterion[] {
  if (curveball === null || curveball.requirements === notes.requirements) return written;
  const { atMs, requirements } = curveball;
  const before = read({ ...notes, requirements });
  return written.map((settled, index) => {
    const criterion = asked[index];
    if (criterion?.stage !== "R") return settled;
    const agreed = settle(criterion, before);
    if (agreed.credit <= settled.credit) return settled;
    return { ...agreed, evidence: agreed.evidence.map((one) => asStoodAt(atMs, one)) };
  });
}

/** Words of a note that has changed since are quoted; there is no place left to show them at. */
function asStoodAt(atMs: number, evidence: Evidence): Evidence {
  return evidence.source === "notes" && evidence.stage === "R"
    ? { source: "talk", atMs, quote: evidence.quote }
    : evidence;
}

function metBy(settled: SettledCriterion, { atMs, quote }: Interview["asked"][number]): SettledCriterion {
  return settled.verdict === "met"
    ? settled
    : { ...settled, verdict: "met", credit: 1, change: "", evidence: [{ source: "talk", atMs, quote }] };
}
