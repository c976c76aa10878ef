import type { Interviewer } from "../interview/talk.ts";
import { pick, seededRandom } from "../random.ts";
import type { LinesByStyle } from "./words.ts";

/**
 * One of the lines of a style, with `{name}`s filled in. Which one follows from the seed and from how much was said
 * before, so that the same session hears the same words.
 */
export function speak(
  lines: LinesByStyle,
  { style, seed }: Interviewer,
  said: number,
  fill: Readonly<Record<string, string>> = {},
): string {
  const [first = "", ...others] = lines[style === "silent" ? "neutral" : style];
  return fillIn(pick([first, ...others], seededRandom(seed + said)), fill);
}

export function fillIn(line: string, fill: Readonly<Record<string, string>>): string {
  return line.replace(/\{(\w+)\}/g, (whole, name: string) => fill[name] ?? whole);
}
