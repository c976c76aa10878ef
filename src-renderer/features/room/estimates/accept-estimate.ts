import { isolateHistory } from "@codemirror/commands";
import type { EditorState, Line, TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { type LineEstimate, lineEstimate } from "../../../../src-main/core/estimation/line-estimate.ts";
import { isTypingIn } from "./typing-line.ts";

/** What a line comes to; a wrong result is kept quiet while its line is being typed. */
export function shownEstimate(state: EditorState, line: Line): LineEstimate | null {
  const estimate = readLine(line.text);
  return estimate?.kind === "fault" && isTypingIn(state, line.from) ? null : estimate;
}

/** The change that Tab would make at the cursor: the missing result, or the right one in place of the wrong. */
export function acceptance(state: EditorState): { from: number; to: number; insert: string } | null {
  const { main, ranges } = state.selection;
  if (!main.empty || ranges.length > 1 || state.readOnly) return null;
  const line = state.doc.lineAt(main.head);
  const estimate = shownEstimate(state, line);
  const at = main.head - line.from;
  if (estimate?.kind === "result" && at >= estimate.end) {
    const from = line.from + estimate.end;
    return { from, to: from, insert: estimate.insertion };
  }
  if (estimate?.kind !== "fault" || estimate.correction === null || at < estimate.start) return null;
  const { wrongStart, wrongEnd, correction } = estimate;
  return { from: line.from + wrongStart, to: line.from + wrongEnd, insert: correction };
}

/** Accepts what stands at the end of the cursor's line, if anything does. */
export function acceptEstimate(view: EditorView): boolean {
  const change = acceptance(view.state);
  if (change === null) return false;
  view.dispatch(completion(change, change.from + change.insert.length));
  return true;
}

/** One step of its own in the undo history. */
export function completion(changes: TransactionSpec["changes"], cursor: number): TransactionSpec {
  return {
    ...(changes === undefined ? {} : { changes }),
    selection: { anchor: cursor },
    annotations: isolateHistory.of("full"),
    userEvent: "input.complete",
    scrollIntoView: true,
  };
}

/** Lines are read again and again while others change, so what was read of them is kept. */
const readings = new Map<string, LineEstimate | null>();
const MOST_READINGS = 1000;

function readLine(text: string): LineEstimate | null {
  const known = readings.get(text);
  if (known !== undefined) return known;
  const estimate = lineEstimate(text);
  if (readings.size >= MOST_READINGS) readings.clear();
  readings.set(text, estimate);
  return estimate;
}
