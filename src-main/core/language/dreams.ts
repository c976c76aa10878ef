import { BEHAVIOUR_VERBS, HAZARDS } from "./cues.ts";
import { NEGATORS } from "./denial-cues.ts";
import { endsSegment, type SentenceWords } from "./sentence-words.ts";
import { ARTICLES, DESIGNERS, PREPOSITIONS, WISHES } from "./supposition-cues.ts";

/** Whether an "if", "when" or "once" begins a condition under which something would be built, some day or never. */
export function isRemoteCondition(sentence: SentenceWords, at: number): boolean {
  return (
    isDream(sentence, at) ||
    isForGrowth(sentence, at) ||
    endsWithGrowth(sentence, at) ||
    isWishOfOthers(sentence, at)
  );
}

/** "A CDN when we are bigger", "replicas once we see the load": a name, and no verb before its condition. */
function isForGrowth({ norms, covered, clauses }: SentenceWords, at: number): boolean {
  const first = clauses.indexOf(clauses[at] ?? 0);
  if (at === first || at - first > WORDS_OF_NAME || !GROWING.has(norms[at + 1] ?? "")) return false;
  for (let name = first; name < at; name += 1) {
    if (!covered[name] && !ARTICLES.has(norms[name] ?? "") && !PREPOSITIONS.has(norms[name] ?? ""))
      return false;
  }
  return [2, 3, 4, 5].some(
    (step) => clauses[at + step] === clauses[at] && GROWTH.has(norms[at + step] ?? ""),
  );
}

/** "When we grow we shard", "once we're bigger: a CDN"; but not "when we grow past 1 TB", which names the day. */
function endsWithGrowth(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  if (!GROWING.has(norms[at + 1] ?? "")) return false;
  const end = [2, 3, 4].find((step) => SIZES.has(norms[at + step] ?? ""));
  if (end === undefined) return false;
  return endsSegment(sentence, at + end) || DESIGNERS.has(norms[at + end + 1] ?? "");
}

const SIZES = new Set(["bigger", "larger", "grow", "grown"]);

/** "If product wants it, search too", "a CDN if the business asks for one". */
function isWishOfOthers(sentence: SentenceWords, at: number): boolean {
  const { norms } = sentence;
  const who = norms[at + 1] === "the" ? at + 2 : at + 1;
  if (!BUSINESS.has(norms[who] ?? "") || !WANTING.has(norms[who + 1] ?? "")) return false;
  return (
    endsSegment(sentence, who + 1) || ["it", "this", "that", "one", "for"].includes(norms[who + 2] ?? "")
  );
}

const BUSINESS = new Set(["product", "business", "marketing", "management", "pm", "stakeholder", "legal"]);
const WANTING = new Set(["want", "need", "ask", "insist", "demand"]);
const WORDS_OF_NAME = 6;
const GROWING = new Set(["we", "we're", "we've", "somebody", "someone"]);
const GROWTH = new Set(
  "bigger larger big grow grown growth outgrow popular successful traffic load ask need".split(" "),
);

/** "If this ever takes off we would shard"; but not "if a node fails, reads would go to its replica". */
function isDream(sentence: SentenceWords, at: number): boolean {
  const { norms, covered, clauses, gaps } = sentence;
  const dreamer = norms[at + 1] ?? "";
  const allows = norms.slice(at + 1, at + 6).some((norm) => norm === "allow" || norm === "permit");
  if (norms[at] === "if" && allows) return true;
  if (!["we", "i", "this", "it", "that", "there"].includes(dreamer)) return false;
  let isRemote = false;
  let end = at + 1;
  while (
    end < norms.length - 1 &&
    clauses[end] === clauses[at] &&
    gaps[end] === "none" &&
    !WISHES.has(norms[end] ?? "")
  ) {
    const norm = norms[end] ?? "";
    if (covered[end] || HAZARDS.has(norm) || BEHAVIOUR_VERBS.has(norm) || NEGATORS.has(norm)) return false;
    isRemote ||= norm === "ever";
    end += 1;
  }
  return isRemote || (isWished(sentence, at) && !isWorkedOut(sentence, end));
}

/** "If we had time we would", "I would if we had time"; but not "autoscaling would react when it is over". */
function isWished({ norms, clauses }: SentenceWords, at: number): boolean {
  return norms.some((norm, index) => {
    if (clauses[index] !== clauses[at] || !WISHES.has(norm)) return false;
    if (index > at) return true;
    return norms[at] === "if" && (norm.endsWith("'d") || DESIGNERS.has(norms[index - 1] ?? ""));
  });
}

/** "If we needed all six we would get 0.994": a figure is worked out, and nothing is put off. */
function isWorkedOut({ norms, clauses }: SentenceWords, would: number): boolean {
  if (!OUTCOMES.has(norms[would + 1] ?? "")) return false;
  return [2, 3, 4].some(
    (step) => clauses[would + step] === clauses[would] && /^\d/.test(norms[would + step] ?? ""),
  );
}

const OUTCOMES = new Set(["get", "be", "take", "cost", "come", "make", "reach", "end"]);
