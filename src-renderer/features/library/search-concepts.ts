import type { LibraryConcept } from "../../../src-main/contract/library.ts";
import { editDistance } from "../../../src-main/core/language/edit-distance.ts";
import { withoutAccents } from "../../../src-main/core/language/normalise.ts";

/** What can be searched of a concept: every wording, in the form that is compared. */
export interface SearchEntry {
  readonly concept: LibraryConcept;
  readonly wordings: readonly Wording[];
}

interface Wording {
  readonly written: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly isName: boolean;
}

/** A concept that was found, and by which of its other wordings, if not by its name. */
export interface Found {
  readonly concept: LibraryConcept;
  readonly alias: string | null;
}

export function indexConcepts(concepts: readonly LibraryConcept[]): readonly SearchEntry[] {
  return concepts.map((concept) => ({
    concept,
    wordings: [concept.name, ...concept.aliases, ...concept.products].map((written, index) => {
      const words = comparable(written);
      return { written, text: words.join(" "), words, isName: index === 0 };
    }),
  }));
}

/** The concepts a query may mean, the likeliest first; all, in their own order, when nothing was typed. */
export function searchConcepts(entries: readonly SearchEntry[], query: string): readonly Found[] {
  const words = comparable(query);
  if (words.length === 0) return entries.map(({ concept }) => ({ concept, alias: null }));
  const asTyped = hitsFor(entries, (wording) => qualityOf(wording, words));
  if (asTyped.length > 0) return asTyped;
  return hitsFor(entries, (wording) => (isMistyped(wording, words) ? 1 : 0));
}

function hitsFor(entries: readonly SearchEntry[], quality: (wording: Wording) => number): readonly Found[] {
  return entries
    .flatMap(({ concept, wordings }) => {
      const hit = bestOf(wordings, quality);
      if (hit === null) return [];
      const { wording, points } = hit;
      return [{ found: { concept, alias: wording.isName ? null : wording.written }, points }];
    })
    .toSorted((a, b) => b.points - a.points)
    .map(({ found }) => found);
}

interface Hit {
  readonly wording: Wording;
  readonly points: number;
}

/** The wording that answers best. The name counts most, and a short wording is nearer to what was typed. */
function bestOf(wordings: readonly Wording[], quality: (wording: Wording) => number): Hit | null {
  let best: Hit | null = null;
  for (const wording of wordings) {
    const own = quality(wording);
    if (own === 0) continue;
    const points = own + (wording.isName ? 8 : 0) - Math.min(wording.text.length, 40) / 10;
    if (best === null || points > best.points) best = { wording, points };
  }
  return best;
}

/** How well a wording answers a query: exactly, by its beginning, word by word, inside words; or 0. */
function qualityOf({ text, words }: Wording, query: readonly string[]): number {
  const typed = query.join(" ");
  if (text === typed) return 100;
  const joined = query.join("");
  if (words.join("") === joined) return 95;
  if (text.startsWith(typed)) return 80;
  if (query.every((part) => words.some((word) => word.startsWith(part)))) return 65;
  return joined.length >= SHORTEST_INSIDE && text.includes(typed) ? 45 : 0;
}

function isMistyped({ words }: Wording, query: readonly string[]): boolean {
  return query.every((part) => words.some((word) => word.startsWith(part) || isSlip(part, word)));
}

/** "i" or "ab" stand inside too many words to say anything. */
const SHORTEST_INSIDE = 3;

/** Whether someone who typed `typed`, perhaps not to its end, may have meant `word`. */
function isSlip(typed: string, word: string): boolean {
  const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (limit === 0 || word.length < typed.length - limit) return false;
  if (editDistance(typed, word, limit) <= limit) return true;
  // The word goes on after what was typed: a slip may have made its beginning a letter longer or shorter.
  return [0, 1, -1].some((more) => {
    const beginning = word.slice(0, typed.length + more);
    return beginning.length >= 4 && editDistance(typed, beginning, limit) <= limit;
  });
}

function comparable(text: string): string[] {
  return withoutAccents(text)
    .split(/[^\p{L}\p{N}+^]+/u)
    .filter((word) => word !== "");
}
