import { parseQuantity } from "../estimation/quantity.ts";
import { canonicalJson } from "../hash.ts";
import { LEVELS } from "../interview/level.ts";
import { STAGES } from "../interview/stage.ts";
import type { Criterion } from "./criterion.ts";
import type { Matcher, NodePattern } from "./matcher.ts";
import type { Problem } from "./problem.ts";

/** Something in a rubric that its schema lets pass and that can only be a mistake. */
export interface RubricFault {
  /** Where: "r-upload", "curveball famous-account", "stage D at mid". */
  readonly where: string;
  /** One sentence. */
  readonly message: string;
}

/** What is wrong with a problem's rubric. `lexiconConceptIds` are the ids of all concepts of the field. */
export function lintRubric(problem: Problem, lexiconConceptIds: ReadonlySet<string>): readonly RubricFault[] {
  const { text, rubric } = problem;
  const terms = new Set([...lexiconConceptIds, ...text.vocabulary.map(({ id }) => id)]);
  return [
    ...repeatedIds("criterion", rubric.criteria),
    ...repeatedIds("term", text.vocabulary),
    ...repeatedIds("clarification", text.clarifications),
    ...repeatedIds("curveball", text.curveballs),
    ...rubric.criteria.flatMap((criterion) => faultsOfCriterion(criterion, terms, lexiconConceptIds)),
    ...countedTwice(rubric.criteria),
    ...emptyStages(rubric.criteria),
    ...strayCriteria(problem),
  ];
}

function faultsOfCriterion(
  criterion: Criterion,
  terms: ReadonlySet<string>,
  concepts: ReadonlySet<string>,
): RubricFault[] {
  const faults: RubricFault[] = [];
  const say = (message: string): void => {
    faults.push({ where: criterion.id, message });
  };
  if (!concepts.has(criterion.concept)) say(`There is no concept called "${criterion.concept}" to read on.`);
  if (LEVELS.every((level) => criterion.weight[level] === 0)) say("It has no weight at any level.");
  if (criterion.exemplars === undefined)
    say("It has no exemplars that show what meets it and what does not.");
  const matchers = [criterion.evidence, ...criterion.partial.map(({ evidence }) => evidence)];
  for (const term of new Set(matchers.flatMap(termsOf))) {
    if (!terms.has(term)) say(`"${term}" is neither a concept nor a term of the problem's vocabulary.`);
  }
  for (const message of new Set(matchers.flatMap(impossibleParts))) say(message);
  for (const [index, step] of criterion.partial.entries()) {
    const before = criterion.partial[index - 1];
    if (before !== undefined && step.credit >= before.credit) {
      say(`Its partial steps go from ${before.credit} to ${step.credit}; put the best first.`);
    }
  }
  return faults;
}

function repeatedIds(kind: string, things: readonly { readonly id: string }[]): RubricFault[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ where: `${kind} ${id}`, message: `There are two called "${id}".` }];
  });
}

/** Two criteria with the same evidence pay twice for one thing. */
function countedTwice(criteria: readonly Criterion[]): RubricFault[] {
  const known = new Map<string, string>();
  return criteria.flatMap(({ id, evidence }) => {
    const key = canonicalJson(unordered(evidence));
    const other = known.get(key);
    if (other === undefined) known.set(key, id);
    return other === undefined ? [] : [{ where: id, message: `It asks for the same evidence as ${other}.` }];
  });
}

/** A stage whose criteria are all without weight, or bonuses, has no points to give. */
function emptyStages(criteria: readonly Criterion[]): RubricFault[] {
  return LEVELS.flatMap((level) =>
    STAGES.filter(
      (stage) =>
        !criteria.some(
          (criterion) =>
            criterion.stage === stage && criterion.kind !== "bonus" && criterion.weight[level] > 0,
        ),
    ).map((stage) => ({
      where: `stage ${stage} at ${level}`,
      message: "No criterion but a bonus counts here, so the stage can earn nothing.",
    })),
  );
}

/** What the interviewer says may name only criteria that there are. */
function strayCriteria({ text, rubric }: Problem): RubricFault[] {
  const known = new Set(rubric.criteria.map(({ id }) => id));
  const named = [
    ...text.curveballs.map(({ id, criteria }) => ({ where: `curveball ${id}`, criteria })),
    ...text.clarifications.map(({ id, earns }) => ({ where: `clarification ${id}`, criteria: earns })),
  ];
  return named.flatMap(({ where, criteria }) =>
    criteria
      .filter((criterion) => !known.has(criterion))
      .map((criterion) => ({ where, message: `There is no criterion called "${criterion}".` })),
  );
}

/** Every term a matcher names. */
export function termsOf(matcher: Matcher): string[] {
  if ("all" in matcher) return matcher.all.flatMap(termsOf);
  if ("any" in matcher) return matcher.any.flatMap(termsOf);
  if ("atLeast" in matcher) return matcher.atLeast.of.flatMap(termsOf);
  if ("not" in matcher) return termsOf(matcher.not);
  if ("text" in matcher) return [...matcher.text.terms, ...(matcher.text.with ?? []).flat()];
  if ("component" in matcher) return matcher.component.terms ?? [];
  if ("link" in matcher) return [matcher.link.from, matcher.link.to].flatMap(termsOfNode);
  if ("path" in matcher) {
    const { from, to, through, avoiding } = matcher.path;
    return [from, to, ...through, ...avoiding].flatMap(termsOfNode);
  }
  if ("quantity" in matcher) return matcher.quantity.terms ?? [];
  if ("endpoint" in matcher) return [...matcher.endpoint.resource, ...matcher.endpoint.with.flat()];
  if ("entity" in matcher) {
    const { name, fields, relatesTo } = matcher.entity;
    return [...name, ...fields.flat(), ...(relatesTo ?? [])];
  }
  return "agreement" in matcher ? matcher.agreement.terms : [];
}

function termsOfNode({ terms }: NodePattern): string[] {
  return terms ?? [];
}

/** What no attempt could ever meet, a sentence each. */
function impossibleParts(matcher: Matcher): string[] {
  if ("all" in matcher) return matcher.all.flatMap(impossibleParts);
  if ("any" in matcher) return matcher.any.flatMap(impossibleParts);
  if ("not" in matcher) return impossibleParts(matcher.not);
  if ("atLeast" in matcher) {
    const { count, of } = matcher.atLeast;
    const own = count > of.length ? [`It wants at least ${count} of ${of.length} parts.`] : [];
    return [...own, ...of.flatMap(impossibleParts)];
  }
  if ("quantity" in matcher && parseQuantity(matcher.quantity.about) === null) {
    return [`"${matcher.quantity.about}" is no quantity.`];
  }
  return [];
}

/** The same matcher whatever the order in which its alternatives were written. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const members = value.map((member) => [canonicalJson(unordered(member)), unordered(member)] as const);
    return members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, member]) => member);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unordered(member)]));
}
