import { rootOf } from "../language/inflection.ts";
import { wordsOf } from "../language/words.ts";
import { isLittle } from "./actions.ts";

/** Finds the concepts, of the field and of the problem, that a short text mentions. */
export type ConceptsIn = (text: string) => ReadonlySet<string>;

/** What a short text is about: the stems of its words, and the concepts they mention, each under `#`. */
export type Terms = ReadonlySet<string>;

/** The terms of a requirement's part, a path's segment, an entity's name or a label. */
export function termsOf(text: string, conceptsIn: ConceptsIn): Terms {
  const terms = new Set<string>();
  for (const word of spacedWords(text)) {
    if (!isLittle(word)) terms.add(stemOf(word));
  }
  for (const id of conceptsIn(text)) terms.add(`#${id}`);
  return terms;
}

/** The normalised words of a name, with joined names taken apart: "userId" and "user_id" are two words each. */
export function spacedWords(text: string): string[] {
  const spaced = text.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2").replace(/[_/{}]+/g, " ");
  return wordsOf(spaced).map((word) => word.norm);
}

/**
 * How well two sets of terms meet, 0 to 1. A word in common is surer than a concept in common: a problem may
 * gather several things under one concept ("like" and "comment" as features left out). `weightOf` may count
 * some terms for less.
 */
export function meeting(a: Terms, b: Terms, weightOf: (term: string) => number = () => 1): number {
  let best = 0;
  for (const term of a) {
    if (b.has(term)) best = Math.max(best, weightOf(term) * (term.startsWith("#") ? CONCEPT_IN_COMMON : 1));
  }
  return best;
}

const CONCEPT_IN_COMMON = 0.8;

/**
 * The part of a word that is the same in what is done, who does it and what comes of it: "follow", "follower" and
 * "followee". Only ever compared with other stems.
 */
export function stemOf(word: string): string {
  const root = rootOf(word);
  const ending = /(?:er|or|ee)$/.exec(root);
  if (ending !== null && root.length >= LONG_ENOUGH) return rootOf(root.slice(0, -2));
  if (root.endsWith("ment") && root.length >= LONG_ENOUGH && root !== "comment") return root.slice(0, -4);
  return root;
}

/** Shorter words ("user", "order", "tier") are no forms of another. */
const LONG_ENOUGH = 7;
