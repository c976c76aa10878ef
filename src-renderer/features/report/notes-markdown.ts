/** Links that lead somewhere a page may lead; others are shown as they were written. */
const SAFE_LINK = /^\(\s*<?(?:https?:|mailto:|#)/i;

const FENCE = /^\s*(```|~~~)/;

/**
 * A note as part of a larger Markdown document: its headings below the document's, its HTML shown rather than obeyed,
 * its links only to the web, its last block of code ended.
 */
export function notesMarkdown(note: string, headingsBelow: number): string {
  let fence: string | null = null;
  const lines = note.split(/\r?\n/).map((line) => {
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (mark !== null && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      return line;
    }
    return fence === null ? proseLine(line, headingsBelow) : line;
  });
  return [...lines, ...(fence === null ? [] : [fence])].join("\n").trim();
}

function proseLine(line: string, headingsBelow: number): string {
  const heading = /^(#{1,6})(\s.*)$/.exec(line);
  if (heading !== null) {
    const level = Math.min(6, (heading[1]?.length ?? 1) + headingsBelow);
    return `${"#".repeat(level)}${disarmed(heading[2] ?? "")}`;
  }
  // A line of `===` or `---` would make a heading of the line above it; a `[name]: address` is a link in hiding.
  return disarmed(line)
    .replace(/^\s*(=+|-{2,})\s*$/, "\\$&")
    .replace(/^(\s*)\[(?=[^\]]*\]:)/, "$1\\[");
}

function disarmed(line: string): string {
  return line
    .split(/(`[^`]+`)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/<(?=[a-z/!?])/gi, "\\<")
            .replace(/\](?=\()/g, (bracket, at: number) =>
              SAFE_LINK.test(piece.slice(at + 1)) ? bracket : "\\]",
            ),
    )
    .join("");
}
