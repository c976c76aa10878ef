import type { Concept } from "../core/language/concept.ts";
import { findWordings } from "../core/language/find-wordings.ts";
import { compileLexicon, extendLexicon } from "../core/language/lexicon.ts";
import { partsOfAlias } from "../core/language/wordings.ts";
import { wordsOf } from "../core/language/words.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { DataFault } from "./catalogue.ts";

/** Wordings that no text can hold: signs between words part them, and without its signs "1 %" is any one. */
export function wordingFaults(
  concepts: readonly Concept[],
  problems: readonly Problem[],
): readonly DataFault[] {
  return [
    ...concepts.flatMap(({ id, name, aliases, products }) =>
      [name, ...aliases, ...products].flatMap((alias) => faultOf(alias, `concept ${id}`)),
    ),
    ...problems.flatMap(({ text }) =>
      text.vocabulary.flatMap(({ id, aliases }) =>
        aliases.flatMap((alias) => faultOf(alias, `${text.id}, term ${id}`)),
      ),
    ),
  ];
}

function faultOf(alias: string, where: string): DataFault[] {
  if (!partsOfAlias(alias).every(isFound))
    return [{ where, message: `"${alias}" is never found, since signs part its words; write it in words.` }];
  const words = wordsOf(alias);
  if (words.length === 1 && words[0]?.norm.length === 1 && alias.trim().length > 1)
    return [{ where, message: `"${alias}" means any "${words[0].norm}"; write it in words.` }];
  return [];
}

function isFound(wording: string): boolean {
  const words = wordsOf(wording);
  const lexicon = extendLexicon(NOTHING, [{ id: "it", aliases: [wording] }]);
  return findWordings(words, wording, lexicon).some(
    ({ first, last }) => first === 0 && last === words.length - 1,
  );
}

const NOTHING = compileLexicon([]);
