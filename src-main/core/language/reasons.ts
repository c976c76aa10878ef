import { REASON } from "./cues.ts";
import { cueFinder } from "./misspelt-cues.ts";
import type { Word } from "./words.ts";

/** Whether a sentence gives a reason or a consequence, "becuase" too: `text`, whose words are `first` to `last`. */
export function givesReason(text: string, words: readonly Word[], first: number, last: number): boolean {
  if (
    REASON.test(text) ||
    (SIGN.test(text) && (CONSEQUENCE.test(text) || NEED.test(text))) ||
    REMARK.test(text)
  )
    return true;
  for (let at = first; at <= last; at += 1)
    if (connectiveMeantBy(words[at]?.typed ?? "") !== undefined) return true;
  return false;
}

/** A sign that may stand for "hence" or "since". */
const SIGN = /[:=>→(–—]| - /;

const MERIT =
  "(?:cheap|simpl|fast|quick|eas[yi]|saf)\\w*|survives?|spares?|cuts|enough|independent\\w*|bounded|harmless|scales|scales? (?:well|linearly|out)|fits? (?:in|on|into)|never (?:wait|block|join)\\w*|no (?:joins?|single|leader|locks?|locking|waiting|need|extra|second|more)|one (?:lookup|round ?trip)";

/**
 * A sign, and behind it what comes of it: "Cassandra → no single leader", "no joins => shards are independent",
 * "Redis (spares the database most reads)". "api → Postgres" is a way, and "size = 5 MB" a figure.
 */
const CONSEQUENCE = new RegExp(
  `(?:[:(–—]|[-=]>|[→=])[\\s*_]*(?:[a-z']+ ){0,3}(?:${MERIT})\\b(?! than \\d)|(?:[-=]>|→|\\s=\\s)[\\s*_]*(?:no|not|never|fewer|less|more)\\b(?! than \\d)|(?:^|[\\s*_(])(?:reasons?|rationale|motivation|pros?|advantages?|upsides?|benefits?)[*_]*\\s?[:=–—]`,
  "i",
);

/** What must be, or never is, behind a sign: "Postgres: stock and payment have to change together". */
const NEED =
  /(?:[:–—]| - )[\s*_]*(?:[a-z']+,? ){0,6}(?:ha(?:ve|s) to|need to|needs to|cannot|can't|nobody|hardly|rarely|never|already) [a-z]/i;

/** Without a sign: "…, as messages arrive twice", "all rows of a user sit together then", "less to run than Kafka". */
const REMARK =
  /, as (?!this\b|his\b|is\b|always\b)[a-z]+s (?!of\b|in\b|from\b|for\b|with\b|and\b|or\b|per\b|to\b|on\b|at\b|by\b)[a-z]|\bthen[\s.)]*$|(?:simpl|cheap|fast|easi|light|saf)er [^.;]{0,40}?than (?!\d)|^(?:less|fewer|simpler|cheaper|easier|faster)\b[^.;]*\bthan (?!\d)|which (?:\w+ ){1,3}(?:needs?|wants?)\b|\b(?:which|that|this|it) (?:isolates|decouples|smooths|bounds|hides|guarantees|simplifies|survives|shields|limits|lowers|frees|stops|halves)\b|\bwithout (?:anyone|anybody|waiting|blocking|losing|touching|asking|locking)\b|\bwould (?:bloat|block|explode|overload|overwhelm|melt|drown|double|triple|outgrow|cost|not (?:fit|scale|cope|keep)|be (?:too|slow\w*|lost|wrong|wasted|overkill))\b/i;

/** Long enough to be known with a slip in them, and like no other word. */
const connectiveMeantBy = cueFinder(["because", "therefore", "otherwise"], /^(?:b|eb|t|ht|o|to)/i);
