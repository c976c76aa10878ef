import type { SessionState } from "../interview/state.ts";
import type { Interviewer } from "../interview/talk.ts";
import type { Component } from "../rubric/board-index.ts";
import type { Criterion } from "../rubric/criterion.ts";
import type { SettledCriterion } from "../rubric/evaluation.ts";
import type { Look } from "./look.ts";
import { fillIn, speak } from "./speak.ts";
import type { InterviewerWords } from "./words.ts";

/** A question about the design, with the shapes it is about. */
export interface FollowUp {
  readonly criterion: string;
  readonly says: string;
  readonly elementIds: readonly string[];
}

/** A criterion that is asked and not yet met, with its verdict so far. */
export interface Gap {
  readonly criterion: Criterion;
  readonly settled: SettledCriterion;
}

const LONGEST_QUOTE = 80;
const LONGEST_LABEL = 40;

/** What is missing in the stage that is open, the weightiest first; what is contradicted before what is not said. */
export function gapsOf({ problem, evaluation }: Look, stage: SessionState["stage"]): readonly Gap[] {
  const { level } = evaluation;
  return evaluation.criteria
    .flatMap((settled) => {
      const criterion = problem.rubric.criteria.find(({ id }) => id === settled.id);
      return criterion === undefined ? [] : [{ criterion, settled }];
    })
    .filter(
      ({ criterion, settled }) =>
        criterion.stage === stage &&
        criterion.kind !== "bonus" &&
        settled.verdict !== "met" &&
        settled.verdict !== "cannot_assess",
    )
    .sort((a, b) => rank(b) - rank(a) || b.criterion.weight[level] - a.criterion.weight[level]);
}

/** The question to ask next, about the weightiest gap that was not asked about before; null when none is left. */
export function followUpFor(
  look: Look,
  { stage, talk, interviewer }: Pick<SessionState, "stage" | "talk" | "interviewer">,
  words: InterviewerWords,
): FollowUp | null {
  if (interviewer === null) return null;
  const asked = new Set(
    talk.flatMap((turn) => (turn.kind === "question" || turn.kind === "curveball" ? [] : turn.criterion)),
  );
  const gap = gapsOf(look, stage).find(({ criterion }) => !asked.has(criterion.id));
  if (gap === undefined) return null;
  const said = talk.length;
  const { probe, elementIds } = probeAbout(gap, look, words, talk) ?? {
    probe: gap.criterion.probe,
    elementIds: [],
  };
  return {
    criterion: gap.criterion.id,
    says: inStyle(gap.settled, probe, words, interviewer, said),
    elementIds,
  };
}

/** A must before a should; what the design says wrongly before what it does not say. */
function rank({ criterion, settled }: Gap): number {
  return (
    (settled.verdict === "contradicted" ? 2 : 0) +
    (criterion.kind === "must" || criterion.kind === "pitfall" ? 1 : 0)
  );
}

interface Probe {
  readonly probe: string;
  readonly elementIds: readonly string[];
}

/** A question in words about this board, where it shows what the criterion is about; else null. */
function probeAbout(
  { criterion }: Gap,
  { findings, components }: Look,
  words: InterviewerWords,
  talk: SessionState["talk"],
): Probe | null {
  const spoken = talk.flatMap((turn) => (turn.kind === "followUp" ? turn.elementIds : []));
  // Each part is spoken of once: whoever was asked about it has it in mind.
  const fresh = components.filter(
    (component) => nameOf(component) !== "" && !component.node.elementIds.some((id) => spoken.includes(id)),
  );
  const ask = (asks: readonly string[], about: Component): Probe => ({
    probe: fillIn(asks[talk.length % asks.length] ?? "", { label: nameOf(about) }),
    elementIds: about.node.elementIds,
  });
  for (const finding of findings) {
    const known = words.findings.find(
      ({ kind, concepts }) => kind === finding.kind && concepts.includes(criterion.concept),
    );
    const about = fresh.find(({ node }) => node.elementIds.some((id) => finding.elementIds.includes(id)));
    if (known !== undefined && about !== undefined) return ask(known.asks, about);
  }
  const known = words.components.find(({ concepts }) => concepts.includes(criterion.concept));
  const drawn = fresh.filter(({ kinds }) => kinds.some((kind) => known?.kinds.includes(kind)));
  const [only] = drawn;
  // Of several it is not known which is meant.
  return known === undefined || only === undefined || drawn.length > 1 ? null : ask(known.asks, only);
}

function inStyle(
  { verdict, evidence }: SettledCriterion,
  probe: string,
  words: InterviewerWords,
  interviewer: Interviewer,
  said: number,
): string {
  const quoted = evidence.find((one) => one.source === "notes");
  const quote = quoted?.source === "notes" ? shortened(quoted.quote, LONGEST_QUOTE) : "";
  if (quote === "") return speak(words.followUp, interviewer, said, { probe });
  const lines = verdict === "contradicted" ? words.against : words.halfway;
  return speak(lines, interviewer, said, { probe, quote });
}

/** What the candidate calls a component, as it is said. */
export function nameOf({ node }: Component): string {
  return shortened(node.label, LONGEST_LABEL);
}

function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
