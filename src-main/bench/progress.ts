import type { Figure } from "./figure.ts";
import { percentile } from "./measure.ts";

const MOST_PAGE_MS = 100;
const RUNS = 40;

interface ProgressCalls {
  readonly progress: {
    catchUp(): Promise<{ readonly left: number }>;
    summary(): Promise<{ readonly sessions: number }>;
  };
}

/** How long everything the progress page draws takes, called as the window calls it, over a store of any size. */
export async function progressPages({ progress }: ProgressCalls): Promise<readonly Figure[]> {
  // What was evaluated before outcomes were kept is read once, step by step, while the page is open.
  let steps = 0;
  const startMs = performance.now();
  for (let left = 1; left > 0; steps += 1) ({ left } = await progress.catchUp());
  const stepMs = (performance.now() - startMs) / steps;
  const times: number[] = [];
  let sessions = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const askedMs = performance.now();
    ({ sessions } = await progress.summary());
    times.push(performance.now() - askedMs);
  }
  return [
    {
      what: `progress page of ${sessions}, p95`,
      value: percentile(times, 0.95),
      unit: "ms",
      most: MOST_PAGE_MS,
    },
    { what: "  the median", value: percentile(times, 0.5), unit: "ms", most: null },
    { what: "  once: a step of reading earlier sessions", value: stepMs, unit: "ms", most: null },
  ];
}
