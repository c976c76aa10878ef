import { STAGES } from "../../../src-main/core/interview/stage.ts";
import type { Timeline } from "./report.ts";

const WIDTH = 720;
const HEIGHT = 150;
const TOP = 12;
const FLOOR = 112;
const LEFT = 26;
const MINUTE_MS = 60_000;
/** No more marks along the foot than this. */
const MOST_MARKS = 10;
const STEPS_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240];

/** How the points were earned: a line that rises by one with each criterion that was met, over the stages. */
export function timelineSvg({ lengthMs, spans, earned, possible }: Timeline): string {
  const endMs = Math.max(lengthMs, 1);
  const x = (ms: number) => round(LEFT + (Math.min(Math.max(ms, 0), endMs) / endMs) * (WIDTH - LEFT - 8));
  const y = (count: number) => round(FLOOR - (count / Math.max(1, possible)) * (FLOOR - TOP));
  const bands = spans.map(({ stage, fromMs, toMs }) => {
    const shade = STAGES.indexOf(stage) % 2 === 0 ? "#f3f1ee" : "#e9e6e1";
    const width = round(x(toMs) - x(fromMs));
    const letter =
      width < 12
        ? ""
        : `<text x="${round(x(fromMs) + width / 2)}" y="${FLOOR + 16}" class="letter">${stage}</text>`;
    return `<rect x="${x(fromMs)}" y="${TOP}" width="${width}" height="${FLOOR - TOP}" fill="${shade}"/>${letter}`;
  });
  const line = earned.map(({ atMs }, index) => `H${x(atMs)}V${y(index + 1)}`).join("");
  const minutes = endMs / MINUTE_MS;
  const step = STEPS_MINUTES.find((candidate) => minutes / candidate <= MOST_MARKS) ?? 480;
  const marks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step).map(
    (minute) => `<text x="${x(minute * MINUTE_MS)}" y="${FLOOR + 32}" class="minute">${minute}</text>`,
  );
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Criteria met over time">
${bands.join("")}
<text x="${LEFT - 6}" y="${TOP + 8}" class="count">${possible}</text><text x="${LEFT - 6}" y="${FLOOR}" class="count">0</text>
<path d="M${x(0)} ${y(0)}${line}H${x(endMs)}" fill="none" stroke="#c4352b" stroke-width="2"/>
${marks.join("")}
</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
