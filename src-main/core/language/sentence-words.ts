import { ROLES, rolesOf } from "./little-words.ts";
import type { Gap, SentenceSpan } from "./sentences.ts";
import { correctionsOf, indexTypos } from "./typos.ts";
import type { Word } from "./words.ts";

/** A sentence as the rules of assertion read it; indexes are relative to its first word. */
export interface SentenceWords {
  readonly norms: readonly string[];
  /** What each word may do, as bits of `ROLES`. */
  readonly roles: readonly number[];
  /** The gap after each word. */
  readonly gaps: readonly Gap[];
  /** Which clause each word stands in. A bracket is a clause of its own; what follows it goes on as before. */
  readonly clauses: readonly number[];
  /** For each clause inside a bracket, the clause that the bracket interrupts; for any other, itself. */
  readonly outer: readonly number[];
  /** Whether the word is part of a concept's wording, and so is no cue ("no single point of failure"). */
  readonly covered: readonly boolean[];
}

export function sentenceWords(
  span: SentenceSpan,
  words: readonly Word[],
  gaps: readonly Gap[],
  isCovered: readonly boolean[],
): SentenceWords {
  const norms: string[] = [];
  const roles: number[] = [];
  const own: Gap[] = [];
  const covered: boolean[] = [];
  for (let at = span.first; at <= span.last; at += 1) {
    const word = words[at];
    const cue = misspeltCue(word);
    norms.push(cue ?? word?.norm ?? "");
    roles.push(cue === undefined ? (word?.spelling.roles ?? 0) : rolesOf(cue));
    own.push(at === span.last ? "end" : (gaps[at] ?? "none"));
    covered.push(isCovered[at] ?? false);
  }
  return { norms, roles, gaps: own, covered, ...clausesOf(norms, roles, own) };
}

/** The cue that a word is with a slip in it: "wihout a cache" is none. */
function misspeltCue(word: Word | undefined): string | undefined {
  if (word === undefined || word.typed.length < SHORTEST_CUE || !CUE_OPENING.test(word.typed)) return;
  return correctionsOf(word.typed.toLowerCase(), CUES)[0];
}

const SHORTEST_CUE = 6;
/** Words that turn a sentence, long enough to be known with a slip in them. */
const CUES = indexTypos(["without", "instead"]);
/** Their first two letters, of which a slip leaves one at either place; it spares nearly every word the search. */
const CUE_OPENING = /^(?:wi|ww|iw|wt|in|ii|ni|is)/i;

/** The first word of the part of a clause, between commas, that a word stands in. */
export function segmentStart({ gaps, clauses }: SentenceWords, at: number): number {
  let start = at;
  while (start > 0 && clauses[start - 1] === clauses[at] && gaps[start - 1] !== "comma") start -= 1;
  return start;
}

/** Whether a clause, or the part of it between commas, ends with a word. */
export function endsSegment({ norms, gaps, clauses }: SentenceWords, at: number): boolean {
  return at >= norms.length - 1 || gaps[at] !== "none" || clauses[at + 1] !== clauses[at];
}

/** "What they typed so far" goes on. */
function isSoFar(norms: readonly string[], at: number): boolean {
  return norms[at] === "so" && ["far", "on", "forth"].includes(norms[at + 1] ?? "");
}

function clausesOf(
  norms: readonly string[],
  roles: readonly number[],
  gaps: readonly Gap[],
): { readonly clauses: number[]; readonly outer: number[] } {
  const open: number[] = [];
  const outer = [0];
  let current = 0;
  let latest = 0;
  const clauses = roles.map((bits, at) => {
    const before = at === 0 ? "none" : gaps[at - 1];
    if (before === "open") open.push(current);
    if (before === "close") current = open.pop() ?? current;
    const starts = before === "open" || before === "break" || before === "explain";
    if (starts || (at > 0 && (bits & ROLES.clause) !== 0 && !isSoFar(norms, at))) {
      latest += 1;
      current = latest;
      outer[latest] = open.at(-1) ?? latest;
    }
    return current;
  });
  return { clauses, outer };
}
