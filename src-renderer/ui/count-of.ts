/** "1 session", "2 sessions". */
export function countOf(count: number, singular: string): string {
  return `${count.toLocaleString("en-GB")} ${singular}${count === 1 ? "" : "s"}`;
}
