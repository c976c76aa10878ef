import {
  lengthOf,
  MAX_LENGTH_MINUTES,
  MIN_LENGTH_MINUTES,
  type Plan,
  planFor,
  planSchema,
  UNTIMED,
} from "../../../src-main/core/interview/plan.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { fail, ok, type Result } from "../../../src-main/core/result.ts";

/** Lengths that are offered by name, in minutes. */
export const LENGTHS = [30, 45, 60] as const;

/** A plan while it is being edited. `null` minutes stand for a field that is empty or no number. */
export interface PlanDraft {
  readonly minutes: Readonly<Record<Stage, number | null>> | null;
  /** The length field of "Custom", as typed; null when custom is not chosen. */
  readonly customLength: number | null;
  readonly isCustom: boolean;
}

export type LengthChoice = (typeof LENGTHS)[number] | "custom" | "untimed";

/** The draft of a length in minutes, or of no length. */
export function draftOf(length: number | null): PlanDraft {
  if (length === null) return { minutes: null, customLength: null, isCustom: false };
  const isCustom = !LENGTHS.some((known) => known === length);
  return { minutes: planFor(length).minutes, customLength: length, isCustom };
}

/** The draft after another length was chosen. "Custom" starts from what is there. */
export function chooseLength(draft: PlanDraft, choice: LengthChoice): PlanDraft {
  if (choice === "untimed") return draftOf(null);
  if (choice !== "custom") return draftOf(choice);
  const length = totalOf(draft) ?? 45;
  return { ...draftOf(length), minutes: draft.minutes ?? planFor(length).minutes, isCustom: true };
}

/** The draft after a whole length was typed; one that can be planned is shared out over the stages. */
export function typeLength(draft: PlanDraft, length: number | null): PlanDraft {
  const isPlannable = length !== null && isWithinBounds(length);
  return {
    minutes: isPlannable ? planFor(length).minutes : draft.minutes,
    customLength: length,
    isCustom: true,
  };
}

/** The draft after one stage was given other minutes; the whole length follows. */
export function typeStage(draft: PlanDraft, stage: Stage, minutes: number | null): PlanDraft {
  if (draft.minutes === null) return draft;
  return following({ ...draft, minutes: { ...draft.minutes, [stage]: minutes } });
}

/** The draft after the boundary behind `stage` moved by whole minutes: what one gains the next one gives. */
export function moveBoundary(draft: PlanDraft, stage: Stage, byMinutes: number): PlanDraft {
  const next = STAGES[STAGES.indexOf(stage) + 1];
  if (draft.minutes === null || next === undefined) return draft;
  const [before, after] = [draft.minutes[stage] ?? 0, draft.minutes[next] ?? 0];
  const by = Math.min(Math.max(byMinutes, -before), after);
  return following({ ...draft, minutes: { ...draft.minutes, [stage]: before + by, [next]: after - by } });
}

/** Which of the offered lengths the draft has now. */
export function lengthChoiceOf(draft: PlanDraft): LengthChoice {
  if (draft.minutes === null) return "untimed";
  if (draft.isCustom) return "custom";
  return LENGTHS.find((length) => length === totalOf(draft)) ?? "custom";
}

/** The sum of the stages' minutes, empty ones as nothing; null when untimed. */
export function totalOf(draft: PlanDraft): number | null {
  const { minutes } = draft;
  return minutes === null ? null : STAGES.reduce((sum, stage) => sum + (minutes[stage] ?? 0), 0);
}

/** The plan to start with, or the sentence that says what to change. */
export function planOf(draft: PlanDraft): Result<Plan> {
  if (draft.minutes === null) return ok(UNTIMED);
  if (draft.isCustom && (draft.customLength === null || !isWithinBounds(draft.customLength))) {
    return fail({ code: "LENGTH", message: boundsMessage(draft.customLength) });
  }
  const parsed = planSchema.safeParse({ minutes: draft.minutes });
  if (!parsed.success) {
    const message = `Give every stage a whole number of minutes from 0 to ${MAX_LENGTH_MINUTES}.`;
    return fail({ code: "STAGE", message });
  }
  const length = lengthOf(parsed.data);
  if (length !== null && !isWithinBounds(length))
    return fail({ code: "LENGTH", message: boundsMessage(length) });
  return ok(parsed.data);
}

function following(draft: PlanDraft): PlanDraft {
  return { ...draft, customLength: totalOf(draft) };
}

function isWithinBounds(length: number): boolean {
  return Number.isInteger(length) && length >= MIN_LENGTH_MINUTES && length <= MAX_LENGTH_MINUTES;
}

function boundsMessage(length: number | null): string {
  const now = length === null ? "" : `, not ${length}`;
  return `An interview takes ${MIN_LENGTH_MINUTES} to ${MAX_LENGTH_MINUTES} whole minutes${now}.`;
}
