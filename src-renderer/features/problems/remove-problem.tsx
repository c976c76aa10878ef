import { Anchor } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import type { OwnProblemLine } from "../../../src-main/contract/own-problems.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import { forgetProblems } from "./queries.ts";

const UNDO_MS = 10_000;

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
      .then(() => offerUndo(id, title, () => void putBack(id)))
      .catch(sayFailure);
  };
}

function offerUndo(problem: string, title: string, undo: () => void): void {
  const id = `removed-problem-${problem}`;
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withBorder: true,
    color: "gray",
    message: (
      <>
        Removed {title}.{" "}
        <Anchor
          component="button"
          type="button"
          fw={600}
          size="sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          Undo
        </Anchor>
      </>
    ),
  });
}
