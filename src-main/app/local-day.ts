const DAY_MS = 86_400_000;

/** The day of a moment (Unix milliseconds) where this machine is, in whole days since 1970-01-01. */
export function localDay(wallMs: number): number {
  const at = new Date(wallMs);
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY_MS);
}
