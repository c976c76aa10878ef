/**
 * After how many days a piece of evidence counts half. A preparation takes about three months; with this, what
 * its first week showed still counts a quarter at its end, and what has not been touched since goes back to
 * "not known", which is when it is worth asking again.
 */
export const HALF_LIFE_DAYS = 45;

/** How much evidence of `day` counts `today`: 1 on the day itself, half after each half-life. */
export function decayed(day: number, today: number, halfLifeDays = HALF_LIFE_DAYS): number {
  return 2 ** (-Math.max(0, today - day) / halfLifeDays);
}
