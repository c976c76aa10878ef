import { LONGEST_SENTENCE } from "../../language/bareness.ts";
import { isWeighedInList, listedPrice, optionOf } from "../../language/listed-prices.ts";
import { priceIn } from "../../language/prices.ts";
import type { Sentence } from "../../language/reading.ts";
import {
  type AttemptReading,
  isAffirmedAt,
  isMostlyForeign,
  readableTexts,
  textEvidence,
} from "../attempt-reading.ts";
import type { PageEvidence } from "../evaluation.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type PriceSpec = Extract<LeafMatcher, { price: unknown }>["price"];

/** A sentence that names what a choice costs, and, where that is asked, says why it is borne. */
export function matchPrice(spec: PriceSpec, attempt: AttemptReading): Match {
  const near: PageEvidence[] = [];
  const concerned = () => near;
  for (const text of readableTexts(attempt)) {
    const { sentences } = text.reading;
    for (const [at, sentence] of sentences.entries()) {
      if (sentence.isHeading || sentence.wordCount > LONGEST_SENTENCE) continue;
      const price =
        priceIn(text.reading.text.slice(sentence.start, sentence.end)) ?? listedPrice(text.reading, at);
      if (price === null) continue;
      const neighbours = neighboursOf(sentences, at);
      const named = [...above(sentences, sentence), ...optionOf(text.reading, at)];
      const isOfSomething = [sentence, ...neighbours].some(saysSomething) || named.some(namesSomething);
      if (!isOfSomething || !isAffirmedAt(text, sentence.start + price.at)) continue;
      const evidence = textEvidence(text, sentence.start, sentence.end);
      near.push(evidence);
      const isBorne =
        price.isBorne ||
        neighbours.some((neighbour) => neighbour.givesReason()) ||
        isWeighedInList(text.reading, at);
      if (spec.borne && !isBorne) continue;
      return { ...NO_MATCH, credit: 1, evidence: [evidence], concerned };
    }
  }
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

/** A price is that of something: of what is affirmed with it, and not only in a list of names. */
function saysSomething({ mentions }: Sentence): boolean {
  return mentions.some(({ bare, assertion }) => !bare && assertion === "affirmed");
}

/** What stands above the points for and against it may be its name alone. */
function namesSomething({ mentions }: Sentence): boolean {
  return mentions.some(({ assertion }) => assertion === "affirmed");
}

/** The sentences before and after that go on from one another. */
function neighboursOf(sentences: readonly Sentence[], at: number): Sentence[] {
  const passage = sentences[at]?.passage;
  return [sentences[at - 1], sentences[at + 1]].flatMap((other) =>
    other?.passage === passage && other !== undefined ? [other] : [],
  );
}

function above(sentences: readonly Sentence[], { context }: Sentence): Sentence[] {
  return context.flatMap((index) => sentences[index] ?? []);
}
