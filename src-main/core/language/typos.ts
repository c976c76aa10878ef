import { editDistance, typoBudget } from "./edit-distance.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { normalise } from "./normalise.ts";

/** Finds the words of a vocabulary that a misspelt word may stand for. */
export interface TypoIndex {
  readonly byLength: ReadonlyMap<number, readonly Entry[]>;
}

interface Entry {
  /** As it may be written: a word of the vocabulary or its plural. */
  readonly written: string;
  readonly word: string;
  /** Which letters occur in it: one bit each. */
  readonly letters: number;
}

export function indexTypos(vocabulary: Iterable<string>): TypoIndex {
  const byLength = new Map<number, Entry[]>();
  for (const word of vocabulary) {
    for (const written of [word, pluralOf(word)]) {
      if (written.length < SHORTEST_SLIP) continue;
      const bucket = byLength.get(written.length);
      const entry = { written, word, letters: lettersOf(written) };
      if (bucket === undefined) byLength.set(written.length, [entry]);
      else bucket.push(entry);
    }
  }
  return { byLength };
}

/**
 * The vocabulary's words nearest to `typed` (lower case, endings and all), within the budget of the shorter of
 * the two. A word that English has ("shared") is never a slip for another ("sharded").
 */
export function correctionsOf(typed: string, index: TypoIndex): readonly string[] {
  if (typed.length < SHORTEST_SLIP || isEveryday(typed) || /\d/.test(typed)) return NONE;
  const letters = lettersOf(typed);
  const found = new Set<string>();
  let best = 2;
  for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
    const budget = budgetBetween(length, typed.length);
    if (budget === 0) continue;
    for (const entry of index.byLength.get(length) ?? NO_ENTRIES) {
      const limit = Math.min(budget, best);
      // One slip changes which letters occur by at most two; this spares nearly every distance.
      if (bitCount(entry.letters ^ letters) > 2 * limit || !startAlike(entry.written, typed)) continue;
      if (typed.length === SHORTEST_SLIP && !isShortSlip(entry, typed, letters)) continue;
      const distance = editDistance(entry.written, typed, limit);
      if (distance > limit) continue;
      if (distance < best) found.clear();
      best = distance;
      found.add(entry.word);
    }
  }
  return [...found];
}

/** Of a word of six letters this much is left when one of them was missed; and in one of five two may be swapped. */
const SHORTEST_SLIP = 5;

function budgetBetween(written: number, typed: number): number {
  if (typed === SHORTEST_SLIP) return written === typed + 1 || written === typed ? 1 : 0;
  return typoBudget(Math.min(written, typed));
}

/** "cahce" has the letters of "cache"; "cachs" has lost one of "caches", though not the last. */
function isShortSlip(entry: Entry, typed: string, letters: number): boolean {
  if (entry.written.length === typed.length) return entry.letters === letters;
  return entry.written.at(-1) === typed.at(-1);
}

function isEveryday(typed: string): boolean {
  return EVERYDAY_WORDS.has(typed) || EVERYDAY_WORDS.has(normalise(typed));
}

/** The plural as it is written. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Slips in the first letter are rare, and "hosted" is not "posted"; a swap of the first two is common. */
function startAlike(word: string, typed: string): boolean {
  if (word[0] !== typed[0]) return word[0] === typed[1] && word[1] === typed[0];
  const [short, long] = word.length < typed.length ? [word, typed] : [typed, word];
  return !OPPOSITES.some((prefix) => long.length === prefix.length + short.length && long === prefix + short);
}

/** "inconsistent" is no slip for "consistent". */
const OPPOSITES = ["a", "de", "dis", "im", "in", "non", "re", "un"];

const NONE: readonly string[] = [];
const NO_ENTRIES: readonly Entry[] = [];

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) % 32);
  return bits;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
