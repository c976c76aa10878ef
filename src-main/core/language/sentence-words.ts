import { ROLES } from "./little-words.ts";
import type { Gap, SentenceSpan } from "./sentences.ts";
import type { Word } from "./words.ts";

/** A sentence as the rules of assertion read it; indexes are relative to its first word. */
export interface SentenceWords {
  readonly norms: readonly string[];
  /** What each word may do, as bits of `ROLES`. */
  readonly roles: readonly number[];
  /** What any of them may do: hardly any sentence has a word for every rule. */
  readonly allRoles: number;
  /** The gap after each word. */
  readonly gaps: readonly Gap[];
  /** Which clause each word stands in. A bracket is a clause of its own; what follows it goes on as before. */
  readonly clauses: readonly number[];
  /** For each clause inside a bracket, the clause that the bracket interrupts; for any other, itself. */
  readonly outer: readonly number[];
  /** Whether the word is part of a concept's wording, and so is no cue ("no single point of failure"). */
  readonly covered: readonly boolean[];
}

/** Gives the sentences of a note as the rules of assertion read them. */
export function sentenceReader(
  words: readonly Word[],
  gaps: readonly Gap[],
  covered: readonly boolean[],
): (span: SentenceSpan) => SentenceWords {
  const norms = words.map(({ spelling }) => spelling.cue);
  const roles = words.map(({ spelling }) => spelling.roles);
  return ({ first, last }) => {
    const end = last + 1;
    const own = {
      norms: norms.slice(first, end),
      roles: roles.slice(first, end),
      gaps: gaps.slice(first, end),
      covered: covered.slice(first, end),
    };
    own.gaps[last - first] = "end";
    let allRoles = 0;
    for (const bits of own.roles) allRoles |= bits;
    const { clauses, outer } = clausesOf(own.norms, own.roles, own.gaps);
    return {
      norms: own.norms,
      roles: own.roles,
      gaps: own.gaps,
      covered: own.covered,
      allRoles,
      clauses,
      outer,
    };
  };
}

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

/** Whether any of some words stands in the clause of a word. */
export function hasInClause(
  { norms, clauses }: SentenceWords,
  at: number,
  words: ReadonlySet<string>,
): boolean {
  return norms.some((norm, index) => clauses[index] === clauses[at] && words.has(norm));
}
