import { ADOPTION_VERBS } from "./cues.ts";
import { NEED_VERBS, POST_NEGATED_WORDS } from "./denial-cues.ts";
import { endsSegment, type SentenceWords, segmentStart } from "./sentence-words.ts";

/**
 * "If a worker does not ack, the queue delivers again", "when no heartbeat comes", "a client that never answers":
 * what is denied may happen, and is not left out. Not so where the designers speak ("if we do not shard").
 */
export function isDeniedInCondition(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  const start = segmentStart(sentence, at);
  if (isUndone(sentence, start, at) || isSilence(sentence, at)) return true;
  for (let back = at - 1; back >= start; back -= 1) {
    const norm = norms[back] ?? "";
    if (CONDITIONS.has(norm)) return tellsWhatHappens(sentence, back, at);
    if (RELATIVES.has(norm)) return at - back <= 2 && REPLIES.has(verbAfter(sentence, at));
  }
  return false;
}

/** Where the statement goes on after a relative clause: "people who aren't connected | get a push". Null when it does not. */
export function endOfRelative({ norms, clauses, gaps }: SentenceWords, at: number): number | null {
  const isRelative = [1, 2].some((step) => RELATIVES.has(norms[at - step] ?? ""));
  if (!isRelative || !NO_COPULAS.has(norms[at] ?? "")) return null;
  for (let word = at + 2; clauses[word] === clauses[at] && gaps[word - 1] !== "comma"; word += 1) {
    if (FINITES.has(norms[word] ?? "")) return word;
  }
  return null;
}

/** "No heartbeat for 60 s → the shop is down", "no ack within 5 s": what happens then is told. */
function isSilence({ norms, gaps, clauses }: SentenceWords, at: number): boolean {
  if (norms[at] !== "no") return false;
  const sign = [1, 2].find((step) => SIGNS_OF_LIFE.has(norms[at + step] ?? ""));
  if (sign === undefined) return false;
  const after = at + sign;
  if (["for", "within", "in", "after", "since"].includes(norms[after + 1] ?? ""))
    return /^\d/.test(norms[after + 2] ?? "");
  return gaps[after] === "arrow" && clauses[after + 1] !== undefined;
}

const SIGNS_OF_LIFE = new Set(
  "heartbeat ack acknowledgement answer reply response report ping pong news signal update hit entry".split(
    " ",
  ),
);

/** "Rows not updated for a month are removed": what has not happened to them yet. */
function isUndone({ norms, clauses, covered }: SentenceWords, start: number, at: number): boolean {
  if (norms[at] !== "not" || at === start || !(norms[at + 1] ?? "").endsWith("ed")) return false;
  if (!covered[at - 1] && NO_NOUNS.has(norms[at - 1] ?? "")) return false;
  for (let word = at + 2; clauses[word] === clauses[at]; word += 1) {
    if (FINITES.has(norms[word] ?? "")) return true;
  }
  return false;
}

function tellsWhatHappens(sentence: SentenceWords, condition: number, at: number): boolean {
  const { norms } = sentence;
  if (SPEAKERS.has(norms[condition + 1] ?? "")) return false;
  // "When a user is offline the app does not use the cache": the statement has begun.
  for (let word = condition + 2; word < at; word += 1) {
    if (startsStatement(sentence, word)) return false;
  }
  if (norms[at] !== "no") return !NEED_VERBS.has(verbAfter(sentence, at));
  // "If no shard is needed"
  for (let word = at + 1; word < norms.length; word += 1) {
    if (POST_NEGATED_WORDS.has(norms[word] ?? "") || ADOPTION_VERBS.has(norms[word] ?? "")) return false;
    if (endsSegment(sentence, word)) break;
  }
  return true;
}

function startsStatement({ norms }: SentenceWords, at: number): boolean {
  const norm = norms[at] ?? "";
  if (SPEAKERS.has(norm) || norm === "it" || norm === "they") return true;
  return ARTICLES.has(norm) && !BEFORE_ARTICLE.has(norms[at - 1] ?? "");
}

/** The verb that a "does not", "has not yet" or "never" denies. */
function verbAfter({ norms }: SentenceWords, at: number): string {
  const next = norms[at + 1] ?? "";
  return ADVERBS.has(next) ? (norms[at + 2] ?? "") : next;
}

const CONDITIONS = new Set(["if", "when", "whenever"]);
const RELATIVES = new Set(["that", "which", "who", "whose"]);
/** Who designs; what they do not do is left out, condition or not. */
const SPEAKERS = new Set(["we", "i", "you", "we'd", "i'd"]);
const ARTICLES = new Set(["a", "an", "the", "each", "every", "all", "its", "their", "this", "our"]);
const BEFORE_ARTICLE = new Set(
  "of for to in on at by with from and or per as than into between after before over under within has have had sends send gets get".split(
    " ",
  ),
);
const FINITES = new Set(["is", "are", "get", "gets", "go", "goes", "will"]);
/** After these a "not" denies a verb or sets a contrast. */
const NO_NOUNS = new Set(
  "is are was were be been being has have had do does did but and or so may can must should will would could if when it that this they we i".split(
    " ",
  ),
);
const NO_COPULAS = new Set(
  "isn't isnt aren't arent wasn't wasnt weren't werent hasn't hasnt haven't havent not".split(" "),
);
const ADVERBS = new Set(["yet", "ever", "even", "actually", "really", "always"]);
/** What the parts of a running system owe one another. */
const REPLIES = new Set(
  "send answer respond reply ack acknowledge report come arrive pay confirm check renew call connect receive hear get finish deliver open reach return show".split(
    " ",
  ),
);
