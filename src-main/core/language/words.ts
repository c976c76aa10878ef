/** A word of a text with its place: UTF-16 offsets, end exclusive. `norm` is what is compared. */
export interface Word {
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’.+#&/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*[+#]*/gu;

const PLAIN = /^[A-Za-z0-9]+$/;

/** The words of a text, lower-cased, accents removed, joined words ("write-through", "S3/GCS") split. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    pushParts(words, match[0], match.index);
  }
  return words;
}

/** Lower case, no accents, plural and possessive endings removed. */
export function normalise(word: string): string {
  if (PLAIN.test(word)) return stem(word.toLowerCase());
  return stem(withoutAccents(word));
}

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

function pushParts(words: Word[], raw: string, offset: number): void {
  if (PLAIN.test(raw)) {
    words.push({ norm: normalise(raw), start: offset, end: offset + raw.length });
    return;
  }
  const parts = /^[\d.,]+$/.test(raw) ? [raw] : raw.split(/(?<=[\p{L}\p{N}])(?:[-/&.])(?=[\p{L}\p{N}])/u);
  let at = 0;
  for (const part of parts) {
    const start = raw.indexOf(part, at);
    at = start + part.length;
    words.push({ norm: normalise(part), start: offset + start, end: offset + at });
  }
}

/** Plurals only: "caches" → "cache", "queries" → "query". Verb forms are written as aliases where they matter. */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss|zz)es$/.test(word) && !word.endsWith("aches"))
    return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|ws|ps)$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && /(?:ews|ows|aps|ops|ips|eps|ups)$/.test(word)) return word.slice(0, -1);
  return word;
}
