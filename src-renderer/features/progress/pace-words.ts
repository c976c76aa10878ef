/** Within a tenth of the plan is on time: nobody keeps it to the minute. */
const ON_TIME_PERCENT = 10;

/** Time spent over time planned, in words: "on time", "20 % over". */
export function paceInWords(ratio: number | null): string {
  if (ratio === null) return "not timed";
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent <= ON_TIME_PERCENT) return "on time";
  return ratio > 1 ? `${percent} % over` : `${percent} % under`;
}
