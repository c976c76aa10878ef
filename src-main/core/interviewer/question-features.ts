import { rootOf } from "../language/inflection.ts";
import { conceptsIn, type Lexicon } from "../language/lexicon.ts";
import { normalise } from "../language/normalise.ts";
import { correctionsOf, type TypoIndex } from "../language/typos.ts";
import { type Word, wordsOf } from "../language/words.ts";
import type { InterviewerWords } from "./words.ts";

/**
 * What a question is compared by: the roots of its words, with a "~" those that stand in a group, "=3" for a group of
 * words, "#cache" for a concept.
 */
export type Features = ReadonlySet<string>;

/** Which words ask for the same thing, and which say only that something is asked. */
export interface AskingVocabulary {
  readonly skipped: ReadonlySet<string>;
  /** Normalised word → the lines of words that ask for the same thing. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
}

export function askingVocabulary({
  sameWords,
  askingWords,
}: Pick<InterviewerWords, "sameWords" | "askingWords">): AskingVocabulary {
  const groups = new Map<string, number[]>();
  for (const [group, words] of sameWords.entries()) {
    for (const { norm } of words.flatMap((one) => wordsOf(one))) {
      groups.set(norm, [...(groups.get(norm) ?? []), group]);
    }
  }
  return { skipped: new Set(askingWords.map(normalise)), groups };
}

/** The features of a question to one problem, whose words it may misspell. */
export function featuresOf(
  text: string,
  vocabulary: AskingVocabulary,
  lexicon: Lexicon,
  typos: TypoIndex,
): Features {
  const meant = ({ norm, typed }: Word): string =>
    vocabulary.groups.has(norm) ? norm : (correctionsOf(typed.toLowerCase(), typos)[0] ?? norm);
  const features = featuresOfWords(text, vocabulary, meant);
  for (const concept of conceptsIn(text, lexicon)) features.add(`#${concept}`);
  return features;
}

/** The same by words alone, which mean the same in every problem. */
export function plainFeaturesOf(text: string, vocabulary: AskingVocabulary): Features {
  return featuresOfWords(text, vocabulary, ({ norm }) => norm);
}

function featuresOfWords(
  text: string,
  { skipped, groups }: AskingVocabulary,
  meantBy: (word: Word) => string,
): Set<string> {
  const features = new Set<string>();
  for (const word of wordsOf(text)) {
    if (skipped.has(word.norm)) continue;
    const meant = meantBy(word);
    if (skipped.has(meant)) continue;
    const own = groups.get(meant) ?? [];
    features.add(own.length === 0 ? rootOf(meant) : `~${rootOf(meant)}`);
    for (const group of own) features.add(`=${group}`);
  }
  return features;
}

/** Words bind more closely than groups of words do, and those more than concepts, of which one word may name several. */
export function closeness(feature: string): number {
  if (feature.startsWith("#")) return CONCEPT;
  return feature.startsWith("=") ? GROUP : 1;
}

/** In how many words two questions agree; of those that only mean the same one counts. */
export function sharedWords(one: Features, other: Features): number {
  let alone = 0;
  let grouped = 0;
  let means = 0;
  for (const feature of one) {
    if (!other.has(feature) || feature.startsWith("#")) continue;
    if (feature.startsWith("~")) grouped += 1;
    else if (feature.startsWith("=")) means = 1;
    else alone += 1;
  }
  return alone + Math.max(grouped, means);
}

const GROUP = 0.9;
const CONCEPT = 0.8;
