import type { KindNames } from "../diagram/kinds.ts";
import { hashOf } from "../hash.ts";
import type { Concept } from "../language/concept.ts";
import { compileLexicon, type Lexicon } from "../language/lexicon.ts";

/** What the engine knows of the field. Compile it once; it never changes. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  /** How boxes are named, to read boards. */
  readonly names: KindNames;
  readonly hash: string;
}

export function compileKnowledge(concepts: readonly Concept[], names: KindNames): Knowledge {
  return { lexicon: compileLexicon(concepts), names, hash: hashOf([concepts, [...names.entries]]) };
}
