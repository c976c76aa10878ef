import type { AttemptReading } from "../attempt-reading.ts";
import { componentsLike, nodeEvidence } from "../board-index.ts";
import { type Match, NO_MATCH } from "../match.ts";
import type { LeafMatcher } from "../matcher.ts";

type ComponentSpec = Extract<LeafMatcher, { component: unknown }>["component"];

/** Enough different components of a kind, linked and replicated as asked. */
export function matchComponent(spec: ComponentSpec, { board }: AttemptReading): Match {
  const alike = componentsLike(board, spec).filter(
    (component) =>
      (!spec.linked || component.links.length > 0) && (!spec.replicated || component.node.instances > 1),
  );
  const concerned = () => board.design;
  if (alike.length < spec.count) return { ...NO_MATCH, concerned };
  return { ...NO_MATCH, credit: 1, evidence: [nodeEvidence(alike.slice(0, spec.count))], concerned };
}
