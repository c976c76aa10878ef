import { blocksOf } from "../language/blocks.ts";
import type { Word } from "../language/words.ts";
import {
  type AttemptReading,
  type AttemptText,
  readableTexts,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import type { Evidence } from "../rubric/evaluation.ts";
import { isActor, isVerb } from "./actions.ts";
import { type Meaning, meaningOf } from "./meaning.ts";

/** A functional requirement as it was written, with what it asks for. */
export interface Requirement {
  /** On one line, without its marker. */
  readonly text: string;
  readonly evidence: Evidence;
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
      const meaning = meaningOf(piece.words, text.reading.text, attempt.conceptsIn);
      if (meaning === null) continue;
      const written = text.reading.text
        .slice(piece.start, piece.end)
        .replace(/[*_`]/g, "")
        .replace(/\s+/g, " ")
        .trim();
      if (found.some((other) => other.text.toLowerCase() === written.toLowerCase())) continue;
      found.push({ text: written, evidence: textEvidence(text, piece.start, piece.end), meaning });
    }
  }
  return found.slice(0, MAX_REQUIREMENTS);
}

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
  /^\W*(?:\d+[.)]\s*)?(?:non[- ]?functional|nfrs?\b|quality|out[ -]of[ -]scope|not in scope|non[- ]?goals|assumptions?|estimat|back[ -]of|capacity|scale\b|scaling|numbers|traffic|storage\b|constraints?|questions?|clarif|core entit|entit|apis?\b|data\b|schema|notes?\b|later\b|extended|nice[ -]to|bonus|optional|below the line|trade)/i;
/** A line that is a title has at most this many words before its colon. */
const TITLE_WORDS = 6;

function piecesOf(text: AttemptText): Piece[] {
  const note = text.reading.text;
  const pieces: Piece[] = [];
  let section: Section = "unknown";
  const isTitled = blocksOf(note).some((block) => FUNCTIONAL.test(note.slice(block.start, block.end)));
  // Prose on a board is anything until it says that it is requirements.
  const mayBeUntitled = text.stage === "R" && !isTitled;
  const taken = new Set<number>();
  for (const [index, block] of blocksOf(note).entries()) {
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
      if (piece === null || (section === "unknown" && !tellsOfAnAct(piece.words))) continue;
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
  let claimed = 0;
  for (const [at, word] of words.entries()) {
    if (word.start < start || word.end > end) continue;
    own.push(word);
    // What repeats the problem's own words is still required.
    if (assertions[at] === "affirmed" || assertions[at] === "echo") claimed += 1;
  }
  return own.length === 0 || claimed * 2 < own.length ? null : { start, end, words: own };
}

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
