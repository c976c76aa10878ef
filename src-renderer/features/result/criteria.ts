import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import type { Evaluation, Evidence, SettledCriterion } from "../../../src-main/core/rubric/evaluation.ts";
import type { NoteMark } from "./note-lines.ts";
import { proofLabel } from "./proof-label.ts";

export const FILTERS = ["all", "missed", "met"] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_NAMES: Readonly<Record<Filter, string>> = { all: "All", missed: "Missed", met: "Met" };

/** A piece of evidence with the moment of the session it first stood on the page, if that is known. */
export interface Proof {
  readonly evidence: Evidence;
  /** What it is called in a list. */
  readonly label: string;
  readonly atMs: number | null;
}

/** A settled criterion with the words that explain it. */
export interface ExplainedCriterion {
  readonly settled: SettledCriterion;
  /** Null when the rubric no longer has this criterion. */
  readonly text: CriterionText | null;
  readonly proofs: readonly Proof[];
}

export interface StageGroup {
  readonly stage: Stage;
  readonly criteria: readonly ExplainedCriterion[];
}

/** Verdicts, their words and their proofs in one list, in the order of the rubric. */
export function explain(
  settledCriteria: Evaluation["criteria"],
  firstSeen: SessionResult["firstSeen"],
  texts: readonly CriterionText[],
  elements: readonly SceneElement[],
): readonly ExplainedCriterion[] {
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const seenMs = new Map(
    firstSeen.map(({ criterion, evidence, atMs }) => [`${criterion} ${evidence}`, atMs]),
  );
  return settledCriteria.map((settled) => ({
    settled,
    text: textOf.get(settled.id) ?? null,
    proofs: settled.evidence.map((evidence, index) => ({
      evidence,
      label: proofLabel(evidence, elements),
      atMs: seenMs.get(`${settled.id} ${index}`) ?? null,
    })),
  }));
}

/** The criteria a filter lets through, by stage; stages left without any are left out. */
export function groupByStage(criteria: readonly ExplainedCriterion[], filter: Filter): readonly StageGroup[] {
  const shown = criteria.filter(({ settled }) => passes(settled, filter));
  return STAGES.map((stage) => ({
    stage,
    criteria: shown.filter(({ settled }) => settled.stage === stage),
  })).filter((group) => group.criteria.length > 0);
}

/** "Missed" is whatever was assessed and is not fully met. */
export function passes({ verdict }: Pick<SettledCriterion, "verdict">, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "met":
      return verdict === "met";
    case "missed":
      return verdict !== "met" && verdict !== "cannot_assess";
    default:
      return assertNever(filter);
  }
}

/** What of the notes to mark for a criterion's proofs; the chosen one stronger. */
export function marksIn(stage: Stage, proofs: readonly Proof[], chosen: number | null): readonly NoteMark[] {
  return proofs.flatMap(({ evidence }, index) =>
    evidence.source === "notes" && evidence.stage === stage
      ? [{ start: evidence.start, end: evidence.end, isChosen: index === chosen }]
      : [],
  );
}

/** The shapes to light up: those of the chosen proof, or of all proofs when the chosen one is in the notes. */
export function shapesOf(proofs: readonly Proof[], chosen: number | null): readonly string[] {
  const evidence = chosen === null ? undefined : proofs[chosen]?.evidence;
  if (evidence?.source === "board") return evidence.elementIds;
  return [
    ...new Set(
      proofs.flatMap((proof) => (proof.evidence.source === "board" ? proof.evidence.elementIds : [])),
    ),
  ];
}
