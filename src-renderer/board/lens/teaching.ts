import type { KindNames } from "../../../src-main/core/diagram/kinds.ts";
import { nameTokens } from "../../../src-main/core/diagram/name-tokens.ts";
import { isNeutral } from "../../../src-main/core/diagram/neutral-words.ts";
import { EVERYDAY_WORDS } from "../../../src-main/core/language/everyday-words.ts";
import { MAX_OWN_PHRASE, type OwnName } from "../../../src-main/core/language/own-name.ts";

const COUNT = /(?<=^|[\s(])(?:[x×]\s?\d+|\d+\s?[x×])(?=$|[\s)])/giu;

/** The words of a label that can be taught: its first line, without "x3". Null when there are none, or too many. */
export function phraseOf(label: string): string | null {
  const [line = ""] = label.trim().split("\n");
  const phrase = line
    .replace(COUNT, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return phrase === "" || phrase.length > MAX_OWN_PHRASE || !/[\p{L}\p{N}]/u.test(phrase) ? null : phrase;
}

/**
 * Whether a phrase is made of words that mean something by themselves, to everyone or to Onair. One that is not
 * is somebody's own name, and what it names on this board it will name on the next.
 */
export function isOrdinary(phrase: string, names: KindNames): boolean {
  return nameTokens(phrase).every((token) => {
    const { norm, raw } = token;
    const isWord = EVERYDAY_WORDS.has(norm) || EVERYDAY_WORDS.has(raw.toLowerCase());
    return isWord || isNeutral(token) || names.entries.has(norm);
  });
}

/** The user's own name of a kind that a label is, or undefined. */
export function taughtFor(label: string, own: readonly OwnName[]): OwnName | undefined {
  const said = foldOf(phraseOf(label) ?? "");
  return own.findLast(({ phrase, means }) => "kind" in means && said !== "" && foldOf(phrase) === said);
}

function foldOf(phrase: string): string {
  return nameTokens(phrase)
    .map(({ norm }) => norm)
    .join("");
}
