import { stageSchema } from "../../../../src-main/core/interview/stage.ts";
import type { SessionState } from "../../../../src-main/core/interview/state.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import { stretchOf } from "./pick.ts";

/**
 * What of the notes is selected, or null. Every stretch of a note on the page says in `data-start` where it begins
 * in it; of a selection over several notes only the first counts.
 */
export function selectedWords(pane: HTMLElement, notes: SessionState["notes"]): PageEvidence | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const note of pane.querySelectorAll<HTMLElement>("[data-stage]")) {
    const stage = stageSchema.safeParse(note.dataset.stage);
    const places = [...note.querySelectorAll<HTMLElement>("[data-start]")].flatMap((piece) =>
      placesIn(piece, range),
    );
    if (!stage.success || places.length === 0) continue;
    const evidence = stretchOf(notes, stage.data, Math.min(...places), Math.max(...places));
    if (evidence !== null) return evidence;
  }
  return null;
}

/** Where in its note the selected part of a piece begins and ends. */
function placesIn(piece: HTMLElement, range: Range): readonly number[] {
  const text = piece.firstChild;
  if (text === null || !range.intersectsNode(text)) return [];
  const start = Number(piece.dataset.start);
  const from = range.startContainer === text ? range.startOffset : 0;
  const to = range.endContainer === text ? range.endOffset : (text.textContent ?? "").length;
  return [start + from, start + to];
}
