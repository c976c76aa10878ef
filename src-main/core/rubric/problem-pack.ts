import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { problemFilesSchema, problemIdSchema } from "./problem-files.ts";

/**
 * A problem pack: problems to hand on, as one JSON file. Each problem is the text of its files, byte for byte, so
 * that comments survive. Readers refuse a version they do not know; version 1 is this.
 */

const MAX_PROBLEMS = 200;
/** The largest pack that is read, in characters: some 200 problems of the size of those that ship. */
export const MAX_PACK_CHARACTERS = 16 * 1024 * 1024;

export const packedProblemSchema = z.strictObject({ id: problemIdSchema, files: problemFilesSchema });
export type PackedProblem = Readonly<z.infer<typeof packedProblemSchema>>;

export const problemPackSchema = z.strictObject({
  onair: z.literal("problem pack"),
  version: z.literal(1),
  problems: z.array(packedProblemSchema).min(1).max(MAX_PROBLEMS),
});

/** What every pack says of itself, whatever its version. */
const headSchema = z.looseObject({ onair: z.literal("problem pack"), version: z.number() });

export function packText(problems: readonly PackedProblem[]): string {
  const pack = { onair: "problem pack", version: 1, problems };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Reads a pack. Fails with a sentence on anything that is not one, or not a whole one. */
export function parsePack(text: string): Result<readonly PackedProblem[]> {
  const refuse = (message: string) => fail({ code: "NOT_A_PACK", message });
  if (text.length > MAX_PACK_CHARACTERS)
    return refuse("This file is too large for a problem pack: split it.");
  const json = jsonOf(text);
  const head = headSchema.safeParse(json);
  if (!head.success) {
    return refuse("This file is not a problem pack: choose one that was exported here or in another Onair.");
  }
  if (head.data.version !== 1) {
    return refuse("This pack was made by a newer Onair: update Onair to read it.");
  }
  const pack = problemPackSchema.safeParse(json);
  if (!pack.success) {
    const issue = pack.error.issues[0];
    const where = issue?.path.join(".") ?? "";
    return refuse(`This pack is damaged at ${where || "its top"}: ${issue?.message ?? "it does not fit"}.`);
  }
  const ids = pack.data.problems.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) return refuse(`This pack is damaged: it holds "${repeated}" twice.`);
  return ok(pack.data.problems);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
