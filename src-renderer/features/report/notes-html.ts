import { escapeHtml } from "./escape.ts";

/** A stretch of a note that is drawn as one thing. */
type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "item"; readonly depth: number; readonly sign: string; readonly text: string }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "lines"; readonly lines: readonly string[] };

/**
 * A note as HTML: headings, lists, code, and bold, italic and code within lines. All else is shown as it was written,
 * so no HTML of the note's ever is HTML of the page, and no link can be followed.
 */
export function notesHtml(note: string): string {
  return blocksOf(note).map(blockHtml).join("\n");
}

const FENCE = /^\s*(?:```|~~~)/;

function blocksOf(note: string): Block[] {
  const blocks: Block[] = [];
  let code: string[] | null = null;
  let lines: string[] = [];
  const endLines = () => {
    if (lines.length > 0) blocks.push({ kind: "lines", lines });
    lines = [];
  };
  for (const line of note.split(/\r?\n/)) {
    if (FENCE.test(line)) {
      endLines();
      if (code !== null) blocks.push({ kind: "code", lines: code });
      code = code === null ? [] : null;
    } else if (code !== null) code.push(line);
    else {
      const heading = /^(#{1,6})\s+(.*)$/.exec(line);
      const item = /^(\s*)([-*+]|\d+[.)])\s+(.*)$/.exec(line);
      if (heading !== null || item !== null || line.trim() === "") endLines();
      if (heading !== null)
        blocks.push({ kind: "heading", level: heading[1]?.length ?? 1, text: heading[2] ?? "" });
      else if (item !== null)
        blocks.push({ kind: "item", depth: depthOf(item[1]), sign: item[2] ?? "-", text: item[3] ?? "" });
      else if (line.trim() !== "") lines.push(line);
    }
  }
  endLines();
  // A block of code that nobody ended goes to the end of the note.
  if (code !== null) blocks.push({ kind: "code", lines: code });
  return blocks;
}

const SPACES_PER_LEVEL = 2;
const DEEPEST = 5;

function depthOf(indent = ""): number {
  const spaces = indent.replaceAll("\t", "    ").length;
  return Math.min(DEEPEST, Math.floor(spaces / SPACES_PER_LEVEL));
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h4 class="level-${Math.min(block.level, 3)}">${inline(block.text)}</h4>`;
    case "item": {
      const sign = /\d/.test(block.sign) ? escapeHtml(block.sign) : "•";
      return `<p class="item depth-${block.depth}"><span>${sign}</span> ${inline(block.text)}</p>`;
    }
    case "code":
      return `<pre>${escapeHtml(block.lines.join("\n"))}</pre>`;
    case "lines":
      return `<p>${block.lines.map(inline).join("<br>\n")}</p>`;
  }
}

/** Escaped first, so that the only tags are the three written here. Code comes first: nothing in it is a sign. */
function inline(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((piece, index) => {
      const words = escapeHtml(index % 2 === 1 ? piece.slice(1, -1) : piece);
      if (index % 2 === 1) return `<code>${words}</code>`;
      return words
        .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "<strong>$2</strong>")
        .replace(/(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\w*])/g, "<em>$2</em>");
    })
    .join("");
}
