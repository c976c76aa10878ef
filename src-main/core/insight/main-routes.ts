import type { BoardIndex, Component } from "../rubric/board-index.ts";
import type { MainRoutes } from "./availability.ts";
import { type Carriers, entriesOf, isServing } from "./carriers.ts";
import { mainDesignOf } from "./designs.ts";
import type { Requirement } from "./requirements.ts";
import { cheapestRoute, type Route } from "./route.ts";
import { mainDeedOf } from "./trace.ts";
import { isDatabase, isDurable, isSpreader } from "./traits.ts";

/**
 * The way that the first requirement which reads takes over the board, and that of the first which writes, to
 * where data is kept. Without such requirements, servers named for reading or writing tell, or else any server.
 */
export function mainRoutes(
  board: BoardIndex,
  requirements: readonly Requirement[],
  carriers: Carriers,
): MainRoutes {
  const asked = (isWriting: boolean): Route | null => {
    for (const { meaning } of requirements) {
      const deed = mainDeedOf(meaning);
      const route = (deed !== "read") === isWriting ? carriers.routeOf(meaning, deed) : null;
      if (route !== null) return route;
    }
    return null;
  };
  const from = mainDesignOf(board)?.clients ?? entriesOf(board);
  const general = (hint: RegExp): Route | null => {
    const hinted = (component: Component): boolean => isServing(component) && hint.test(component.node.label);
    return (
      cheapestRoute({ from, through: hinted, endAt: keeps }, board) ??
      cheapestRoute({ from, through: isServing, endAt: keeps }, board) ??
      cheapestRoute({ from, through: isSpreader, endAt: keeps }, board)
    );
  };
  return { read: asked(false) ?? general(READING), write: asked(true) ?? general(WRITING) };
}

const READING = /\b(?:read|query|search|feed|timeline)\b/i;
const WRITING = /\b(?:write|upload|post|create|ingest\w*|capture)\b/i;

function keeps(component: Component): number | null {
  if (isDatabase(component)) return 0;
  return isDurable(component) ? 2 : null;
}
