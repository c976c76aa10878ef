import type { BoardIndex, Component } from "../rubric/board-index.ts";
import { type Design, hasUnreadArrows } from "./designs.ts";
import type { Finding } from "./schema.ts";
import { neighboursOf } from "./siblings.ts";
import { isQueue, nameOf, namesOf } from "./traits.ts";

/**
 * Queues and streams that nobody empties or nobody fills. Consumers are drawn with arrows either way (data comes
 * out, or they poll), so a queue counts as consumed when an arrow leaves it, or when a consumer by its kind points
 * at it.
 */
export function queueFindings({ components }: Design, board: BoardIndex): Finding[] {
  return components
    .filter((component) => isQueue(component) && !isForFailures(component))
    .flatMap((queue): Finding[] => {
      const around = neighboursOf(queue, board);
      const isBothWays = queue.links.some((link) => link.leaves && link.arrives);
      if (around.length === 0 || isBothWays) return [];
      const isEmptied = queue.links.some((link) => link.leaves) || around.some(consumes);
      const isFilled = queue.links.some((link) => link.arrives) || !around.every(onlyConsumes);
      if (!isEmptied) return [notConsumed(queue, around, board)];
      return isFilled ? [] : [notFilled(queue, around)];
    });
}

function notConsumed(queue: Component, around: readonly Component[], board: BoardIndex): Finding {
  return {
    kind: "queue-not-consumed",
    // With several neighbours one may be meant as the consumer; an arrow that was not read may lead to it.
    severity: around.length > 1 || hasUnreadArrows(board) ? "worth-a-look" : "serious",
    says: `${namesOf(around)} ${around.length === 1 ? "puts" : "put"} work into ${nameOf(queue)} and nothing takes it out: draw the worker that does.`,
    elementIds: queue.node.elementIds,
  };
}

function notFilled(queue: Component, around: readonly Component[]): Finding {
  return {
    kind: "queue-not-filled",
    severity: "worth-a-look",
    says: `${nameOf(queue)} feeds ${namesOf(around)}, and nothing fills it: draw who puts the work in.`,
    elementIds: queue.node.elementIds,
  };
}

/** Where failed messages wait is looked at by people. */
function isForFailures({ node }: Component): boolean {
  return /\b(?:dead[- ]?letter|dlq|failed|poison)\b/i.test(node.label);
}

const CONSUMERS: ReadonlySet<string> = new Set([
  "worker",
  "notification",
  "data_warehouse",
  "search_index",
  "monitoring",
  "logging",
  "external",
  "websocket_server",
]);

/** May well be taking things out, whichever way its arrow points. */
function consumes({ node }: Component): boolean {
  return (
    CONSUMERS.has(node.kind) ||
    node.also.some((kind) => CONSUMERS.has(kind)) ||
    /consum|process|subscri|listen|reader/i.test(node.label)
  );
}

/** Takes things out, and is not likely to put any in. */
function onlyConsumes({ node }: Component): boolean {
  return node.kind === "worker" || node.kind === "notification" || node.kind === "data_warehouse";
}
