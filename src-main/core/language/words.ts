/** A word of a text with its place: UTF-16 offsets, end exclusive. `norm` is what is compared. */
export interface Word extends Spelling {
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  readonly norm: string;
  readonly typed: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’.+#&/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*[+#]*/uy;

const PLAIN = /^[A-Za-z0-9]+$/;

/**
 * The words of a text, lower-cased, accents removed, joined words ("write-through", "S3/GCS") split.
 * Almost every word is plain letters, which are found by their codes; the pattern reads the others.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < FIRST_NON_ASCII && !isPlain(code)) {
      at += 1;
      continue;
    }
    const end = endOfPlain(text, at);
    if (end > at && endsWord(text, end)) {
      words.push(wordAt(text, at, end));
      at = end;
      continue;
    }
    WORD.lastIndex = at;
    const raw = WORD.exec(text)?.[0];
    if (raw === undefined) at += (text.codePointAt(at) ?? 0) > LAST_SINGLE_UNIT ? 2 : 1;
    else {
      pushParts(words, text, at, raw);
      at += raw.length;
    }
  }
  return words;
}

/** Lower case, no accents, plural and possessive endings removed. */
export function normalise(word: string): string {
  return spellingOf(word).norm;
}

function spellingOf(typed: string): Spelling {
  const known = spellings.get(typed);
  if (known !== undefined) return known;
  const spelling = { norm: stem(withoutAccents(typed)), typed };
  if (typed.length > LONGEST_REMEMBERED) return spelling;
  if (spellings.size >= MOST_REMEMBERED) spellings.clear();
  spellings.set(typed, spelling);
  return spelling;
}

/**
 * People write the same few thousand words again and again. To know them saves the work, and makes equal words
 * the same string, which is quick to look up. Longer words are rare, and would hold on to the text they are from.
 */
const spellings = new Map<string, Spelling>();
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 12;

/** Lower case, no accents, no possessive ending. */
export function withoutAccents(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'").replace(/'s?$/, "");
}

/** How many typing slips a word of this length may have and still be meant. Short words must be exact. */
export function typoBudget(length: number): 0 | 1 | 2 {
  if (length < 6) return 0;
  return length < 9 ? 1 : 2;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment: a swap of neighbours is one slip), or `limit + 1`
 * as soon as it is known to exceed `limit`. O(length × limit).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

const FIRST_NON_ASCII = 128;
const LAST_SINGLE_UNIT = 0xffff;

/** A digit or a letter of ASCII. */
function isPlain(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || (lower >= 97 && lower <= 122);
}

function endOfPlain(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether plain letters that end here are a whole word: no sign follows that could join more to them. */
function endsWord(text: string, end: number): boolean {
  if (end === text.length) return true;
  const code = text.charCodeAt(end);
  if (code >= FIRST_NON_ASCII) return false;
  const sign = text[end] ?? "";
  if (!JOINING.includes(sign)) return true;
  if (sign === "+" || sign === "#") return false;
  const next = text.charCodeAt(end + 1);
  return end + 1 === text.length || (next < FIRST_NON_ASCII && !isPlain(next));
}

const JOINING = "'.+#&/-";

function wordAt(text: string, start: number, end: number): Word {
  const { norm, typed } = spellingOf(text.slice(start, end));
  return { norm, typed, start, end };
}

function pushParts(words: Word[], text: string, offset: number, raw: string): void {
  let start = 0;
  const isFigure = /^[\d.,]+$/.test(raw);
  for (let at = 1; !isFigure && at < raw.length; at += 1) {
    if (!SPLITTING.includes(raw[at] ?? "")) continue;
    words.push(wordAt(text, offset + start, offset + at));
    start = at + 1;
  }
  words.push(wordAt(text, offset + start, offset + raw.length));
}

/** Of the signs that join a word, those between words of their own: always with a letter on both sides. */
const SPLITTING = "-/&.";

/**
 * Plurals only: "caches" → "cache", "queries" → "query". Verb forms are written as aliases where they matter. The
 * nines of an availability are counted, and none of them is the number nine.
 */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word === "nines") return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss|zz)es$/.test(word) && !word.endsWith("aches"))
    return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|ws|ps)$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && /(?:ews|ows|aps|ops|ips|eps|ups)$/.test(word)) return word.slice(0, -1);
  return word;
}
