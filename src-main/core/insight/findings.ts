import type { BoardIndex } from "../rubric/board-index.ts";
import { mainDesignOf } from "./designs.ts";
import { accessFindings } from "./find-access.ts";
import { queueFindings } from "./find-queues.ts";
import { singlePoints } from "./find-single-points.ts";
import { storageFindings } from "./find-storage.ts";
import type { Finding } from "./schema.ts";

/**
 * What the drawing itself shows, the serious first. Nothing here is asked of the notes. A board is a sketch: what
 * it leaves out is reported only where an interviewer would ask about it.
 */
export function findings(board: BoardIndex): Finding[] {
  const design = mainDesignOf(board);
  if (design === null) return [];
  const found = [
    ...storageFindings(design, board),
    ...accessFindings(design, board),
    ...singlePoints(design, board),
    ...queueFindings(design, board),
  ];
  return [
    ...found.filter(({ severity }) => severity === "serious"),
    ...found.filter(({ severity }) => severity !== "serious"),
  ];
}
