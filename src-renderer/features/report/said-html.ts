import { formatClock } from "../../ui/format-time.ts";
import { escapeHtml } from "./escape.ts";
import { notesHtml } from "./notes-html.ts";
import type { Report } from "./report.ts";
import type { ReportAdaptation } from "./report-said.ts";

/** What was said, and what became of the design after a curveball; nothing when nothing was said. */
export function saidHtml({ said, adaptation }: Pick<Report, "said" | "adaptation">): string {
  if (said.length === 0) return "";
  const turns = said.map(
    ({ atMs, name, says, after }) =>
      `<li><p><span class="minute">${formatClock(atMs)}</span> <b>${escapeHtml(name)}:</b> ${escapeHtml(says)}</p>${after.map((line) => `<p class="proof">${escapeHtml(line)}</p>`).join("")}</li>`,
  );
  return `<section>
<h2>What was said</h2>
<ul class="criteria">
${turns.join("\n")}
</ul>
</section>
${adaptation === null ? "" : adapted(adaptation)}`;
}

function adapted({ atMs, says, requirements, board, notes, judged }: ReportAdaptation): string {
  return `<section>
<h2>Since the curveball <span class="points">${formatClock(atMs)}</span></h2>
<p>${escapeHtml(says)}</p>
<h4>Requirements agreed before</h4>
<div class="note">${requirements === "" ? '<p class="quiet">Nothing was written.</p>' : notesHtml(requirements)}</div>
<h4>The board since</h4>
${board.length === 0 ? '<p class="quiet">Nothing on it changed.</p>' : listOf(board)}
<h4>The notes since</h4>
${notes.length === 0 ? '<p class="quiet">Nothing in them changed.</p>' : notes.map(({ name, lines }) => `<p><b>${escapeHtml(name)}</b></p>${listOf(lines)}`).join("\n")}
${judged.length === 0 ? "" : `<h4>Judged by</h4>\n${listOf(judged)}`}
</section>`;
}

function listOf(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
}
