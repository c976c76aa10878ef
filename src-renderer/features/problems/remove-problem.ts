import { useQueryClient } from "@tanstack/react-query";
import type { OwnProblemLine } from "../../../src-main/contract/own-problems.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { offerUndo } from "../../ui/offer-undo.tsx";
import { forgetProblems } from "./queries.ts";

/** Takes a problem away at once and offers to put it back. */
export function useRemoveProblem(): (problem: OwnProblemLine) => void {
  const queries = useQueryClient();
  const putBack = (id: string) =>
    host.ownProblems
      .restore({ id })
      .then(() => forgetProblems(queries))
      .catch(sayFailure);
  return ({ id, title }) => {
    host.ownProblems
      .remove({ id })
      .then(() => forgetProblems(queries))
      .then(() =>
        offerUndo({
          id: `removed-problem-${id}`,
          message: `Removed ${title}.`,
          undo: () => void putBack(id),
        }),
      )
      .catch(sayFailure);
  };
}
