import { formatClock } from "../../ui/format-time.ts";
import { escapeMarkdown } from "./escape.ts";
import { notesMarkdown } from "./notes-markdown.ts";
import type { Report } from "./report.ts";
import type { ReportAdaptation } from "./report-said.ts";

/** What was said, and what became of the design after a curveball; nothing when nothing was said. */
export function saidMarkdown({ said, adaptation }: Pick<Report, "said" | "adaptation">): string[] {
  if (said.length === 0) return [];
  const turns = said.map(({ atMs, name, says, after }) =>
    [
      `- ${formatClock(atMs)} **${name}:** ${escapeMarkdown(oneLine(says))}`,
      ...after.map((line) => `  - ${escapeMarkdown(oneLine(line))}`),
    ].join("\n"),
  );
  return ["## What was said", turns.join("\n"), ...(adaptation === null ? [] : adapted(adaptation))];
}

function adapted({ atMs, says, requirements, board, notes, judged }: ReportAdaptation): string[] {
  return [
    `## Since the curveball, ${formatClock(atMs)}`,
    escapeMarkdown(oneLine(says)),
    "### Requirements agreed before",
    requirements === "" ? "Nothing was written." : notesMarkdown(requirements, 3),
    "### The board since",
    board.length === 0 ? "Nothing on it changed." : listOf(board),
    "### The notes since",
    ...(notes.length === 0 ? ["Nothing in them changed."] : []),
    ...notes.map(({ name, lines }) => `${name}:\n\n${listOf(lines)}`),
    ...(judged.length === 0 ? [] : ["### Judged by", listOf(judged)]),
  ];
}

function listOf(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
