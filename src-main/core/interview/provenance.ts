import { assertNever } from "../result.ts";
import type { Evidence } from "../rubric/evaluation.ts";
import type { SessionEvent } from "./event.ts";
import { applySplice } from "./splice.ts";
import { perStage, type Stage } from "./stage.ts";

/**
 * When each piece of evidence first stood on the page, in session milliseconds: the first moment a note held
 * the quoted words, or the board all of the shapes, or it was said. In the order of `evidence`; null when it never did.
 */
export function firstSeenMs(
  events: Iterable<SessionEvent>,
  evidence: readonly Evidence[],
): readonly (number | null)[] {
  const seen = evidence.map((piece) => (piece.source === "talk" ? piece.atMs : null));
  const notes = perStage(() => "");
  const drawn = new Set<string>();
  for (const event of events) {
    if (event.type === "notesChanged") {
      notes[event.stage] = applySplice(notes[event.stage], event.splice);
    } else if (event.type === "boardChanged") {
      for (const element of event.elements) drawn.add(element.id);
    } else continue;
    evidence.forEach((piece, index) => {
      if (seen[index] !== null) return;
      if (stands(piece, event, notes, drawn)) seen[index] = event.atMs;
    });
  }
  return seen;
}

/** Whether the event has put the whole of it on the page. */
function stands(
  piece: Evidence,
  event: SessionEvent,
  notes: Readonly<Record<Stage, string>>,
  drawn: ReadonlySet<string>,
): boolean {
  switch (piece.source) {
    case "board":
      return event.type === "boardChanged" && piece.elementIds.every((id) => drawn.has(id));
    case "notes":
      return (
        event.type === "notesChanged" &&
        event.stage === piece.stage &&
        notes[piece.stage].includes(piece.quote)
      );
    case "talk":
      return false;
    default:
      return assertNever(piece);
  }
}
