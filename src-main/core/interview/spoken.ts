import { z } from "zod";
import type { Splice } from "./event.ts";
import { applySplice } from "./splice.ts";
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

/** The same as it is remembered: with all that was said, to be known again. Keyframes from before have no words. */
export const keptSpokenSchema = spokenSchema.extend({ words: z.string().default("") });
export type KeptSpoken = Readonly<z.infer<typeof keptSpokenSchema>>;

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

/**
 * What was spoken in a note once it was changed. Words that are gone leave an empty place, which marks nothing; when
 * a change brings them back there, as undo and redo do, they are marked as before.
 */
export function spokenAfter(
  spoken: readonly KeptSpoken[],
  stage: Stage,
  before: string,
  splice: Splice,
): readonly KeptSpoken[] {
  if (!spoken.some((one) => one.stage === stage)) return spoken;
  const after = applySplice(before, splice);
  return spoken.map((one) => {
    if (one.stage !== stage) return one;
    const moved = movedBy(one, before, splice);
    return isTouched(one, splice) ? knownAgain(moved, after, splice) : moved;
  });
}

/** Whether there is a word left of it. */
export function isLeft({ start, end }: Pick<Spoken, "start" | "end">): boolean {
  return start < end;
}

function movedBy(spoken: KeptSpoken, before: string, { start, removed, inserted }: Splice): KeptSpoken {
  const end = start + removed;
  const grown = inserted.length - removed;
  if (end <= spoken.start) return { ...spoken, start: spoken.start + grown, end: spoken.end + grown };
  if (start >= spoken.end) return spoken;
  if (start >= spoken.start && end <= spoken.end) return { ...spoken, end: spoken.end + grown };
  // One splice holds whatever was changed between two savings: the words may have come through it whole.
  const found = inserted.indexOf(before.slice(spoken.start, spoken.end));
  if (start <= spoken.start && end >= spoken.end) {
    const place = start + Math.max(0, found);
    return { ...spoken, start: place, end: found < 0 ? place : place + spoken.end - spoken.start };
  }
  if (start <= spoken.start) return { ...spoken, start: start + inserted.length, end: spoken.end + grown };
  return { ...spoken, end: start };
}

function isTouched(spoken: KeptSpoken, { start, removed }: Splice): boolean {
  return start <= spoken.end && start + removed >= spoken.start;
}

/** All that was said, where it stands around what is left of it. */
function knownAgain(moved: KeptSpoken, after: string, { start, inserted }: Splice): KeptSpoken {
  const { words } = moved;
  if (moved.end - moved.start >= words.length) return moved;
  // A letter that stands on both sides of a change may count to either: the words may begin a little before it.
  const from = Math.max(0, start - words.length);
  const found = after.slice(from, start + inserted.length + words.length).indexOf(words);
  if (found < 0) return moved;
  const again = { ...moved, start: from + found, end: from + found + words.length };
  return !isLeft(moved) || (again.start <= moved.start && again.end >= moved.end) ? again : moved;
}
