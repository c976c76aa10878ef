import type { ComponentKind } from "../diagram/kind.ts";
import type { Concept } from "./concept.ts";
import { findWordings, type LayeredWord } from "./find-wordings.ts";
import { indexTypos } from "./typos.ts";
import { compileLayer, type Layer, layerOf } from "./wording-layer.ts";
import { type VocabularyTerm, type Wordings, wordingsOf } from "./wordings.ts";
import { wordsOf } from "./words.ts";

/**
 * The concepts of the field, and those of one problem, in a form that finds them in a text in linear time.
 * The two are searched apart: among the field's concepts the longest wording wins ("consistent hashing"
 * is not "hashing"), while a problem's "photo" is found wherever it stands, also inside "photo storage".
 */
export interface Lexicon {
  readonly concepts: Layer;
  /** The user's own wordings of concepts, searched together with the field's. */
  readonly taught: Layer | null;
  readonly own: Layer | null;
  readonly kindsOf: ReadonlyMap<string, readonly ComponentKind[]>;
  /** Names read before, as labels and columns are at every pause. Remembering changes only the time it takes. */
  readonly remembered: Map<string, ReadonlySet<string>>;
  /** What the layers know of words met before, by the word as typed. */
  readonly words: Map<string, LayeredWord>;
}

/** The lexicon of the field. `wordings` are those of the same concepts, where they have been taken apart before. */
export function compileLexicon(concepts: readonly Concept[], wordings = conceptWordings(concepts)): Lexicon {
  return {
    concepts: layerOf(wordings),
    taught: null,
    own: null,
    kindsOf: new Map(concepts.map((concept) => [concept.id, concept.kinds])),
    remembered: new Map(),
    words: new Map(),
  };
}

/** By what the concepts are found. */
export function conceptWordings(concepts: readonly Concept[]): Wordings {
  return wordingsOf(
    concepts.map(({ id, name, aliases, products }) => ({ id, aliases: [name, ...aliases, ...products] })),
  );
}

/** The lexicon with a problem's own vocabulary laid over it. A term may add wordings to a concept's id. */
export function extendLexicon(lexicon: Lexicon, vocabulary: readonly VocabularyTerm[]): Lexicon {
  const own = vocabulary.length === 0 ? null : compileLayer(vocabulary, true);
  return { ...lexicon, own, remembered: new Map(), words: new Map() };
}

/** The lexicon with wordings that the user taught. They are found as they are written, slips not forgiven. */
export function withTaughtWordings(lexicon: Lexicon, terms: readonly VocabularyTerm[]): Lexicon {
  const taught = terms.length === 0 ? null : { ...compileLayer(terms), typos: indexTypos([]) };
  return { ...lexicon, taught, remembered: new Map(), words: new Map() };
}

/** The concepts a short name mentions: a label, an identifier (`userId`, `created_at`), a path's segment. */
export function conceptsIn(name: string, lexicon: Lexicon): ReadonlySet<string> {
  const known = lexicon.remembered.get(name);
  if (known !== undefined) return known;
  const ids = new Set<string>();
  const spaced = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  for (const text of spaced === name ? [name] : [name, spaced]) {
    for (const wording of findWordings(wordsOf(text), text, lexicon)) {
      for (const id of wording.ids) ids.add(id);
    }
  }
  if (lexicon.remembered.size >= MAX_REMEMBERED_NAMES) lexicon.remembered.clear();
  lexicon.remembered.set(name, ids);
  return ids;
}

const MAX_REMEMBERED_NAMES = 2_000;
