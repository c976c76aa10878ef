import { z } from "zod";
import type { Splice } from "./event.ts";
import { type Stage, stageSchema } from "./stage.ts";

/** The longest take, in milliseconds: longer talk is better had in several. */
export const MAX_TAKE_MS = 120_000;

/** Two minutes at any rate that a browser records speech at, in bytes. */
export const MAX_TAKE_BYTES = 8 * 1024 * 1024;

/** Text that two minutes of talk cannot fill, in UTF-16 units. */
export const MAX_SPOKEN_LENGTH = 6_000;

/** What one recording said, by the id of the recording. */
export const takeIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,80}$/, "this is no recording's id");

/** Words of a note that were spoken: UTF-16 units `start` to `end` of it. */
export const spokenSchema = z.strictObject({
  take: takeIdSchema,
  stage: stageSchema,
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Spoken = z.infer<typeof spokenSchema>;

/** The words of a transcription as they go into a note: one line, in which nothing hides. Empty when there are none. */
export function spokenWords(transcribed: string): string {
  return (
    transcribed
      .slice(0, MAX_SPOKEN_LENGTH)
      .toWellFormed()
      // Line ends are spaces; other control characters, and what turns or hides text, are nothing. Joiners stay:
      // Persian and Hindi are written with them.
      .replace(/[\s\u2028\u2029]+/gu, " ")
      .replace(/[[\p{Cc}\p{Cf}\p{Co}\p{Cn}]--[\u200c\u200d]]/gv, "")
      .replace(/ {2,}/g, " ")
      .trim()
  );
}

/** What was spoken in a note once it was changed. Words that are gone are not there to be marked. */
export function spokenAfter(
  spoken: readonly Spoken[],
  stage: Stage,
  before: string,
  splice: Splice,
): readonly Spoken[] {
  if (!spoken.some((one) => one.stage === stage)) return spoken;
  return spoken.flatMap((one) => {
    const moved = one.stage === stage ? movedBy(one, before, splice) : one;
    return moved.end > moved.start ? [moved] : [];
  });
}

function movedBy(spoken: Spoken, before: string, { start, removed, inserted }: Splice): Spoken {
  const end = start + removed;
  const grown = inserted.length - removed;
  if (end <= spoken.start) return { ...spoken, start: spoken.start + grown, end: spoken.end + grown };
  if (start >= spoken.end) return spoken;
  if (start >= spoken.start && end <= spoken.end) return { ...spoken, end: spoken.end + grown };
  // One splice holds whatever was changed between two savings: the words may have come through it whole.
  const found = inserted.indexOf(before.slice(spoken.start, spoken.end));
  if (start <= spoken.start && end >= spoken.end && found >= 0) {
    return { ...spoken, start: start + found, end: start + found + spoken.end - spoken.start };
  }
  if (start <= spoken.start) return { ...spoken, start: start + inserted.length, end: spoken.end + grown };
  return { ...spoken, end: start };
}
