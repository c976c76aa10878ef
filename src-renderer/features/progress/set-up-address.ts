/** Where a problem is set up: home, with the problem chosen. */
export function setUpAddress(problem: string): string {
  return `/?problem=${encodeURIComponent(problem)}`;
}
