import { isGeneral } from "../core/rubric/checklist.ts";
import type { Criterion } from "../core/rubric/criterion.ts";
import type { Matcher, NodePattern } from "../core/rubric/matcher.ts";
import type { Problem } from "../core/rubric/problem.ts";
import type { DataFault } from "./catalogue.ts";

/** Of a rubric's own criteria at most this share may be another rubric's too. */
const MAX_OVERLAP = 0.4;

/** Two criteria are alike when they have this share of all that either of them looks for in common. */
const ALIKE_FROM = 0.6;

/** The two problems whose rubrics have most in common, beside each problem. */
export interface Overlap {
  readonly problem: string;
  readonly other: string;
  /** Of the smaller rubric's own criteria, 0 to 1. */
  readonly share: number;
}

/** What a criterion looks for: its stage, and each term or kind with the sort of evidence it is sought in. */
type Features = ReadonlySet<string>;

/** Which other rubric each rubric is most like. Criteria of the general checklist do not count. */
export function overlapsOf(problems: readonly Problem[]): readonly Overlap[] {
  const own = problems.map(({ text, rubric }) => ({
    id: text.id,
    criteria: rubric.criteria.filter((criterion) => !isGeneral(criterion)).map(featuresOf),
  }));
  return own.flatMap((one) => {
    const overlaps = own
      .filter((other) => other !== one)
      .map((other) => ({
        problem: one.id,
        other: other.id,
        share: shareOf(one.criteria, other.criteria),
      }));
    const most = overlaps.sort((a, b) => b.share - a.share)[0];
    return most === undefined ? [] : [most];
  });
}

export function overlapFaults(overlaps: readonly Overlap[]): readonly DataFault[] {
  return overlaps
    .filter(({ share }) => share > MAX_OVERLAP)
    .map(({ problem, other, share }) => ({
      where: problem,
      message: `${Math.round(100 * share)} % of its own criteria are also those of ${other}.`,
    }));
}

/** Problems in whose rubric the general checklist outnumbers what is asked of this problem alone. */
export function generalFaults(problems: readonly Problem[]): readonly DataFault[] {
  return problems.flatMap(({ text, rubric }) => {
    const general = rubric.criteria.filter(isGeneral).length;
    const own = rubric.criteria.length - general;
    return own > general
      ? []
      : [{ where: text.id, message: `It has ${own} criteria of its own and ${general} general ones.` }];
  });
}

function shareOf(a: readonly Features[], b: readonly Features[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const common = few.filter((one) => many.some((other) => likeness(one, other) >= ALIKE_FROM)).length;
  return common / Math.max(1, few.length);
}

/** What both look for, over what either does. */
function likeness(a: Features, b: Features): number {
  let common = 0;
  for (const feature of a) if (b.has(feature)) common += 1;
  return common / (a.size + b.size - common);
}

function featuresOf({ stage, evidence }: Criterion): Features {
  return new Set(featuresIn(evidence).map((feature) => `${stage} ${feature}`));
}

function featuresIn(matcher: Matcher): string[] {
  if ("all" in matcher) return matcher.all.flatMap(featuresIn);
  if ("any" in matcher) return matcher.any.flatMap(featuresIn);
  if ("atLeast" in matcher) return matcher.atLeast.of.flatMap(featuresIn);
  if ("not" in matcher) return featuresIn(matcher.not).map((feature) => `not ${feature}`);
  if ("text" in matcher) {
    const { terms, with: company = [] } = matcher.text;
    return [...terms.map((term) => `text ${term}`), ...company.flat().map((term) => `with ${term}`)];
  }
  if ("component" in matcher) return nodeFeatures("component", matcher.component);
  if ("link" in matcher) {
    return [...nodeFeatures("from", matcher.link.from), ...nodeFeatures("to", matcher.link.to)];
  }
  if ("path" in matcher) {
    const { from, to, through } = matcher.path;
    return [
      ...nodeFeatures("from", from),
      ...nodeFeatures("to", to),
      ...through.flatMap((node) => nodeFeatures("through", node)),
    ];
  }
  if ("quantity" in matcher) return [`quantity ${matcher.quantity.about}`];
  if ("endpoint" in matcher) return matcher.endpoint.resource.map((term) => `endpoint ${term}`);
  if ("entity" in matcher) {
    const { name, fields } = matcher.entity;
    return [...name.map((term) => `entity ${term}`), ...fields.flat().map((term) => `field ${term}`)];
  }
  if ("price" in matcher) return ["price"];
  return matcher.agreement.terms.map((term) => `agreement ${term}`);
}

function nodeFeatures(role: string, { kinds = [], terms = [] }: NodePattern): string[] {
  return [...kinds, ...terms].map((name) => `${role} ${name}`);
}
