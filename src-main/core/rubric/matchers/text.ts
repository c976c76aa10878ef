import type { Mention, Sentence } from "../../language/reading.ts";
import {
  type AttemptReading,
  type AttemptText,
  isMostlyForeign,
  readableTexts,
  textEvidence,
} from "../attempt-reading.ts";
import type { PageEvidence } from "../evaluation.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type TextSpec = Extract<LeafMatcher, { text: unknown }>["text"];

/** A bare list of names earns at most this. */
const BARE_CREDIT = 0.25;

/** A heading with this many words below it, none of them telling, still shows that something was said. */
const SOME_WORDS = 3;

/** With more names than this in it, a heading lends none of them to what stands below. */
const MAX_HEADING_MENTIONS = 3;

/** A clause that affirms any of the terms (or leaves it out, where that is asked), in the company asked for. */
export function matchText(spec: TextSpec, attempt: AttemptReading): Match {
  let best: Found | null = null;
  let denied: Found | null = null;
  const concerned: PageEvidence[] = [];
  const concepts = new Set<string>();
  for (const text of readableTexts(attempt)) {
    for (const mention of mentionsOf(text, spec.terms)) {
      if (mention.assertion === "echo" || mention.assertion === "quoted") continue;
      if (spec.prose && isSignature(text, mention)) continue;
      if (concerned.length < MAX_CONCERNED) concerned.push(textEvidence(text, mention.start, mention.end));
      const found = weigh(spec, text, mention);
      if (found === null) continue;
      if (found.denied) denied ??= found;
      else {
        if (found.credit >= 1) for (const id of mention.ids) if (spec.terms.includes(id)) concepts.add(id);
        if (best === null || isBetter(found, best)) best = found;
      }
    }
  }
  if (best !== null) {
    return {
      ...NO_MATCH,
      credit: best.credit,
      evidence: evidenceOf(best),
      concerned,
      concepts: [...concepts].sort(),
    };
  }
  if (denied !== null) return { ...NO_MATCH, contradicted: true, evidence: evidenceOf(denied), concerned };
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

/** As many mentions as are worth showing where nothing was to be found. */
const MAX_CONCERNED = 3;

/** A heading speaks for so many of the sentences below it. */
const MAX_BELOW = 100;

/** A sentence with more names than this is no sentence, and lends company to none of them. */
const MAX_COMPANY = 150;

interface Found {
  readonly credit: number;
  readonly denied: boolean;
  readonly text: AttemptText;
  /** The mention and its company. */
  readonly mentions: readonly Mention[];
}

interface Span {
  start: number;
  end: number;
}

function isBetter(a: Found, b: Found): boolean {
  return a.credit !== b.credit ? a.credit > b.credit : lengthOf(a) < lengthOf(b);
}

function lengthOf({ text, mentions }: Found): number {
  return spansOf(text, mentions).reduce((sum, { start, end }) => sum + end - start, 0);
}

function evidenceOf({ text, mentions }: Found): PageEvidence[] {
  return spansOf(text, mentions).map(({ start, end }) => textEvidence(text, start, end));
}

function mentionsOf(text: AttemptText, terms: readonly string[]): readonly Mention[] {
  const found: Mention[] = [];
  for (const term of terms) for (const mention of text.reading.mentions.get(term) ?? []) found.push(mention);
  if (terms.length === 1 || found.length < 2) return found;
  return [...new Set(found)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether a mention stands in the line of a call or in an entity with its columns. */
function isSignature({ reading, endpoints, entities }: AttemptText, { start, end }: Mention): boolean {
  if (entities.some((entity) => entity.start <= start && end <= entity.end)) return true;
  return endpoints.some(
    (call) =>
      call.start <= start && end <= call.detailsEnd && !reading.text.slice(call.end, start).includes("\n"),
  );
}

/** What one mention earns in its surroundings, or null when it lacks the company asked for. */
function weigh(spec: TextSpec, text: AttemptText, mention: Mention): Found | null {
  const denied = mention.assertion === "negated";
  const excluded = mention.assertion === "excluded";
  if (spec.denied ? !denied && !excluded : mention.assertion !== "affirmed" && !denied && !excluded)
    return null;
  const sentence = text.reading.sentences[mention.sentence];
  if (sentence === undefined) return null;
  const company = companyOf(spec, text, mention);
  if (company === null) return null;
  // What is set out of scope is claimed only together with the words that set it so.
  if (excluded && !spec.denied && !company.some((other) => other.assertion === "affirmed")) return null;
  if (spec.reason && !hasReason(text, mention.sentence, sentence)) return null;
  if (spec.figure && !hasFigure(text, mention.sentence, sentence)) return null;
  // To set a list of things out of scope is to say something of them.
  const setsApart = spec.denied || excluded || company.some((other) => other.assertion === "excluded");
  const contradicts = denied && !spec.denied;
  const credit = contradicts ? 0 : setsApart ? 1 : creditOf(text, mention);
  if (credit === 0 && !contradicts) return null;
  return { credit, denied: contradicts, text, mentions: [mention, ...company] };
}

function creditOf(text: AttemptText, mention: Mention): number {
  if (!mention.bare) return 1;
  // A bare heading or parent item counts for as much as what stands below it says.
  const below = (text.below[mention.sentence] ?? []).slice(0, MAX_BELOW);
  const isHeading = text.reading.sentences[mention.sentence]?.isHeading ?? false;
  let words = 0;
  for (const index of below) {
    const sentence = text.reading.sentences[index];
    words += sentence?.isHeading ? 0 : (sentence?.wordCount ?? 0);
    const says = sentence?.mentions.some(
      (other) => !other.bare && (other.assertion === "affirmed" || other.assertion === "excluded"),
    );
    if (says) return 1;
  }
  return isHeading && words < SOME_WORDS ? 0 : BARE_CREDIT;
}

/** One mention for each list of `with`, or null when one of them finds none. */
function companyOf(spec: TextSpec, text: AttemptText, mention: Mention): Mention[] | null {
  const company: Mention[] = [];
  for (const terms of spec.with ?? []) {
    const other = nearestCompany(spec, text, mention, terms);
    if (other === null) return null;
    company.push(other);
  }
  return company;
}

function nearestCompany(
  spec: TextSpec,
  text: AttemptText,
  mention: Mention,
  terms: readonly string[],
): Mention | null {
  let nearest: Mention | null = null;
  for (const index of companySentences(spec, text, mention.sentence)) {
    const sentence = text.reading.sentences[index];
    if (sentence === undefined || sentence.mentions.length > MAX_COMPANY) continue;
    const isAbove = index !== mention.sentence && sentence.isHeading;
    if (isAbove && sentence.mentions.length > MAX_HEADING_MENTIONS) continue;
    for (const other of sentence.mentions) {
      if (!other.ids.some((id) => terms.includes(id))) continue;
      if (other === mention && mention.ids.every((id) => spec.terms.includes(id))) continue;
      if (spec.within === "clause" && other.clause !== mention.clause) continue;
      const counts =
        other.assertion === "affirmed" ||
        other.assertion === "excluded" ||
        (mention.assertion === "negated" && other.assertion === "negated");
      if (!counts) continue;
      if (nearest === null || distanceTo(mention, other) < distanceTo(mention, nearest)) nearest = other;
    }
  }
  return nearest;
}

function distanceTo(mention: Mention, other: Mention): number {
  return Math.abs(other.start - mention.start) + (other.sentence === mention.sentence ? 0 : 100_000);
}

function companySentences(spec: TextSpec, text: AttemptText, at: number): readonly number[] {
  const { sentences } = text.reading;
  const context = sentences[at]?.context ?? [];
  const below = (text.below[at] ?? []).slice(0, MAX_BELOW);
  switch (spec.within) {
    case "clause":
      return [at];
    case "stage":
      return [...sentences.keys()];
    case "sentence":
      return [at, ...context, ...below];
    case "neighbour":
      return [at, ...[at - 1, at + 1].filter((near) => isSamePassage(text, at, near)), ...context, ...below];
  }
}

/** The order in which someone lists things says nothing, so items of a list are no neighbours. */
function isSamePassage({ reading }: AttemptText, at: number, near: number): boolean {
  return reading.sentences[near]?.passage === reading.sentences[at]?.passage;
}

function hasReason(text: AttemptText, at: number, sentence: Sentence): boolean {
  if (sentence.givesReason) return true;
  const { sentences } = text.reading;
  const next = sentences[at + 1];
  if (next?.givesReason && isSamePassage(text, at, at + 1)) return true;
  return (text.below[at] ?? []).slice(0, MAX_BELOW).some((index) => sentences[index]?.givesReason);
}

function hasFigure(text: AttemptText, at: number, sentence: Sentence): boolean {
  if (text.hasFigure(sentence)) return true;
  return (text.below[at] ?? []).slice(0, MAX_BELOW).some((index) => {
    const below = text.reading.sentences[index];
    return below !== undefined && text.hasFigure(below);
  });
}

/** The clauses that hold the mentions: one span when they share a sentence, else a span for each. */
function spansOf(text: AttemptText, mentions: readonly Mention[]): Span[] {
  const spans = new Map<number, Span>();
  for (const mention of mentions) {
    const clause = text.reading.clauses[mention.clause];
    const start = Math.min(clause?.start ?? mention.start, mention.start);
    const end = Math.max(clause?.end ?? mention.end, mention.end);
    const known = spans.get(mention.sentence);
    if (known === undefined) spans.set(mention.sentence, { start, end });
    else {
      known.start = Math.min(known.start, start);
      known.end = Math.max(known.end, end);
    }
  }
  // A heading gives the context of a proof; what stands below it is the proof.
  const isHeading = (sentence: number) => text.reading.sentences[sentence]?.isHeading ?? false;
  const [below, headings] = [false, true].map((heading) =>
    [...spans].filter(([sentence]) => isHeading(sentence) === heading).map(([, span]) => span),
  );
  return [...(below ?? []), ...(headings ?? [])];
}
