import { jointBetween, signBehind } from "./joints.ts";
import { wordsOf } from "./words.ts";

/** A term of a problem's vocabulary: any of `aliases` says it. */
export interface VocabularyTerm {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** A vocabulary taken apart: plain data, so that it can be kept. */
export interface Wordings {
  readonly terms: readonly TermWordings[];
  /** The words of all wordings, in the order of their code units. */
  readonly words: readonly string[];
}

interface TermWordings {
  readonly id: string;
  /** Each as its words with a space between, before each word the sign that joins it to the one before, if any. */
  readonly wordings: readonly string[];
  /** Abbreviations that are also words ("REST"): found in capitals only. */
  readonly inCapitals: readonly string[];
}

/** The wordings of a vocabulary. */
export function wordingsOf(vocabulary: readonly VocabularyTerm[]): Wordings {
  const words = new Set<string>();
  const terms = vocabulary.map(({ id, aliases }) => {
    const wordings = new Set<string>();
    const inCapitals = new Set<string>();
    for (const alias of aliases.flatMap(partsOfAlias)) {
      const written = wordsOf(alias);
      const norms = written.map(({ norm }) => norm);
      const [first] = norms;
      if (first === undefined) continue;
      for (const norm of norms) words.add(norm);
      if (norms.length === 1 && WORDLIKE.has(first) && /^\P{Ll}+$/u.test(alias.trim())) {
        inCapitals.add(first);
        continue;
      }
      const steps = written.map((word, at) => {
        const before = written[at - 1];
        return `${before === undefined ? "" : (jointBetween(alias, before, word) ?? "")}${word.norm}`;
      });
      const last = written.at(-1);
      const sign = last === undefined ? "" : signBehind(alias, last);
      if (sign !== "") steps.push(sign);
      wordings.add(steps.join(" "));
      const joined = norms.join("");
      if (!isJoinable(norms, steps) || joined.length < MIN_JOINED_LENGTH) continue;
      words.add(joined);
      wordings.add(joined);
    }
    return { id, wordings: [...wordings], inCapitals: [...inCapitals] };
  });
  return { terms, words: [...words].sort() };
}

/** "Content delivery network (CDN)" is two wordings. */
export function partsOfAlias(alias: string): string[] {
  if (!alias.includes(" (")) return [alias];
  const inner = [...alias.matchAll(/\s\(([^)]+)\)/g)].map((match) => match[1] ?? "");
  const outer = alias.replace(/\s\([^)]*\)/g, " ");
  return [outer, ...inner];
}

/** "Uploads/s" in one word is a plural, and what a sign stands between is two words. */
function isJoinable(norms: readonly string[], steps: readonly string[]): boolean {
  const hasSigns = steps.length > norms.length || steps.some((step, at) => step !== norms[at]);
  return norms.length > 1 && norms.length < MOST_JOINED && norms.at(-1) !== "s" && !hasSigns;
}

const MOST_JOINED = 4;

/** Joined spellings of several words ("loadbalancer") shorter than this are left alone. */
export const MIN_JOINED_LENGTH = 6;

/** Abbreviations that are also everyday words, so that "the rest" is not REST. */
const WORDLIKE = new Set([
  "acid",
  "ap",
  "base",
  "cap",
  "cp",
  "crud",
  "dash",
  "go",
  "it",
  "ram",
  "rest",
  "saga",
]);
