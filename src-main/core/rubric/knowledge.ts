import { type KindNames, withOwnKindNames } from "../diagram/kinds.ts";
import { hashOf } from "../hash.ts";
import type { Concept } from "../language/concept.ts";
import { compileLexicon, type Lexicon, withTaughtWordings } from "../language/lexicon.ts";
import { type OwnName, ownKindNames, ownWordings } from "../language/own-name.ts";
import type { Wordings } from "../language/wordings.ts";

/** What the engine knows of the field. Compile it once; it never changes. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  /** How boxes are named, to read boards. */
  readonly names: KindNames;
  readonly hash: string;
}

/** `wordings` are those of the same concepts, where they have been taken apart before. */
export function compileKnowledge(
  concepts: readonly Concept[],
  names: KindNames,
  wordings?: Wordings,
): Knowledge {
  const lexicon = compileLexicon(concepts, wordings);
  let hash: string | null = null;
  return {
    lexicon,
    names,
    // Only an evaluation needs it; the app starts sooner without.
    get hash() {
      hash ??= hashOf([concepts.map(whatIsRead), [...names.entries]]);
      return hash;
    },
  };
}

/** Of a concept no more than this has a part in how anything is read; an explanation may be worded better. */
function whatIsRead({ id, name, aliases, products, kinds }: Concept) {
  return { id, name, aliases, products, kinds };
}

/**
 * The knowledge with what the user taught on top, oldest first. Cheap: what the field says is not compiled again.
 * The hash covers the names, so that an evaluation says by which of them it was made.
 */
export function withOwnNames(knowledge: Knowledge, own: readonly OwnName[]): Knowledge {
  if (own.length === 0) return knowledge;
  return {
    lexicon: withTaughtWordings(knowledge.lexicon, ownWordings(own)),
    names: withOwnKindNames(knowledge.names, ownKindNames(own)),
    hash: hashOf([knowledge.hash, own]),
  };
}
