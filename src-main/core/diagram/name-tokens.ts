import { wordsOf } from "../language/words.ts";

/** What stands between a word and the one before it. Only the first four may lie within one name. */
export type Separator =
  | "start"
  | "space"
  | "line"
  | "slash"
  | "dash"
  | "comma"
  | "bracket"
  | "bullet"
  | "cut";

export interface NameToken {
  readonly norm: string;
  /** As it was written. */
  readonly raw: string;
  readonly before: Separator;
}

/** The words of a label, normalised, with words run together ("LoadBalancer", "APIGateway") taken apart. */
export function nameTokens(label: string): NameToken[] {
  const text = takeApart(label);
  let end = 0;
  let joiner: Separator | null = null;
  const tokens: NameToken[] = [];
  for (const word of wordsOf(text)) {
    const gap = text.slice(end, word.start);
    const before = tokens.length === 0 ? "start" : stronger(joiner, separatorOf(gap));
    end = word.end;
    joiner = JOINERS.get(word.norm) ?? null;
    if (joiner !== null) {
      // "Queue and worker": the word itself only separates, unless a name holds it ("R and D").
      joiner = stronger(before === "start" ? null : before, joiner);
      continue;
    }
    tokens.push({ norm: word.norm, raw: text.slice(word.start, word.end), before });
  }
  return tokens;
}

/** The words of a name, normalised and written without spaces, by which it is looked up; "" when there are none. */
export function nameKey(name: string): string {
  let key = "";
  for (const { norm } of wordsOf(takeApart(name))) {
    if (!JOINERS.has(norm)) key += norm;
  }
  return key;
}

/** Words after which a label says something about the thing, not what it is. */
const PREPOSITIONS = [
  "for",
  "of",
  "to",
  "with",
  "from",
  "by",
  "via",
  "using",
  "in",
  "on",
  "at",
  "that",
  "which",
  "who",
];
const MORE_PREPOSITIONS = [
  "when",
  "per",
  "every",
  "de",
  "des",
  "du",
  "da",
  "do",
  "del",
  "für",
  "fur",
  "von",
  "для",
  "на",
];
const AND = ["and", "or", "y", "e", "et", "und", "и", "plus"];

const JOINERS: ReadonlyMap<string, Separator> = new Map<string, Separator>([
  ...[...PREPOSITIONS, ...MORE_PREPOSITIONS].map((word): [string, Separator] => [word, "cut"]),
  ...AND.map((word): [string, Separator] => [word, "slash"]),
]);

const ORDER: readonly Separator[] = [
  "start",
  "space",
  "line",
  "slash",
  "dash",
  "comma",
  "bracket",
  "bullet",
  "cut",
];

function stronger(a: Separator | null, b: Separator): Separator {
  return a !== null && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
}

function separatorOf(gap: string): Separator {
  if (/\n\s*(?:[-*•·–—+>]|\d+[.)])/u.test(gap)) return "bullet";
  if (/[()[\]{}<>]/.test(gap)) return "bracket";
  if (/[,;:|=]/.test(gap)) return "comma";
  if (/\s[-–—]+\s?|[-–—]+\s|→|->|\.\s/u.test(gap)) return "dash";
  if (/[/&+\\]/.test(gap)) return "slash";
  return gap.includes("\n") ? "line" : "space";
}

function takeApart(label: string): string {
  return label
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2,})/gu, "$1 $2")
    .replace(/_/g, " ");
}
