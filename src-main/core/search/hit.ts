import { z } from "zod";
import { PLACES, placeSchema, type Searchable } from "./searchable.ts";
import { type SearchTerms, type Word, wordsIn } from "./words.ts";

/** Where in a session a search found something: a line of it, in parts of which some were searched for. */
export const hitSchema = z.strictObject({
  place: placeSchema,
  parts: z.array(z.strictObject({ text: z.string(), isFound: z.boolean() })),
});
export type Hit = z.infer<typeof hitSchema>;

/** Characters shown before what was found, and in all. */
const BEFORE = 40;
const SHOWN = 150;

const IS_PLAIN = /^[a-z0-9]+$/;
/** Letters that have to be folded before they can be compared. */
const FOREIGN = /[[\p{L}\p{M}\p{N}]--[A-Za-z0-9]]/v;

/** The end of a line and the Markdown signs at the beginning of the next. */
const LINE_END = /\s*\n[\s#*>-]*/g;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place that has the most of what was searched for; null when nothing of it is there. */
export function hitIn(searchable: Searchable, { phrases, isOpen }: SearchTerms): Hit | null {
  const plain = phrases.map((phrase, index) => plainPattern(phrase, isOpen && index === phrases.length - 1));
  let best: {
    readonly place: Hit["place"];
    readonly spans: readonly Span[][];
    readonly found: number;
  } | null = null;
  for (const place of PLACES) {
    const text = searchable[place];
    const words = FOREIGN.test(text) ? wordsIn(text) : null;
    const spans = phrases.map((phrase, index) =>
      words === null
        ? matchesOf(plain[index], text)
        : spansOf(words, phrase, index === phrases.length - 1 && isOpen),
    );
    const found = spans.filter(({ length }) => length > 0).length;
    if (found <= (best?.found ?? 0)) continue;
    best = { place, spans, found };
    if (found === phrases.length) break;
  }
  if (best === null) return null;
  const marks = best.spans.flat().sort((a, b) => a.start - b.start);
  return { place: best.place, parts: excerpt(searchable[best.place], marks) };
}

/**
 * A phrase in a text that has plain letters and digits alone, where its words need not be told apart one by one;
 * null for a phrase that no such text has.
 */
function plainPattern(phrase: readonly string[], isOpen: boolean): RegExp | null {
  if (!phrase.every((word) => IS_PLAIN.test(word))) return null;
  return new RegExp(
    `(?<![a-z0-9])${phrase.join("[^a-z0-9]+")}${isOpen ? "[a-z0-9]*" : "(?![a-z0-9])"}`,
    "gi",
  );
}

function matchesOf(pattern: RegExp | null | undefined, text: string): Span[] {
  if (pattern === null || pattern === undefined) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function spansOf(words: readonly Word[], phrase: readonly string[], isOpen: boolean): Span[] {
  const isHere = (at: number) =>
    phrase.every((wanted, index) => {
      const word = words[at + index]?.folded;
      return isOpen && index === phrase.length - 1 ? word?.startsWith(wanted) : word === wanted;
    });
  return words.flatMap(({ start }, at) => {
    const end = words[at + phrase.length - 1]?.end;
    return end !== undefined && isHere(at) ? [{ start, end }] : [];
  });
}

/** The text around the first mark, on one line; `…` where it was cut. */
function excerpt(text: string, marks: readonly Span[]): Hit["parts"] {
  const first = marks[0]?.start ?? 0;
  const { start, isCut } = startOf(text, first);
  const end = text.length - start <= SHOWN ? text.length : endOf(text, start + SHOWN);
  const parts: { text: string; isFound: boolean }[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    const part = text.slice(from, to).replace(LINE_END, " · ").replace(/\s+/g, " ");
    if (part !== "") parts.push({ text: part, isFound });
  };
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    add(at, mark.start, false);
    add(mark.start, mark.end, true);
    at = mark.end;
  }
  add(at, end, false);
  if (isCut) parts.unshift({ text: "… ", isFound: false });
  if (end < text.length) parts.push({ text: " …", isFound: false });
  return parts;
}

/** The beginning of the line, its Markdown signs left out, when it is near; else of a word. */
function startOf(text: string, first: number): { readonly start: number; readonly isCut: boolean } {
  const line = text.lastIndexOf("\n", first - 1) + 1;
  if (first - line <= BEFORE) {
    const signs = /^[\s#*>-]*/.exec(text.slice(line, first))?.[0].length ?? 0;
    return { start: line + signs, isCut: false };
  }
  const word = text.indexOf(" ", first - BEFORE - 1);
  return { start: word >= 0 && word < first ? word + 1 : first, isCut: true };
}

function endOf(text: string, most: number): number {
  const space = text.lastIndexOf(" ", most);
  return space > most - BEFORE ? space : most;
}
