import { STAGES } from "../core/interview/stage.ts";
import type { Outcomes } from "../core/learning/practice.ts";

// A session's outcomes in some sixty bytes: progress reads those of every session at once. The total, the points
// of the five stages, the milliseconds spent in each (four bytes, the lowest first), then a byte for each credit.
const SPENT_AT = 1 + STAGES.length;
const CREDITS_AT = SPENT_AT + 4 * STAGES.length;

/** "Not told", among points as among credits. */
const NONE = 255;
/** Finer than any step in a rubric, and all steps of 0.05 are exact. */
const CREDIT_STEPS = 200;
const LONGEST_MS = 2 ** 32 - 1;

/** What a byte says of a credit. */
const CREDIT_OF = Array.from({ length: 256 }, (_, byte) => (byte === NONE ? null : byte / CREDIT_STEPS));

type OutcomeBody = Omit<Outcomes, "outline">;

export function packOutcomes({ total, stages, spentMs, credits }: OutcomeBody): Buffer {
  const bytes = Buffer.alloc(CREDITS_AT + credits.length);
  bytes.writeUInt8(Math.round(total), 0);
  for (const [index, stage] of STAGES.entries()) {
    bytes.writeUInt8(Math.round(stages[stage] ?? NONE), 1 + index);
    bytes.writeUInt32LE(Math.min(LONGEST_MS, spentMs[stage]), SPENT_AT + 4 * index);
  }
  for (const [index, credit] of credits.entries()) {
    bytes.writeUInt8(credit === null ? NONE : Math.round(credit * CREDIT_STEPS), CREDITS_AT + index);
  }
  return bytes;
}

/** Reads the outcomes that lie between two places of `bytes`, in which others may lie too. */
export function unpackOutcomes(bytes: Buffer, from = 0, to = bytes.length): OutcomeBody {
  const credits: (number | null)[] = [];
  for (let at = from + CREDITS_AT; at < to; at += 1) credits.push(CREDIT_OF[bytes[at] ?? NONE] ?? null);
  const points = (index: number) => {
    const byte = bytes[from + 1 + index] ?? NONE;
    return byte === NONE ? null : byte;
  };
  const spent = (index: number) => bytes.readUInt32LE(from + SPENT_AT + 4 * index);
  return {
    total: bytes[from] ?? 0,
    stages: { R: points(0), A: points(1), D: points(2), I: points(3), O: points(4) },
    spentMs: { R: spent(0), A: spent(1), D: spent(2), I: spent(3), O: spent(4) },
    credits,
  };
}
