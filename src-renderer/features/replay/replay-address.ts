/** In the address of a replay: the millisecond of the session clock at which it begins. */
export const FROM = "from";

export function replayFrom(session: string, atMs: number): string {
  return `/replay/${session}?${FROM}=${atMs}`;
}
