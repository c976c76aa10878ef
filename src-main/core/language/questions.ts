import { QUESTION_STARTS } from "./cues.ts";
import { ROLES } from "./little-words.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { SentenceWords } from "./sentence-words.ts";
import type { Gap } from "./sentences.ts";

/**
 * The first word of a sentence that is asked rather than said; its length when all of it is said. `isQuestion` tells
 * whether it ends with a question mark.
 */
export function startOfQuestion(sentence: SentenceWords, isQuestion: boolean): number {
  const { norms } = sentence;
  if (isWeighing(sentence)) return 0;
  // "Why a queue? Because …": who asks for its reason has it.
  const asks = isQuestion && (norms[0] !== "why" || WEIGHING.has(norms[1] ?? ""));
  if (!asks) return norms.length;
  return INTERROGATIVES.has(norms[0] ?? "") ? 0 : startOfLastClause(sentence);
}

/** "What about a cache", without its question mark; but "what if a worker dies, then …" answers itself. */
function isWeighing({ norms, gaps }: SentenceWords): boolean {
  const start = phraseAt(QUESTION_STARTS, norms, 0);
  if (start === undefined) return false;
  if (start[0] !== "what" || start[1] !== "if") return true;
  return !norms.some((norm, at) => norm === "then" || ANSWERING.has(gaps[at] ?? "none"));
}

const ANSWERING: ReadonlySet<Gap> = new Set<Gap>(["comma", "explain", "arrow", "break"]);

const WEIGHING = new Set(["not", "would", "should", "could", "do", "don't", "bother"]);

/**
 * "Reads meet the last write; R=3?" and "we wait for three (or are two enough?)" ask their end, "we cache feeds, but is
 * that enough?" what follows the "but", and "two copies are enough, or should we …" what follows the "or". A "cache
 * (sure?)" asks for the cache.
 */
function startOfLastClause({ norms, roles, gaps, clauses, outer, covered }: SentenceWords): number {
  const last = clauses.at(-1) ?? 0;
  const isInBracket = outer[last] !== last;
  for (let at = norms.length - 1; at > 0; at -= 1) {
    const before = gaps[at - 1];
    if (before === "break") return at;
    if (before === "open" && isInBracket && outer[clauses[at] ?? 0] === outer[last]) {
      const isRemark = norms.length - at < WORDS_OF_QUESTION && !covered.slice(at).includes(true);
      if (!isRemark) return at;
    }
    const turns = ((roles[at] ?? 0) & ROLES.clause) !== 0;
    const offers = norms[at] === "or" && before !== "none" && at >= WORDS_OF_STATEMENT;
    if ((turns || offers) && INTERROGATIVES.has(norms[at + 1] ?? "")) return at;
  }
  return 0;
}

/** With fewer words before it the "or" joins two halves of a question. */
const WORDS_OF_STATEMENT = 4;
/** With fewer it is a doubt of what stands before it. */
const WORDS_OF_QUESTION = 3;

const INTERROGATIVES = wordSet(
  "do does did is are was were can could should shall would will what which who whose how where",
);
