import type { AttemptReading } from "../attempt-reading.ts";
import { componentsLike, nodeEvidence } from "../board-index.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";
import { matchText } from "./text.ts";

type AgreementSpec = Extract<LeafMatcher, { agreement: unknown }>["agreement"];

/** Fewer linked components than this are no design that could contradict the notes. */
const A_DESIGN = 2;

/** What the notes claim is on the board, linked. Notes and board that say opposite things contradict. */
export function matchAgreement(spec: AgreementSpec, attempt: AttemptReading): Match {
  const claim = matchText({ terms: spec.terms, within: "sentence", reason: false, figure: false }, attempt);
  const drawn = componentsLike(attempt.board, { kinds: spec.kinds }).filter(
    (component) => component.links.length > 0,
  );
  const first = drawn[0];
  const evidence = [...claim.evidence, ...(first === undefined ? [] : [nodeEvidence([first])])];
  const concerned = claim.concerned;
  if (claim.credit > 0 && first !== undefined) {
    return { ...NO_MATCH, credit: claim.credit, evidence, concerned };
  }
  if (claim.contradicted && first !== undefined)
    return { ...NO_MATCH, contradicted: true, evidence, concerned };
  if (claim.credit >= 1 && attempt.board.linked.length >= A_DESIGN)
    return { ...NO_MATCH, contradicted: true, evidence, concerned };
  return { ...NO_MATCH, concerned, assessable: claim.assessable };
}
