import { OUT_OF_SCOPE } from "./cues.ts";
import { markDismissed } from "./dismissal.ts";
import { ROLES } from "./little-words.ts";
import { markNegated } from "./negation.ts";
import { phraseAt } from "./phrases.ts";
import { startOfQuestion } from "./questions.ts";
import { markRefused } from "./refusal.ts";
import { markByRemark } from "./remarks.ts";
import { markBefore } from "./scope.ts";
import type { SentenceWords } from "./sentence-words.ts";
import { markSupposed } from "./supposition.ts";

/**
 * How a word of a note stands: claimed, denied, set out of scope, only imagined, asked, quoted from someone,
 * or repeated from the problem's own text. Only what is affirmed can earn anything.
 */
export type Assertion = "affirmed" | "negated" | "excluded" | "hypothetical" | "question" | "quoted" | "echo";

/** The assertion of each word of a sentence. Linear in its length. */
export function assertionsOf(sentence: SentenceWords, isQuestion: boolean): Assertion[] {
  const { norms, allRoles } = sentence;
  const asked = startOfQuestion(sentence, isQuestion);
  if (asked === 0) return norms.map(() => "question");
  const marks: Assertion[] = norms.map(() => "affirmed");
  if ((allRoles & ROLES.supposition) !== 0) markSupposed(sentence, marks);
  if ((allRoles & ROLES.refusal) !== 0) markRefused(sentence, marks);
  if ((allRoles & ROLES.dismissal) !== 0) markDismissed(sentence, marks);
  if ((allRoles & ROLES.negation) !== 0) markNegated(sentence, marks);
  markByRemark(sentence, marks);
  if ((allRoles & ROLES.exclusion) !== 0) markExcluded(sentence, marks);
  for (let at = asked; at < norms.length; at += 1) marks[at] = "question";
  return marks;
}

function markExcluded(sentence: SentenceWords, marks: Assertion[]): void {
  const { norms, roles, gaps } = sentence;
  for (let at = 0; at < norms.length; at += 1) {
    if (((roles[at] ?? 0) & ROLES.exclusion) === 0) continue;
    const phrase = phraseAt(OUT_OF_SCOPE, norms, at);
    if (phrase === undefined) continue;
    const after = at + phrase.length;
    if (at === 0 || gaps[after - 1] === "explain") {
      for (let next = after; next < norms.length; next += 1) marks[next] = "excluded";
    } else {
      markBefore(sentence, marks, at - 1, "excluded");
    }
    // The words themselves are claimed: "out of scope" is what is said of the rest.
    for (let own = at; own < after; own += 1) marks[own] = "affirmed";
  }
}
