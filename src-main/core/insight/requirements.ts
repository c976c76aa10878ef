import { blocksOf } from "../language/blocks.ts";
import type { Word } from "../language/words.ts";
import {
  type AttemptReading,
  type AttemptText,
  readableTexts,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import type { PageEvidence } from "../rubric/evaluation.ts";
import { isActor, isLittle, isVerb } from "./actions.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { firstWordFrom, isMeant } from "./standing-words.ts";

/** A functional requirement as it was written, with what it asks for. */
export interface Requirement {
  /** On one line, without its marker. */
  readonly text: string;
  readonly evidence: PageEvidence;
  readonly meaning: Meaning;
}

/**
 * The functional requirements of the R note, and of lists on the board: what stands under a heading that says so;
 * and where there is none, the items and lines in which somebody does something. In the order of the text.
 */
export function requirementsIn(attempt: AttemptReading): Requirement[] {
  const found: Requirement[] = [];
  for (const text of readableTexts(attempt)) {
    if (text.stage !== "R" && text.stage !== null) continue;
    for (const piece of piecesOf(text)) {
      if (found.length >= MAX_REQUIREMENTS) return found;
      const meaning = meaningOf(piece.words, text.reading.text, attempt.conceptsIn);
      if (
        meaning === null ||
        (meaning.deeds.length === 0 && (text.stage === null || isQuality(piece, text, attempt)))
      )
        continue;
      const written = text.reading.text
        .slice(piece.start, piece.end)
        .replace(/[*_`]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      if (found.some((other) => other.text.toLowerCase() === written.toLowerCase())) continue;
      found.push({ text: written, evidence: textEvidence(text, piece.start, piece.end), meaning });
    }
  }
  return found;
}

/** "High availability", "10M users": without a verb, such a line says how well or how much, not what. */
function isQuality(piece: Piece, text: AttemptText, attempt: AttemptReading): boolean {
  const written = text.reading.text.slice(piece.start, piece.end);
  return /^\W*~?\d/.test(written) || [...attempt.conceptsIn(written)].some((id) => QUALITIES.has(id));
}

/** Concepts that say how well a system works. */
const QUALITIES: ReadonlySet<string> = new Set([
  "availability",
  "scalability",
  "reliability",
  "consistency",
  "strong-consistency",
  "eventual-consistency",
  "durability",
  "latency",
  "throughput",
  "security",
  "fault-tolerance",
  "non-functional-requirements",
]);

/** More than these are not the core of a system. */
const MAX_REQUIREMENTS = 20;

/** A stretch of a text that is one requirement. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

type Section = "unknown" | "functional" | "other";

const FUNCTIONAL =
  /^\W*(?:\d+[.)]\s*)?(?:(?:core|main|key|basic)\s+)?(?:functional(?:\s+requirements?)?|frs?\b|features?|use[ -]cases?|user stor(?:y|ies)|(?:what\s+)?users?\s+can|in[ -]scope|scope|must[ -]haves?|mvp|functionality|functions)\b/i;
const OTHER =
  /^\W*(?:\d+[.)]\s*)?(?:non[- ]?functional|nfrs?\b|quality|out[ -]of[ -]scope|not in scope|non[- ]?goals|assumptions?|estimat|back[ -]of|capacity|(?:system\s+)?scale\b|scaling|numbers|traffic|storage\b|constraints?|questions?|clarif|core entit|entit|apis?\b|data\b|schema|notes?\b|later\b|extended|nice[ -]to|bonus|optional|below the line|trade)/i;
/** A line that is a title has at most this many words before its colon. */
const TITLE_WORDS = 6;

function piecesOf(text: AttemptText): Piece[] {
  const note = text.reading.text;
  const pieces: Piece[] = [];
  let section: Section = "unknown";
  const blocks = blocksOf(note);
  const isTitled = blocks.some((block) => FUNCTIONAL.test(note.slice(block.start, block.end)));
  // Prose on a board is anything until it says that it is requirements.
  const mayBeUntitled = text.stage === "R" && !isTitled;
  const taken = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const line = note.slice(block.start, block.end);
    const title = titleOf(line, block.kind === "heading");
    if (title !== null) section = title.section;
    const start = block.start + (title?.length ?? 0);
    if (title !== null && note.slice(start, block.end).trim() === "") continue;
    const isDetail = block.context.some((above) => taken.has(above));
    if (isDetail || section === "other" || block.kind === "heading" || block.kind === "code") continue;
    if (section === "unknown" && !mayBeUntitled) continue;
    const isItem = block.kind === "item" && title === null;
    const inside = isItem ? [pieceOf(text, start, block.end)] : listed(text, start, block.end);
    for (const piece of inside) {
      if (
        piece === null ||
        /:\W*$/.test(note.slice(piece.start, piece.end)) ||
        (section === "unknown" && !tellsOfAnAct(piece.words))
      )
        continue;
      pieces.push(piece);
      taken.add(index);
    }
  }
  return pieces;
}

/** What a line makes of those after it, and how much of it is the title. Null when it is no title. */
function titleOf(
  line: string,
  isHeading: boolean,
): { readonly section: Section; readonly length: number } | null {
  const colon = line.search(/:(?:[\s*_]|$)/);
  const head = colon < 0 ? line : line.slice(0, colon);
  const isShort = head.trim().split(/\s+/).length <= TITLE_WORDS;
  const isWhole = isHeading || colon >= 0 || head.trim().split(/\s+/).length <= 3;
  if (!isShort || !isWhole) return isHeading ? { section: "other", length: line.length } : null;
  const length = colon < 0 ? line.length : colon + 1;
  if (OTHER.test(head)) return { section: "other", length };
  if (FUNCTIONAL.test(head)) return { section: "functional", length };
  if (!isHeading) return null;
  // "Requirements" heads both kinds, and says of neither which.
  return { section: /requirement/i.test(head) ? "unknown" : "other", length: line.length };
}

function pieceOf(text: AttemptText, start: number, end: number): Piece | null {
  const { words, assertions } = text.reading;
  const own: Word[] = [];
  let telling = 0;
  for (let at = firstWordFrom(words, start); (words[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    own.push(word);
    if (isLittle(word.norm) || isActor(word.norm)) continue;
    telling += 1;
    // What "no" or "skip" stands before is not required.
    if (telling <= DECIDING_WORDS && !isMeant(assertions[at])) return null;
  }
  return own.length === 0 ? null : { start, end, words: own };
}

/** The verb and its object: a later "no videos" takes nothing back of "upload photos". */
const DECIDING_WORDS = 2;

/** "Upload photos, follow users and view a feed": a new requirement begins where a verb, or an actor, does. */
function listed(text: AttemptText, start: number, end: number): (Piece | null)[] {
  const note = text.reading.text;
  const cuts = [start];
  for (const match of note.slice(start, end).matchAll(/(?:[;,.]|\band\b|\n)\s+(?:and\s+)?(?=(\p{L}+))/giu)) {
    const first = (match[1] ?? "").toLowerCase();
    const isNext = isVerb(first) || isActor(first.replace(/s$/, "")) || match[0].startsWith(";");
    if (isNext) cuts.push(start + match.index + match[0].length);
  }
  return cuts.map((from, index) => {
    const stretch = note.slice(from, cuts[index + 1] ?? end);
    return pieceOf(text, from, from + stretch.replace(/[\s,;.]*(?:\band\b)?[\s,;.]*$/i, "").length);
  });
}

/** "Users can …", "upload a photo": without a heading, only these are taken for requirements. */
function tellsOfAnAct(words: readonly Word[]): boolean {
  const opening = words.slice(0, 5).map((word) => word.norm);
  const actor = opening.findIndex((word) => isActor(word));
  if (isVerb(opening[0] ?? "")) return true;
  return actor >= 0 && actor < 3 && opening.slice(actor + 1).some((word) => isVerb(word) || word === "can");
}
