import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { fail, ok, type Result } from "../core/result.ts";
import type { Attempt } from "../core/rubric/attempt.ts";
import { type DataFiles, openDataFiles } from "./data-files.ts";
import { attemptFrom, referenceSchema } from "./references.ts";

/** What a person says of a criterion: met, half met, or not met. */
export const handVerdictSchema = z.enum(["met", "partial", "not_met"]);
export type HandVerdict = z.infer<typeof handVerdictSchema>;

/** Rules may be made after what is wrong with a seen one; an unseen one only tells how well they carry. */
export const HAND_SETS = ["seen", "unseen"] as const;
export type HandSet = (typeof HAND_SETS)[number];

/**
 * problems/<id>/by-hand/<name>.yaml, of which unseen.yaml is the unseen one: an attempt that was written before the
 * rubric was read, with a verdict on each criterion that was given before the engine gave its own.
 */
export const handFileSchema = referenceSchema.extend({ verdicts: z.record(z.string(), handVerdictSchema) });

export interface HandJudged {
  readonly set: HandSet;
  readonly attempt: Attempt;
  readonly verdicts: Readonly<Record<string, HandVerdict>>;
}

/** Loads data/problems/<id>/by-hand/*.yaml, by problem and then by name. The first fault ends it. */
export function loadHandJudged(dataFolder: string): Result<readonly HandJudged[]> {
  const files = openDataFiles(dataFolder);
  const all: HandJudged[] = [];
  for (const problem of readdirSync(join(dataFolder, "problems")).sort()) {
    const folder = join("problems", problem, "by-hand");
    if (!existsSync(join(dataFolder, folder))) continue;
    for (const name of readdirSync(join(dataFolder, folder)).sort()) {
      const judged = handJudgedIn(files, join(folder, name), problem);
      if (!judged.ok) return judged;
      all.push({ set: name === "unseen.yaml" ? "unseen" : "seen", ...judged.value });
    }
  }
  return ok(all);
}

function handJudgedIn(files: DataFiles, path: string, problem: string): Result<Omit<HandJudged, "set">> {
  const read = files.read(path, handFileSchema);
  if (!read.ok) return read;
  const { verdicts, ...file } = read.value();
  const attempt = attemptFrom(file, problem);
  if (attempt.ok) return ok({ attempt: attempt.value, verdicts });
  const { field, message } = attempt.error;
  return fail({ code: "BAD_CONTENT", message: `${join(files.folder, path)}: ${field}: ${message}.` });
}
