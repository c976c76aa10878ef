import type { AttemptReading } from "../attempt-reading.ts";
import { boardEvidence, type Component, componentsLike, isLike, nodeEvidence } from "../board-index.ts";
import type { PageEvidence } from "../evaluation.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type LinkSpec = Extract<LeafMatcher, { link: unknown }>["link"];

/** One arrow straight from one component to another. */
export function matchLink(spec: LinkSpec, { board }: AttemptReading): Match {
  const starts = componentsLike(board, spec.from);
  const concerned = () => concernedBy(starts, componentsLike(board, spec.to));
  for (const start of starts) {
    for (const link of start.links) {
      const end = board.components.get(link.other);
      if (end === undefined || !isLike(end, spec.to) || !(link.leaves || spec.either)) continue;
      const evidence = [
        boardEvidence([...start.node.elementIds, ...link.edge.elementIds, ...end.node.elementIds]),
      ];
      return { ...NO_MATCH, credit: 1, evidence, concerned };
    }
  }
  return { ...NO_MATCH, concerned };
}

/** There is something to say about a way between two ends only when both are drawn. */
export function concernedBy(starts: readonly Component[], ends: readonly Component[]): PageEvidence[] {
  return starts.length === 0 || ends.length === 0 ? [] : [nodeEvidence([...starts, ...ends])];
}
