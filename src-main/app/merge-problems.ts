import { type ProblemFiles, withId } from "../core/rubric/problem-files.ts";
import type { PackedProblem } from "../core/rubric/problem-pack.ts";
import { isSame } from "./own-problems.ts";
import type { Parts } from "./parts.ts";

type ProblemParts = Pick<Parts, "content" | "ownProblems">;

/**
 * Adds the problems that are missing, unfinished ones too. One whose id is taken by another is kept beside it under
 * a new id, once. Answers with how many were added.
 */
export function mergeProblems(parts: ProblemParts, problems: readonly PackedProblem[]): number {
  const news = problems.flatMap(({ id, files }) => placeFor(id, files, parts) ?? []);
  if (news.length > 0) parts.ownProblems.prepare();
  for (const { id, files } of news) parts.ownProblems.write(id, files);
  return news.length;
}

/** Null when the same problem is here already. */
function placeFor(
  id: string,
  files: ProblemFiles,
  { content, ownProblems }: ProblemParts,
): PackedProblem | null {
  for (let number = 1; ; number += 1) {
    const as = number === 1 ? id : `${id}-${number}`;
    const written = as === id ? files : withId(files, as);
    const there = content.problems.has(as) ? null : ownProblems.files(as);
    if (there !== null && isSame(there, written)) return null;
    if (there === null && !content.problems.has(as)) return { id: as, files: written };
  }
}
