/** A stretch of a note to be marked: UTF-16 offsets, end exclusive. */
export interface NoteMark {
  readonly start: number;
  readonly end: number;
  /** Shown stronger than the others, and scrolled to. */
  readonly isChosen: boolean;
}

export interface NoteSegment {
  readonly start: number;
  readonly text: string;
  /** The sign at the head of a line, such as `##` or `-`, not the words after it. */
  readonly isSign: boolean;
  readonly mark: "none" | "light" | "chosen";
}

export interface NoteLine {
  readonly start: number;
  readonly kind: "heading" | "bullet" | "step" | "text" | "blank";
  readonly segments: readonly NoteSegment[];
}

/**
 * A note as lines of segments, cut where marks begin and end. The segments joined, with a line feed between
 * lines, are the note again, character for character: offsets of evidence hold on the page.
 */
export function noteLines(note: string, marks: readonly NoteMark[]): readonly NoteLine[] {
  let start = 0;
  return note.split("\n").map((line) => {
    const lineStart = start;
    start += line.length + 1;
    return { start: lineStart, kind: kindOf(line), segments: segmentsOf(line, lineStart, marks) };
  });
}

function segmentsOf(line: string, lineStart: number, marks: readonly NoteMark[]): readonly NoteSegment[] {
  const lineEnd = lineStart + line.length;
  const here = marks.filter((mark) => mark.start < lineEnd && mark.end > lineStart && mark.start < mark.end);
  const signEnd = lineStart + signLength(line);
  const cuts = new Set([lineStart, signEnd, lineEnd]);
  for (const { start, end } of here) {
    cuts.add(Math.max(start, lineStart));
    cuts.add(Math.min(end, lineEnd));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? lineStart;
    const over = here.filter((mark) => mark.start < end && mark.end > start);
    return {
      start,
      text: line.slice(start - lineStart, end - lineStart),
      isSign: start < signEnd,
      mark: over.some(({ isChosen }) => isChosen) ? "chosen" : over.length > 0 ? "light" : "none",
    };
  });
}

function kindOf(line: string): NoteLine["kind"] {
  if (line.trim() === "") return "blank";
  if (/^#{1,6}\s/.test(line)) return "heading";
  if (/^\s*[-*+](\s|$)/.test(line)) return "bullet";
  return /^\s*\d+[.)](\s|$)/.test(line) ? "step" : "text";
}

function signLength(line: string): number {
  return /^(#{1,6}\s+|\s*([-*+]|\d+[.)])(\s+|$))/.exec(line)?.[0].length ?? 0;
}
