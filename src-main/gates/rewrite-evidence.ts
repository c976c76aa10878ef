import { NOTE_OF_STAGE, type Notes, notesOfEach } from "../core/interview/notes.ts";
import { STAGES, type Stage } from "../core/interview/stage.ts";
import type { Evaluation, Evidence } from "../core/rubric/evaluation.ts";
import { joined, type Piece, piecesOf } from "./clauses.ts";
import { capitalised } from "./deny.ts";
import type { Setting } from "./gate.ts";

/** What became of a verdict once all that carried it had been said otherwise. */
export type Fate =
  | { readonly is: "fallen" }
  /** The board alone carries it, or nothing that carries it can be said otherwise: nothing was tried. */
  | { readonly is: "untried" }
  /** It is still met by the words that were to take it away. */
  | { readonly is: "stands"; readonly on: readonly string[] };

type Rewrite = (piece: Piece) => string | null;

/**
 * Says otherwise what carries a criterion, clause by clause: main clauses first, then those after "because" and
 * the like, headings last. Where the engine then finds other words that would do as well, these are taken out, so
 * that in the end only what was said otherwise is left to carry it.
 */
export function rewriteEvidence(setting: Setting, criterion: string, rewrite: Rewrite): Fate {
  const { attempt } = setting.reference;
  const drafts = draftsOf(attempt.notes);
  const original = new Set(carryingNow(setting.evaluation, criterion, drafts));
  if (original.size === 0) return { is: "untried" };
  let evaluation = setting.evaluation;
  while (isMet(evaluation, criterion)) {
    const carrying = carryingNow(evaluation, criterion, drafts);
    if (carrying.length === 0) return { is: "untried" };
    const others = carrying.filter((part) => !original.has(part));
    const next = nextToRewrite(carrying.filter((part) => original.has(part)));
    if (others.length > 0) for (const other of others) other.piece = { role: "glue", text: "" };
    else if (next.length === 0) return { is: "stands", on: carrying.map(({ piece }) => piece.text) };
    else if (next.map((part) => say(part, rewrite)).includes(false)) return { is: "untried" };
    evaluation = setting.score({ ...attempt, notes: notesOf(drafts) });
  }
  return { is: "fallen" };
}

interface Part {
  piece: Piece;
  isRewritten: boolean;
}

type Drafts = ReadonlyMap<Stage, readonly Part[]>;

function draftsOf(notes: Notes): Drafts {
  const pieces = piecesIn.get(notes) ?? STAGES.map((stage) => piecesOf(notes[NOTE_OF_STAGE[stage]]));
  piecesIn.set(notes, pieces);
  return new Map(
    STAGES.map((stage, at) => [stage, (pieces[at] ?? []).map((piece) => ({ piece, isRewritten: false }))]),
  );
}

/** The same notes are rewritten for each of their verdicts, in many ways; they are cut into pieces once. */
const piecesIn = new WeakMap<Notes, readonly (readonly Piece[])[]>();

function nextToRewrite(carrying: readonly Part[]): readonly Part[] {
  const left = carrying.filter((part) => !part.isRewritten);
  const main = left.filter(({ piece }) => !["subordinate", "heading"].includes(piece.role));
  if (main.length > 0) return main;
  const subordinate = left.filter(({ piece }) => piece.role === "subordinate");
  return subordinate.length > 0 ? subordinate : left;
}

/** Whether it could be said. What cannot be is not tried again. */
function say(part: Part, rewrite: Rewrite): boolean {
  const { role, text } = part.piece;
  part.isRewritten = true;
  const said = rewrite(part.piece);
  if (said === null) return false;
  part.piece = { role, text: /^\p{Lu}/u.test(text) ? capitalised(said) : said };
  return true;
}

/** The parts of a note that a piece of evidence touches. */
function carriedBy(evidence: Evidence, drafts: Drafts): Part[] {
  if (evidence.source !== "notes") return [];
  let at = 0;
  return (drafts.get(evidence.stage) ?? []).filter(({ piece }) => {
    const start = at;
    at += piece.text.length;
    return piece.role !== "glue" && start < evidence.end && at > evidence.start;
  });
}

function isMet(evaluation: Evaluation, criterion: string): boolean {
  return evaluation.criteria.some(({ id, verdict }) => id === criterion && verdict === "met");
}

function carryingNow(evaluation: Evaluation, criterion: string, drafts: Drafts): Part[] {
  const settled = evaluation.criteria.find(({ id }) => id === criterion);
  return (settled?.evidence ?? []).flatMap((evidence) => carriedBy(evidence, drafts));
}

function notesOf(drafts: Drafts): Notes {
  return notesOfEach((stage) => joined((drafts.get(stage) ?? []).map(({ piece }) => piece)));
}
