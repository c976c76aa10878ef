import { z } from "zod";
import { problemSchema } from "./problem.ts";

/** A problem as text: its files by the names they have in its folder. */

export const MAX_FILE_CHARACTERS = 256 * 1024;
export const MAX_FILES = 12;

export const PROBLEM_FILE = "problem.yaml";
export const RUBRIC_FILE = "rubric.yaml";

export const problemIdSchema = problemSchema.shape.id.max(60, "use at most 60 characters");

/** The only names there are, so that nothing is ever written beside a problem's own folder. */
export const problemFileNameSchema = z
  .string()
  .max(80)
  .regex(/^(?:problem\.yaml|rubric\.yaml|reference\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml)$/, {
    error: "name it problem.yaml, rubric.yaml or reference/<name>.yaml",
  });

export const problemFilesSchema = z
  .record(
    problemFileNameSchema,
    z.string().max(MAX_FILE_CHARACTERS, "a file may have at most 256 K characters"),
  )
  .refine((files) => Object.keys(files).length <= MAX_FILES, `give at most ${MAX_FILES} files`);
export type ProblemFiles = Readonly<z.infer<typeof problemFilesSchema>>;

/** The name of a worked attempt's file, "reference/senior.yaml" → "senior"; null for the other two. */
export function attemptName(file: string): string | null {
  return /^reference\/(.+)\.yaml$/.exec(file)?.[1] ?? null;
}

/** The same problem under another id: what its files say of it is rewritten, and nothing else. */
export function withId(files: ProblemFiles, id: string): ProblemFiles {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      if (name === RUBRIC_FILE) return [name, text];
      const field = name === PROBLEM_FILE ? "id" : "problem";
      // At the beginning of a line it is the file's own: what belongs to a part of it is indented.
      return [
        name,
        text.replace(new RegExp(`^(${field}:[ \\t]*)(?:"[^"]*"|'[^']*'|[^\\s#]+)`, "m"), `$1${id}`),
      ];
    }),
  );
}
