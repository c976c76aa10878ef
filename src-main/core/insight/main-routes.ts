import type { AttemptReading } from "../rubric/attempt-reading.ts";
import type { Component } from "../rubric/board-index.ts";
import type { MainRoutes } from "./availability.ts";
import { carriersOn, entriesOf, isServing } from "./carriers.ts";
import type { Requirement } from "./requirements.ts";
import { cheapestRoute, type Route } from "./route.ts";
import { mainDeedOf } from "./trace.ts";
import { isCache, isDatabase, isDurable, isSpreader } from "./traits.ts";

/**
 * The way that the first requirement which reads takes over the board, and that of the first which writes, to
 * where data is kept. Without such requirements, servers named for reading or writing tell, or else any server.
 */
export function mainRoutes(attempt: AttemptReading, requirements: readonly Requirement[]): MainRoutes {
  const { board, conceptsIn } = attempt;
  const meanings = requirements.map(({ meaning }) => meaning);
  const carriers = carriersOn(board, meanings, conceptsIn);
  const asked = (isWriting: boolean): Route | null => {
    for (const meaning of meanings) {
      const deed = mainDeedOf(meaning);
      const route = (deed !== "read") === isWriting ? carriers.routeOf(meaning, deed, true) : null;
      if (route !== null) return route;
    }
    return null;
  };
  const from = entriesOf(board);
  const general = (hint: RegExp): Route | null => {
    const hinted = (component: Component): boolean => isServing(component) && hint.test(component.node.label);
    return (
      cheapestRoute({ from, through: hinted, endAt: keeps }, board) ??
      cheapestRoute({ from, through: isServing, endAt: keeps }, board) ??
      cheapestRoute({ from, through: isSpreader, endAt: keeps }, board) ??
      cheapestRoute({ from, through: isServing, endAt: keepsForAWhile }, board)
    );
  };
  return { read: asked(false) ?? general(READING), write: asked(true) ?? general(WRITING) };
}

const READING = /\b(?:read|query|search|feed|timeline|view|view\w*|get|stream|download)\b/i;
const WRITING = /\b(?:write|upload|post|create|ingest\w*|publish|order|booking|payment|capture)\b/i;

function keeps(component: Component): number | null {
  if (isDatabase(component)) return 0;
  return isDurable(component) ? 2 : null;
}

/** A board without any store still has a path, as far as it goes. */
function keepsForAWhile(component: Component): number | null {
  return isCache(component) ? 0 : null;
}
