import { REASON } from "./cues.ts";
import type { Mention, Reading, Sentence } from "./reading.ts";

/**
 * Whether what is named as an alternative and turned down comes with a reason or a consequence: "considered
 * Cassandra, but we need joins", "not Kafka: it needs people to run it", "WebSockets? Polling is enough at 10 s". Who
 * says so has weighed it; a bare "no Cassandra" and a "maybe later" have not.
 */
export function isTurnedDownForReason({ text, sentences }: Reading, mention: Mention): boolean {
  const sentence = sentences[mention.sentence];
  if (sentence === undefined) return false;
  const before = text.slice(sentence.start, mention.start);
  const after = text.slice(mention.end, sentence.end).split(NEW_SUBJECT, 1)[0] ?? "";
  const next = nextOf(sentences, mention.sentence);
  const answer = next === undefined ? "" : text.slice(next.start, next.end);
  switch (mention.assertion) {
    case "negated":
      return tellsWhy(`${before} ${after}`.replace(CONTRAST, " ")) || EXPLAINS.test(after) || answers(answer);
    case "hypothetical":
      return !POSTPONES.test(before + after) && (TURN.test(after) || WEIGHT.test(after) || isTurn(answer));
    case "question":
      return WHY_NOT.test(before)
        ? wordsIn(answer) >= WORDS_OF_REASON
        : isTurn(answer) || next?.givesReason() === true;
    default:
      return false;
  }
}

/** "No CDN, and we take Redis because it is quick": the reason is that of something else. */
const NEW_SUBJECT = /\b(?:and|then) (?:we|i|it|they|the|each|every)\b/i;

/** They set aside, and say nothing of why. */
const CONTRAST = /\b(?:instead of|rather than|in place of|as opposed to|why)\b/gi;

/** What speaks for one and against the other. */
const WEIGHT =
  /\b(?:(?:simpl|cheap|easi|fast|slow|heavi|light|quick|small|larg|safe|strong|weak|hard)er|better|worse|less|fewer|more|enough|suffic\w+|over ?kill|overhead|too \w+|twice|doubles?|lacks?|lacking|(?:can't|cannot|can not|couldn't|doesn't|does not|don't|won't|wouldn't|would not|would) (?:do|give|have|know|keep|take|hold|scale|fit|support|offer|help|work|cost|mean|make|add|double|be)|would (?:also )?need|costs?|needs (?!to\b)|requires?|expensive|complex\w*|complicated|heavy|hard to|no (?:need|gain|benefit|point|use|joins?|transactions?|secondary|ordering|order|guarantees?)|drawbacks?|downsides?|cons?:|risk\w*)\b/i;

/** The sentence turns from what might be to what is. */
const TURN =
  /\b(?:but|though|although|however|yet|still|whereas|while|instead)\b(?! (?:not (?:now|yet|sure)|later|i(?:'m| am) not sure|no time|to be))/i;

const POSTPONES =
  /\b(?:later|not sure|unsure|tbd|don't know|some day|one day|in (?:the )?future|if (?:needed|necessary|time))\b/i;

/** What stands behind the name says something of it. */
const EXPLAINS =
  /[:;(–—-]\s*(?:(?:it|its|they|that|this|needs?|would|lacks?|too)\s+\S|(?:\S+\s+){0,5}(?:no|not|never|only|just|already|always)\s+\S+)|\b(?:rejected|dropped|discarded|dismissed|out|down)\W*[:;,(–—-]\s*(?:\S+\s+){2,}\S/i;

const WHY_NOT = /\bwhy (?:not|no)\b/i;

/** What goes on about the thing just named. */
const GOES_ON =
  /^(?:because|since|as|reasons?|it|its|that|this|they|those|these|the reason|too|we|no:?|nope)\b/i;

function tellsWhy(text: string): boolean {
  return REASON.test(text) || WEIGHT.test(text);
}

function answers(next: string): boolean {
  return wordsIn(next) >= WORDS_OF_REASON && (WEIGHT.test(next) || (GOES_ON.test(next) && REASON.test(next)));
}

function isTurn(next: string): boolean {
  return wordsIn(next) >= WORDS_OF_REASON && (WEIGHT.test(next) || TURN.test(next.slice(0, OPENING)));
}

/** A turn stands at the beginning of its sentence. */
const OPENING = 20;

/** A reason has hardly fewer words than this. */
const WORDS_OF_REASON = 3;

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** The sentence that goes on from this one, unless it asks. */
function nextOf(sentences: readonly Sentence[], at: number): Sentence | undefined {
  const next = sentences[at + 1];
  return next !== undefined && next.passage === sentences[at]?.passage && !next.isHeading ? next : undefined;
}
