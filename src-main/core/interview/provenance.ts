import type { Evidence } from "../rubric/evaluation.ts";
import type { SessionEvent } from "./event.ts";
import { applySplice } from "./splice.ts";
import { perStage } from "./stage.ts";

/**
 * When each piece of evidence first stood on the page, in session milliseconds: the first moment a note held
 * the quoted words, or the board all of the shapes. In the order of `evidence`; null when it never did.
 */
export function firstSeenMs(
  events: Iterable<SessionEvent>,
  evidence: readonly Evidence[],
): readonly (number | null)[] {
  const seen: (number | null)[] = evidence.map(() => null);
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
      const stands =
        piece.source === "board"
          ? event.type === "boardChanged" && piece.elementIds.every((id) => drawn.has(id))
          : event.type === "notesChanged" &&
            event.stage === piece.stage &&
            notes[piece.stage].includes(piece.quote);
      if (stands) seen[index] = event.atMs;
    });
  }
  return seen;
}
