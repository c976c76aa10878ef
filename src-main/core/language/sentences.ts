import type { Block } from "./blocks.ts";
import type { Word } from "./words.ts";

/** What stands between a word and the next. `end` closes the sentence, `question` closes it with a "?". */
export type Gap =
  | "none"
  | "comma"
  | "break"
  | "open"
  | "close"
  | "arrow"
  | "end"
  | "question"
  /** A colon or dash: what follows explains what went before. */
  | "explain";

/** A sentence as a run of words: `first` to `last`, both inclusive, indexes into the note's words. */
export interface SentenceSpan {
  readonly block: number;
  readonly first: number;
  readonly last: number;
  readonly question: boolean;
}

/** The gap after each word of a note. `words` are the note's words in order. */
export function gapsOf(note: string, words: readonly Word[]): Gap[] {
  return words.map((word, at) => {
    const next = words[at + 1];
    // Most words are followed by one space, or by nothing at all in "S3/GCS".
    if (next?.start === word.end || (next?.start === word.end + 1 && note[word.end] === " ")) return "none";
    // A mark that a letter follows at once ("/feed?cursor") ends nothing; the note's end counts as a space.
    const between = withoutMarksOfCode(note, word.end, next?.start ?? note.length);
    // "now() + 30 s": brackets around nothing are part of the name before them.
    const text = (next === undefined ? `${between} ` : between).replace("()", "");
    return gapBetween(text, word, words[at - 1]);
  });
}

/** Cuts the words of each block into sentences. */
export function sentencesOf(
  note: string,
  blocks: readonly Block[],
  words: readonly Word[],
  gaps: readonly Gap[],
): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let at = 0;
  for (const [block, { start, end }] of blocks.entries()) {
    while (at < words.length && (words[at]?.start ?? 0) < start) at += 1;
    let first = at;
    while (at < words.length && (words[at]?.end ?? 0) <= end) {
      const gap = gaps[at];
      const isLast = (words[at + 1]?.end ?? Number.POSITIVE_INFINITY) > end;
      if (gap === "end" || gap === "question" || isLast) {
        const tail = isLast ? withoutMarksOfCode(note, words[at]?.end ?? 0, end) : "";
        sentences.push({
          block,
          first,
          last: at,
          question: isLast ? tail.includes("?") : gap === "question",
        });
        first = at + 1;
      }
      at += 1;
    }
  }
  return sentences;
}

/** The text without those question marks that are a place in a statement or the end of a path, and ask nothing. */
function withoutMarksOfCode(note: string, start: number, end: number): string {
  const text = note.slice(start, end);
  if (!text.includes("?")) return text;
  return text.replace(/\?/g, (mark, at: number) => (isMarkOfCode(note, start + at) ? "" : mark));
}

/**
 * "WHERE id = ?", "VALUES (?, ?)", "GET /search? → items" and the optional field in "Rule(path, signed?)"; but not
 * "QPS = ?", "is it GET /feed?" or "cache (Redis?)".
 */
function isMarkOfCode(note: string, at: number): boolean {
  const from = Math.max(0, at - MAX_STATEMENT);
  const before = note.slice(note.slice(from, at).lastIndexOf("\n") + 1 + from, at);
  if (CALLED_PATH.test(before)) return true;
  const field = OPTIONAL.exec(before);
  if (field !== null && AFTER_FIELD.test(note.slice(at + 1, at + 4))) {
    return field[1] === "{" || field[0].includes(",") || note[at + 1] === ",";
  }
  return STATEMENT.test(before) && PLACE.test(before);
}

/** No statement is longer. */
const MAX_STATEMENT = 300;
const CALLED_PATH = /^[\s>*+\-•\d.)`|]*(?:GET|POST|PUT|PATCH|DELETE)\b[\s`*|:]{1,6}\/[^\s?]*$/;
/** A lone word in a list in braces, or in brackets that follow a name at once. */
const OPTIONAL = /(?:\w\(|(\{))(?:[^(){}]*,)?\s*["'`]?\w+["'`]?$/;
const AFTER_FIELD = /^\s?[,)}:]/;
const STATEMENT = /\b(?:SELECT|INSERT|WHERE|VALUES|SET|AND)\b|\bwhere\s+\w+\s*[=<>]|\bvalues\s*\(/;
/** After a comparison, in a list of values, or after a keyword, where a value is to be filled in. */
const PLACE = /(?:[=<>(]|\?\s*,|\b(?:LIMIT|OFFSET|LIKE|BETWEEN|AND|VALUES|IN))\s*$/;

/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = new Set([
  "g",
  "e",
  "v",
  "approx",
  "incl",
  "esp",
  "resp",
  "fig",
  "ca",
  "vs",
  "max",
  "min",
  "avg",
]);

function gapBetween(text: string, word: Word, before: Word | undefined): Gap {
  if (text === ", ") return "comma";
  // "700,000" is one figure.
  if (text === "," && /\d$/.test(word.norm)) return "none";
  if (/\?["'”’)*_`]*\s/.test(text)) return "question";
  if (/!["'”’)*_`]*\s/.test(text)) return "end";
  // "180.." breaks off and goes on.
  if (/(?<!\.)\.["'”’)*_`]*\s/.test(text)) {
    const isAbbreviation = ABBREVIATIONS.has(word.norm) || (word.norm === "e" && before?.norm === "i");
    if (!isAbbreviation) return "end";
  }
  if (/[→⟶⇒➔➜]|-{1,2}>|=>/.test(text)) return "arrow";
  if (/[([]|(?<!\/)\{/.test(text)) return text.includes(")") ? "break" : "open";
  if (/[)\]]|\}(?!\/)/.test(text)) return "close";
  if (/;/.test(text)) return "break";
  if (/:[*_`]*\s|[—–]|\s-{1,2}\s/.test(text)) return "explain";
  if (/\|/.test(text)) return "explain";
  if (text.includes(",") || text === " / ") return "comma";
  return "none";
}
