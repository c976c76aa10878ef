import { LEAVING_OUT } from "../../language/denial-cues.ts";
import { isReasonedByForm } from "../../language/listed-prices.ts";
import { normalise } from "../../language/normalise.ts";
import { phraseAt } from "../../language/phrases.ts";
import type { Mention, Sentence } from "../../language/reading.ts";
import { isTurnedDownForReason } from "../../language/weighing.ts";
import {
  type AttemptReading,
  type AttemptText,
  isMostlyForeign,
  type PlacedMention,
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
  let bestLength = 0;
  let denied: Found | null = null;
  const near: PlacedMention[] = [];
  const concerned = () => near.map(({ text, mention }) => textEvidence(text, mention.start, mention.end));
  const candidates = candidatesFor(spec, attempt);
  for (const placed of candidates) {
    const { mention, text } = placed;
    if (near.length < MAX_CONCERNED) near.push(placed);
    // Of equals the shortest is the best proof, and none is shorter than its own clause.
    if (best !== null && best.credit >= 1 && leastLength(text, mention) >= bestLength) continue;
    const found = weigh(spec, text, mention);
    if (found === null) continue;
    if (found.denied) {
      denied ??= found;
      continue;
    }
    if (best !== null && found.credit < best.credit) continue;
    const length = lengthOf(text, found.mentions);
    if (best !== null && found.credit === best.credit && length >= bestLength) continue;
    best = found;
    bestLength = length;
  }
  if (best !== null) {
    const concepts = () => conceptsOf(spec, candidates);
    return { ...NO_MATCH, credit: best.credit, evidence: evidenceOf(best), concerned, concepts };
  }
  if (denied !== null && !isAffirmedElsewhere(spec, attempt, denied))
    return { ...NO_MATCH, contradicted: true, evidence: evidenceOf(denied), concerned };
  return { ...NO_MATCH, concerned, assessable: !isMostlyForeign(attempt) };
}

/** The mentions that may count: in words of the candidate's own and, where that is asked, in prose. */
function candidatesFor(spec: TextSpec, attempt: AttemptReading): readonly PlacedMention[] {
  return mentionsOf(attempt, spec.terms).filter(
    ({ text, mention }) =>
      mention.assertion !== "echo" &&
      mention.assertion !== "quoted" &&
      !(spec.prose && isSignature(text, mention)),
  );
}

/** The terms that earn all there is to earn. */
function conceptsOf(spec: TextSpec, candidates: readonly PlacedMention[]): readonly string[] {
  const concepts = new Set<string>();
  for (const { text, mention } of candidates) {
    const found = weigh(spec, text, mention);
    if (found === null || found.denied || found.credit < 1) continue;
    for (const id of mention.ids) if (spec.terms.includes(id)) concepts.add(id);
  }
  return [...concepts].sort();
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
  readonly sentence: number;
  start: number;
  end: number;
}

