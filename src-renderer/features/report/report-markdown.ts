import { formatClock } from "../../ui/format-time.ts";
import { escapeMarkdown } from "./escape.ts";
import { notesMarkdown } from "./notes-markdown.ts";
import type { Report, ReportCriterion, ReportStage } from "./report.ts";
import { saidMarkdown } from "./said-markdown.ts";
import { VERDICT_WORDS } from "./verdict-words.ts";

/** How the board is shown: as a picture (a data URL), and as it was read. Each null for an empty board. */
export interface ReportBoard {
  readonly picture: string | null;
  readonly mermaid: string | null;
}

/** A report as one Markdown document. */
export function reportMarkdown(report: Report, { picture, mermaid }: ReportBoard): string {
  const { title, facts, total, band, planted, hasBoard, caps, selfAssessed, stages, timeline } = report;
  const parts = [
    `# ${escapeMarkdown(title)}`,
    facts.map(escapeMarkdown).join(" · "),
    band === null ? `**${total}**` : `**${total}** ${band}`,
    ...(planted === null ? [] : [escapeMarkdown(planted)]),
    ...caps.map((cap) => `Held at ${cap.total}: ${escapeMarkdown(cap.reason)}`),
    ...(selfAssessed === null
      ? []
      : [`${selfAssessed.total}${band === null ? "" : ` ${selfAssessed.band}`} with your own verdicts.`]),
    scoreTable(stages),
    // The picture itself stands at the end: its text is long.
    ...(hasBoard ? ["## Board", picture === null ? "The board was empty." : "![The board][board]"] : []),
    ...(mermaid === null ? [] : [`As Onair read it:\n\n\`\`\`mermaid\n${mermaid.trim()}\n\`\`\``]),
    "## Points over time",
    timeline.earned.length === 0
      ? "No criterion was met."
      : `| Minute | Earned |\n| --- | --- |\n${timeline.earned.map(({ atMs, question }) => `| ${formatClock(atMs)} | ${escapeMarkdown(question)} |`).join("\n")}`,
    ...saidMarkdown(report),
    ...stages.flatMap(stageParts),
    ...(picture === null ? [] : [`[board]: ${picture}`]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function scoreTable(stages: readonly ReportStage[]): string {
  const rows = stages.map(
    ({ name, score, spentMs, plannedMinutes }) =>
      `| ${name} | ${score ?? "–"} | ${formatClock(spentMs)} | ${plannedMinutes === null ? "–" : `${plannedMinutes} min`} |`,
  );
  return ["| Stage | Score | Time | Planned |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function stageParts({ name, score, note, criteria }: ReportStage): string[] {
  return [
    `## ${name}${score === null ? "" : `, ${score}`}`,
    "### Notes",
    note === "" ? "Nothing was written." : notesMarkdown(note, 3),
    ...(criteria.length === 0 ? [] : ["### Criteria", criteria.map(criterionLines).join("\n")]),
  ];
}

function criterionLines({ verdict, isMust, question, proofs, change, appeal }: ReportCriterion): string {
  const lines = [
    `- **${VERDICT_WORDS[verdict]}**${isMust ? " (must)" : ""}: ${escapeMarkdown(question)}`,
    ...proofs.map(
      ({ label, atMs }) => `  - ${escapeMarkdown(label)}${atMs === null ? "" : `, ${formatClock(atMs)}`}`,
    ),
    ...(change === "" ? [] : [`  - Smallest change: ${escapeMarkdown(change)}`]),
    ...(appeal === null
      ? []
      : [
          `  - You judge it ${appeal.verdict}${appeal.note === "" ? "." : `: ${escapeMarkdown(appeal.note)}`}`,
        ]),
  ];
  return lines.join("\n");
}
