import { distinctEvidence, isMet, type Match, NO_MATCH } from "../match.ts";

/** Met when every part is. */
export function allOf(parts: readonly Match[]): Match {
  const concerned = () => distinctEvidence(parts.flatMap((part) => part.concerned()));
  const contradicting = parts.find((part) => part.contradicted);
  if (contradicting !== undefined) {
    return { ...NO_MATCH, contradicted: true, evidence: contradicting.evidence, concerned };
  }
  const missing = parts.filter((part) => !isMet(part));
  if (missing.length === 0) {
    return {
      ...NO_MATCH,
      credit: 1,
      evidence: distinctEvidence(parts.flatMap((part) => part.evidence)),
      concerned,
    };
  }
  // Parts that cannot be told leave it open, unless another part already fails.
  return { ...NO_MATCH, concerned, assessable: missing.some((part) => part.assessable) };
}

/**
 * As good as its best part; of equals the first. Once a part is met no other is looked for, until somebody asks what
 * else there is.
 */
export function anyOf<T>(parts: readonly T[], run: (part: T) => Match): Match {
  const ran: Match[] = [];
  for (const part of parts) {
    const match = run(part);
    ran.push(match);
    if (isMet(match)) break;
  }
  const all = () => [...ran, ...parts.slice(ran.length).map(run)];
  const concerned = () => distinctEvidence(all().flatMap((part) => part.concerned()));
  const best = ran.reduce((kept, part) => (isStronger(part, kept) ? part : kept));
  if (best.credit > 0) return { ...best, concerned, concepts: () => conceptsOfMet(all(), best) };
  const contradicting = ran.find((part) => part.contradicted);
  if (contradicting !== undefined) return { ...contradicting, concerned };
  return { ...NO_MATCH, concerned, assessable: ran.every((part) => part.assessable) };
}

/** Met when `count` parts are, each by a concept of its own. */
export function atLeastOf(count: number, parts: readonly Match[]): Match {
  const concerned = () => distinctEvidence(parts.flatMap((part) => part.concerned()));
  const counted = eachByItsOwnConcept(parts.filter(isMet));
  if (counted.length >= count) {
    const evidence = distinctEvidence(counted.slice(0, count).flatMap((part) => part.evidence));
    return { ...NO_MATCH, credit: 1, evidence, concerned };
  }
  const unknown = parts.filter((part) => !part.assessable).length;
  const contradicting = parts.find((part) => part.contradicted);
  if (counted.length === 0 && contradicting !== undefined) return { ...contradicting, concerned };
  return { ...NO_MATCH, concerned, assessable: counted.length + unknown < count };
}

/** Met when the part is not, and there was something it could have been met by. */
export function notOf(part: Match): Match {
  if (!part.assessable) return { ...NO_MATCH, assessable: false };
  if (part.credit >= HALF) return { ...NO_MATCH, evidence: part.evidence, concerned: part.concerned };
  const evidence = part.concerned();
  if (evidence.length === 0) return { ...NO_MATCH, assessable: false };
  return { ...NO_MATCH, credit: 1, evidence, concerned: part.concerned };
}

/** Less than this is no more than a hint that a pitfall was walked into. */
const HALF = 0.5;

function isStronger(a: Match, b: Match): boolean {
  const credit = a.assessable ? a.credit : 0;
  const other = b.assessable ? b.credit : 0;
  return credit > other;
}

function conceptsOfMet(parts: readonly Match[], best: Match): readonly string[] {
  if (best.concepts().length === 0) return [];
  const met = parts.filter(isMet).map((part) => part.concepts());
  return met.some((concepts) => concepts.length === 0) ? [] : [...new Set(met.flat())].sort();
}

/**
 * The parts that can be met by different concepts: those with the fewest to choose from choose first.
 * A part that names no concept (a component, a figure) needs none of its own.
 */
function eachByItsOwnConcept(met: readonly Match[]): Match[] {
  const used = new Set<string>();
  const named = met.map((part) => ({ part, concepts: part.concepts() }));
  const counted = named.filter(({ concepts }) => concepts.length === 0).map(({ part }) => part);
  const choosing = named
    .filter(({ concepts }) => concepts.length > 0)
    .sort((a, b) => a.concepts.length - b.concepts.length);
  for (const { part, concepts } of choosing) {
    const free = concepts.find((concept) => !used.has(concept));
    if (free === undefined) continue;
    used.add(free);
    counted.push(part);
  }
  return counted;
}