function lengthOf(text: AttemptText, mentions: readonly Mention[]): number {
  return spansOf(text, mentions).reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What a mention's proof is at the least as long as: the clause it stands in. */
function leastLength({ reading }: AttemptText, { clause, start, end }: Mention): number {
  const around = reading.clauses[clause];
  return Math.max(around?.end ?? end, end) - Math.min(around?.start ?? start, start);
}

function evidenceOf({ text, mentions }: Found): PageEvidence[] {
  return spansOf(text, mentions).map(({ start, end }) => textEvidence(text, start, end));
}

/**
 * Whether the notes claim in another sentence what they deny in one: then it is left out somewhere and not
 * altogether, or the denial was misread. Names in a bare list claim nothing.
 */
function isAffirmedElsewhere(spec: TextSpec, { mentions }: AttemptReading, denied: Found): boolean {
  const {
    text,
    mentions: [own],
  } = denied;
  if (own === undefined) return false;
  return own.ids.some(
    (id) =>
      spec.terms.includes(id) &&
      (mentions.get(id) ?? []).some(
        ({ mention, text: other }) =>
          mention.assertion === "affirmed" &&
          !mention.bare &&
          (other !== text || mention.sentence !== own.sentence),
      ),
  );
}

/** Every mention of any of the terms once, text by text. */
function mentionsOf({ mentions }: AttemptReading, terms: readonly string[]): readonly PlacedMention[] {
  const lists: (readonly PlacedMention[])[] = [];
  for (const term of terms) {
    const list = mentions.get(term);
    if (list !== undefined) lists.push(list);
  }
  if (lists.length < 2) return lists[0] ?? NONE;
  const sorted = lists.flat().sort((a, b) => a.order - b.order);
  return sorted.filter((placed, at) => placed !== sorted[at - 1]);
}

const NONE: readonly PlacedMention[] = [];

/** Whether a mention stands in the line of a call or in an entity with its columns. */
function isSignature({ reading, endpoints, entities }: AttemptText, { start, end }: Mention): boolean {
  if (entities().some((entity) => entity.start <= start && end <= entity.end)) return true;
  return endpoints().some(
    (call) =>
      call.start <= start && end <= call.detailsEnd && !reading.text.slice(call.end, start).includes("\n"),
  );
}

/** What one mention earns in its surroundings, or null when it lacks the company asked for. */
function weigh(spec: TextSpec, text: AttemptText, mention: Mention): Found | null {
  const excluded = mention.assertion === "excluded";
  const claimed = mention.assertion === "affirmed" || isWeighed(spec, text, mention);
  // Where weighing is asked for, a mere denial says neither yes nor no.
  const denied = mention.assertion === "negated" && !claimed && !spec.weighed;
  if (spec.denied ? mention.assertion !== "negated" && !excluded : !claimed && !denied && !excluded)
    return null;
  const sentence = text.reading.sentences[mention.sentence];
  if (sentence === undefined) return null;
  if (spec.reason && !hasReason(text, mention.sentence, sentence)) return null;
  if (spec.figure && !hasFigure(text, mention.sentence, sentence)) return null;
  const company = companyOf(spec, text, mention);
  if (company === null) return null;
  // What is set out of scope is claimed only together with the words that set it so.
  if (excluded && !spec.denied && !company.some((other) => setsOut(text, other))) return null;
  // To set a list of things out of scope is to say something of them.
  const setsApart = spec.denied || excluded || company.some((other) => other.assertion === "excluded");
  const contradicts = denied && !spec.denied;
  const credit = contradicts ? 0 : setsApart ? 1 : creditOf(text, mention);
  if (credit === 0 && !contradicts) return null;
  return { credit, denied: contradicts, text, mentions: [mention, ...company] };
}

/** "Out of scope", "non-goals", "another team's": with no other company is what is left out anything but left out. */
function setsOut({ reading }: AttemptText, { assertion, start, end }: Mention): boolean {
  return assertion === "affirmed" && SETTING_OUT.test(reading.text.slice(start, end));
}

/** "We skip calls", "not building a chat": the words that leave a thing out and what they leave out. */
function leavesOut({ reading }: AttemptText, { clause, start, end }: Mention, other: Mention): boolean {
  if (clause !== other.clause || end >= other.start) return false;
  const norms = reading.text.slice(start, end).split(/\s+/).map(normalise);
  return phraseAt(LEAVING_OUT, norms, 0) !== undefined;
}

const SETTING_OUT =
  /\b(?:scope|goals?|skip\w*|ignor\w*|leav\w*|left|not|won'?t|parked|later|taken|else'?s|another|other|given|exclu\w*|today)\b/i;

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
function companyOf(spec: TextSpec, text: AttemptText, mention: Mention): readonly Mention[] | null {
  if (spec.with === undefined) return NO_COMPANY;
  const company: Mention[] = [];
  for (const terms of spec.with) {
    const other = nearestCompany(spec, text, mention, termsIn(terms));
    if (other === null) return null;
    company.push(other);
  }
  return company;
}

const NO_COMPANY: readonly Mention[] = [];

function nearestCompany(
  spec: TextSpec,
  text: AttemptText,
  mention: Mention,
  terms: ReadonlySet<string>,
): Mention | null {
  let nearest: Mention | null = null;
  const isSought = mention.ids.every((id) => spec.terms.includes(id));
  const look = (index: number): void => {
    const sentence = text.reading.sentences[index];
    if (sentence === undefined || sentence.mentions.length > MAX_COMPANY) return;
    const isAbove = index !== mention.sentence && sentence.isHeading;
    if (isAbove && sentence.mentions.length > MAX_HEADING_MENTIONS) return;
    for (const other of sentence.mentions) {
      if (!names(other, terms) || (other === mention && isSought)) continue;
      // A bare name is no company to itself, whatever words it is made of: "read repair" in a list reads nothing.
      if (mention.bare && mention.start <= other.start && other.end <= mention.end) continue;
      if (spec.within === "clause" && other.clause !== mention.clause) continue;
      const counts =
        other.assertion === "affirmed" ||
        other.assertion === "excluded" ||
        (other.assertion === "negated" &&
          (mention.assertion === "negated" || leavesOut(text, mention, other))) ||
        (spec.reason && mention.assertion === "affirmed" && isSetAside(text, other)) ||
        isWeighed(spec, text, other);
      if (!counts) continue;
      if (nearest === null || distanceTo(mention, other) < distanceTo(mention, nearest)) nearest = other;
    }
  };
  lookAround(spec.within, text, mention.sentence, look);
  return nearest;
}

/** Turned down, and said why, where that is as good as a claim. */
function isWeighed({ weighed }: TextSpec, { reading }: AttemptText, mention: Mention): boolean {
  return weighed === true && isTurnedDownForReason(reading, mention);
}

/**
 * "Instead of X we take Y because …", "considered X, but …": what Y is weighed against is half of the trade-off, though
 * it is not claimed. What is merely lacking ("never joined") is no alternative.
 */
function isSetAside({ reading }: AttemptText, other: Mention): boolean {
  const { assertion, clause, start } = other;
  if (assertion === "hypothetical" || assertion === "question") return isTurnedDownForReason(reading, other);
  if (assertion !== "negated") return false;
  const { start: from, end } = reading.clauses[clause] ?? other;
  if (CONTRAST.test(reading.text.slice(from, start))) return true;
  return REJECTION.test(reading.text.slice(from, end)) && isTurnedDownForReason(reading, other);
}

const CONTRAST =
  /\b(?:instead of|rather than|in place of|as opposed to|(?:chosen|picked|chose|preferred|prefer|took|take) (?:[^,;]* )?over)\b[^,;]*$/i;
const REJECTION = /\b(?:rejected|ruled out|turned down|against|dropped|discarded|dismissed)\b/i;

function names({ ids }: Mention, terms: ReadonlySet<string>): boolean {
  for (const id of ids) if (terms.has(id)) return true;
  return false;
}

/** The terms of a list, to be asked for one by one. A rubric's lists never change. */
function termsIn(list: readonly string[]): ReadonlySet<string> {
  const known = sets.get(list);
  if (known !== undefined) return known;
  const made = new Set(list);
  sets.set(list, made);
  return made;
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function distanceTo(mention: Mention, other: Mention): number {
  return Math.abs(other.start - mention.start) + (other.sentence === mention.sentence ? 0 : 100_000);
}

/** Visits the sentences in which the company of a mention in sentence `at` may stand. */
function lookAround(
  within: TextSpec["within"],
  text: AttemptText,
  at: number,
  look: (sentence: number) => void,
): void {
  const { sentences } = text.reading;
  if (within === "stage") {
    for (let index = 0; index < sentences.length; index += 1) look(index);
    return;
  }
  look(at);
  if (within === "clause") return;
  if (within === "neighbour") {
    if (isSamePassage(text, at, at - 1) || areSteps(text, at, at - 1)) look(at - 1);
    if (isSamePassage(text, at, at + 1) || areSteps(text, at, at + 1)) look(at + 1);
  }
  for (const above of sentences[at]?.context ?? []) look(above);
  const below = text.below[at] ?? [];
  for (let index = 0; index < Math.min(below.length, MAX_BELOW); index += 1) look(below[index] ?? -1);
}

/** The order in which someone lists things says nothing, so items of a list are no neighbours. */
function isSamePassage({ reading }: AttemptText, at: number, near: number): boolean {
  return reading.sentences[near]?.passage === reading.sentences[at]?.passage;
}

/** A numbered step goes on from the one before where it refers to it ("the rest goes on"), but is no reason for it. */
function areSteps({ reading: { sentences, text } }: AttemptText, at: number, near: number): boolean {
  const [one, other] = [sentences[Math.min(at, near)], sentences[Math.max(at, near)]];
  return (one?.isStep && other?.isStep && REFERS_BACK.test(text.slice(other.start, other.end))) ?? false;
}

/** Of numbered facts that merely stand side by side none does. */
const REFERS_BACK = /\b(?:then|those|these|them|they|rest|otherwise|else)\b/i;

function hasReason(text: AttemptText, at: number, sentence: Sentence): boolean {
  if (sentence.givesReason()) return true;
  const { sentences } = text.reading;
  const next = sentences[at + 1];
  if (next?.givesReason() && isSamePassage(text, at, at + 1)) return true;
  const isBelow = (text.below[at] ?? []).slice(0, MAX_BELOW).some((index) => sentences[index]?.givesReason());
  return isBelow || isReasonedByForm(text.reading, at);
}

function hasFigure(text: AttemptText, at: number, sentence: Sentence): boolean {
  if (text.hasFigure(sentence)) return true;
  return (text.below[at] ?? []).slice(0, MAX_BELOW).some((index) => {
    const below = text.reading.sentences[index];
    return below !== undefined && text.hasFigure(below);
  });
}

/** The clauses that hold the mentions: one span when they share a sentence, else a span for each. */
function spansOf(text: AttemptText, mentions: readonly Mention[]): readonly Span[] {
  const spans: Span[] = [];
  for (const mention of mentions) {
    const clause = text.reading.clauses[mention.clause];
    const start = Math.min(clause?.start ?? mention.start, mention.start);
    const end = Math.max(clause?.end ?? mention.end, mention.end);
    const known = spans.find(({ sentence }) => sentence === mention.sentence);
    if (known === undefined) spans.push({ sentence: mention.sentence, start, end });
    else {
      known.start = Math.min(known.start, start);
      known.end = Math.max(known.end, end);
    }
  }
  if (spans.length === 1) return spans;
  // A heading gives the context of a proof; what stands below it is the proof.
  const isHeading = ({ sentence }: Span) => text.reading.sentences[sentence]?.isHeading ?? false;
  return [...spans.filter((span) => !isHeading(span)), ...spans.filter(isHeading)];
}
