import { compareBoards } from "../../../src-main/core/diagram/compare-boards.ts";
import type { KindNames } from "../../../src-main/core/diagram/kinds.ts";
import { readBoard } from "../../../src-main/core/diagram/read-board.ts";
import type { SessionEvent } from "../../../src-main/core/interview/event.ts";
import { filmOf, stateAt } from "../../../src-main/core/interview/film.ts";
import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";
import { type SessionState, visibleElements } from "../../../src-main/core/interview/state.ts";
import { type CurveballTurn, curveballIn } from "../../../src-main/core/interview/talk.ts";
import { type BoardChange, changesOf } from "../compare/changes.ts";
import { type DiffRow, noteDiff } from "../compare/note-diff.ts";

/** How a design was adapted to a curveball: what differs at the end from the moment it was thrown. */
export interface Adaptation {
  readonly curveball: CurveballTurn;
  /** Left is before, right the end. */
  readonly board: readonly BoardChange[];
  /** The notes that changed, with the lines that did. */
  readonly notes: readonly NoteAdaptation[];
}

export interface NoteAdaptation {
  readonly stage: Stage;
  readonly lines: readonly ChangedLine[];
}

export type ChangedLine = Exclude<DiffRow, { kind: "same" }>;

/** Null when no curveball was thrown, or nothing is known of the moment. */
export function adaptationOf(
  events: readonly SessionEvent[],
  end: SessionState,
  names: KindNames,
): Adaptation | null {
  const curveball = curveballIn(end.talk);
  const film = filmOf(events);
  if (curveball === null || film === null) return null;
  const before = stateAt(film, curveball.atMs);
  const read = (state: SessionState) => readBoard({ elements: visibleElements(state) }, names);
  return {
    curveball,
    board: changesOf(compareBoards(read(before), read(end))),
    notes: STAGES.map((stage) => ({
      stage,
      lines: noteDiff(before.notes[stage], end.notes[stage]).filter(isTelling),
    })).filter(({ lines }) => lines.length > 0),
  };
}

/** A line with words in it, on either side, that came or went. */
function isTelling(row: DiffRow): row is ChangedLine {
  if (row.kind === "same") return false;
  if (row.kind === "changed") return true;
  return HAS_WORDS.test(row.kind === "added" ? row.right : row.left);
}

const HAS_WORDS = /[\p{L}\p{N}]/u;
