import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { editDistance, typoBudget } from "./words.ts";

/** Finds the words of a vocabulary that a misspelt word may stand for. */
export interface TypoIndex {
  readonly byLength: ReadonlyMap<number, readonly Entry[]>;
}

interface Entry {
  readonly word: string;
  /** Which letters occur in it: one bit each. */
  readonly letters: number;
}

export function indexTypos(vocabulary: Iterable<string>): TypoIndex {
  const byLength = new Map<number, Entry[]>();
  for (const word of vocabulary) {
    if (typoBudget(word.length) === 0) continue;
    const bucket = byLength.get(word.length);
    const entry = { word, letters: lettersOf(word) };
    if (bucket === undefined) byLength.set(word.length, [entry]);
    else bucket.push(entry);
  }
  return { byLength };
}

/**
 * The vocabulary's words nearest to `typed`, within the budget of the shorter of the two. A word that English
 * has ("shared") is never a slip for another ("sharded").
 */
export function correctionsOf(typed: string, index: TypoIndex): readonly string[] {
  if (typoBudget(typed.length) === 0 || EVERYDAY_WORDS.has(typed) || /\d/.test(typed)) return NONE;
  const letters = lettersOf(typed);
  const found: string[] = [];
  let best = 2;
  for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
    const budget = typoBudget(Math.min(length, typed.length));
    for (const entry of index.byLength.get(length) ?? NO_ENTRIES) {
      const limit = Math.min(budget, best);
      // One slip changes which letters occur by at most two; this spares nearly every distance.
      if (bitCount(entry.letters ^ letters) > 2 * limit || !startAlike(entry.word, typed)) continue;
      const distance = editDistance(entry.word, typed, limit);
      if (distance > limit) continue;
      if (distance < best) found.length = 0;
      best = distance;
      found.push(entry.word);
    }
  }
  return found;
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
