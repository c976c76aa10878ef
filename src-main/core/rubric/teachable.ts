import type { ComponentKind } from "../diagram/kind.ts";
import type { Criterion } from "./criterion.ts";
import { termsOf } from "./lint.ts";
import type { LeafMatcher, Matcher, NodePattern } from "./matcher.ts";

/** What words or shapes could be said to mean so that a criterion may find them. */
export interface Teachable {
  /** Ids of concepts, and of terms of the problem's own vocabulary. */
  readonly concepts: readonly string[];
  readonly kinds: readonly ComponentKind[];
}

/** What a criterion looks for by name, in the order of its matchers; what it forbids is no help to it. */
export function teachableFor({ evidence, partial }: Criterion): Teachable {
  const leaves = [evidence, ...partial.map((step) => step.evidence)].flatMap(wantedLeaves);
  return {
    concepts: [...new Set(leaves.flatMap(termsOf))],
    kinds: [...new Set(leaves.flatMap(kindsOf))],
  };
}

function wantedLeaves(matcher: Matcher): LeafMatcher[] {
  if ("all" in matcher) return matcher.all.flatMap(wantedLeaves);
  if ("any" in matcher) return matcher.any.flatMap(wantedLeaves);
  if ("atLeast" in matcher) return matcher.atLeast.of.flatMap(wantedLeaves);
  return "not" in matcher ? [] : [matcher];
}

function kindsOf(matcher: LeafMatcher): readonly ComponentKind[] {
  if ("component" in matcher) return matcher.component.kinds ?? [];
  if ("link" in matcher) return nodeKinds([matcher.link.from, matcher.link.to]);
  if ("path" in matcher) return nodeKinds([matcher.path.from, ...matcher.path.through, matcher.path.to]);
  return "agreement" in matcher ? matcher.agreement.kinds : [];
}

function nodeKinds(patterns: readonly NodePattern[]): ComponentKind[] {
  return patterns.flatMap(({ kinds }) => kinds ?? []);
}
