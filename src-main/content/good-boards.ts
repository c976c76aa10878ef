import type { GoodBoards, OwnProblems } from "../app/ports.ts";
import { openDataFiles } from "./data-files.ts";
import { referencesOf } from "./references.ts";

/** The worked attempt that shows how a problem is done well. */
const GOOD = "senior";

/** Boards of worked attempts, of those that ship and of the user's own; each is read when it is asked for. */
export function goodBoards(contentFolder: string, ownProblems: Pick<OwnProblems, "find">): GoodBoards {
  return (problem) => {
    const shipped = referencesOf(openDataFiles(contentFolder), problem);
    const attempts = [...(shipped.ok ? shipped.value : []), ...(ownProblems.find(problem)?.attempts ?? [])];
    return attempts.find(({ name }) => name === GOOD)?.attempt.board ?? null;
  };
}
