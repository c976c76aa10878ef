import { formatClock } from "../../ui/format-time.ts";
import { escapeHtml } from "./escape.ts";
import { notesHtml } from "./notes-html.ts";
import type { Report, ReportCriterion, ReportStage } from "./report.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { saidHtml } from "./said-html.ts";
import { timelineSvg } from "./timeline-svg.ts";
import { VERDICT_WORDS } from "./verdict-words.ts";

/**
 * A report as one HTML page that needs nothing else: no script, no font, no address. Light on any screen, and made to
 * be printed. `picture` is the board as a data URL; null: it was empty.
 */
export function reportHtml(report: Report, picture: string | null): string {
  const { title, facts, total, band, planted, hasBoard, caps, selfAssessed, stages, timeline } = report;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}, ${total}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="quiet">${facts.map(escapeHtml).join(" · ")}</p>
</header>
<section class="score">
<div><p class="total"><b>${total}</b>${band === null ? "" : ` ${escapeHtml(band)}`}</p>
${planted === null ? "" : `<p>${escapeHtml(planted)}</p>`}
${caps.map((cap) => `<p class="cap"><b>Held at ${cap.total}.</b> ${escapeHtml(cap.reason)}</p>`).join("\n")}
${selfAssessed === null ? "" : `<p class="quiet">${selfAssessed.total}${band === null ? "" : ` ${escapeHtml(selfAssessed.band)}`} with your own verdicts</p>`}</div>
${scoreTable(stages)}
</section>
${hasBoard ? boardHtml(picture) : ""}
<section>
<h2>Points over time</h2>
${timelineSvg(timeline)}
<p class="quiet">Criteria met, of ${timeline.possible}, by the minute of the session.</p>
</section>
${saidHtml(report)}
${stages.map(stageHtml).join("\n")}
</body>
</html>
`;
}

function boardHtml(picture: string | null): string {
  return `<section>
<h2>Board</h2>
${picture === null ? '<p class="quiet">The board was empty.</p>' : `<img class="board" src="${escapeHtml(picture)}" alt="The board">`}
</section>`;
}

function scoreTable(stages: readonly ReportStage[]): string {
  const rows = stages.map(
    ({ name, score, spentMs, plannedMinutes }) =>
      `<tr><th scope="row">${name}</th><td>${score ?? "–"}</td><td>${formatClock(spentMs)}</td><td>${plannedMinutes === null ? "–" : `${plannedMinutes} min`}</td></tr>`,
  );
  return `<table><thead><tr><th>Stage</th><th>Score</th><th>Time</th><th>Planned</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>`;
}

function stageHtml({ name, score, note, criteria }: ReportStage): string {
  return `<section class="stage">
<h2>${name}${score === null ? "" : ` <span class="points">${score}</span>`}</h2>
<div class="note">${note === "" ? '<p class="quiet">Nothing was written.</p>' : notesHtml(note)}</div>
${criteria.length === 0 ? "" : `<ul class="criteria">\n${criteria.map(criterionHtml).join("\n")}\n</ul>`}
</section>`;
}

function criterionHtml({ verdict, isMust, question, proofs, change, appeal }: ReportCriterion): string {
  const more = [
    ...proofs.map(
      ({ label, atMs }) =>
        `<p class="proof">${escapeHtml(label)}${atMs === null ? "" : ` <span class="minute">${formatClock(atMs)}</span>`}</p>`,
    ),
    ...(change === "" ? [] : [`<p class="change"><b>Smallest change:</b> ${escapeHtml(change)}</p>`]),
    ...(appeal === null
      ? []
      : [`<p class="appeal"><b>You judge it ${appeal.verdict}.</b> ${escapeHtml(appeal.note)}</p>`]),
  ];
  return `<li data-verdict="${verdict}"><p><b class="verdict">${VERDICT_WORDS[verdict]}</b>${isMust ? ' <span class="must">must</span>' : ""} ${escapeHtml(question)}</p>${more.join("")}</li>`;
}
