import { ActionIcon } from "@mantine/core";
import { IconArrowNarrowRight, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { OwnName } from "../../../src-main/core/language/own-name.ts";
import { libraryQuery } from "../../host/queries.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { KIND_NAMES } from "../../ui/kind-names.ts";
import classes from "./learnt-dialog.module.css";
import { useOwnNames } from "./use-own-names.ts";

/** Every name the user taught, each to be forgotten again. */
export function LearntDialog({ onClose }: { readonly onClose: () => void }) {
  const { names, forget } = useOwnNames();
  const meaningOf = useMeanings(names.some(({ means }) => "concept" in means));
  return (
    <Dialog size={520} onClose={onClose} title="What Onair has learnt from you">
      {names.length === 0 ? (
        <p className={classes.hint}>
          Nothing yet. Where Onair misreads a shape, turn on the lens over the board, click the shape’s chip
          and say what it is.
        </p>
      ) : (
        <>
          <p className={classes.hint}>
            These words are read so on every board and in every note. Sessions that were scored before keep
            their score.
          </p>
          <ul className={classes.list} aria-label="Names">
            {names.map((name) => (
              <li key={JSON.stringify(name)} className={classes.name}>
                <b>{name.phrase}</b>
                <IconArrowNarrowRight size={16} stroke={1.6} aria-label="means" />
                <span>{meaningOf(name)}</span>
                <ActionIcon
                  className={classes.forget ?? ""}
                  variant="subtle"
                  color="gray"
                  aria-label={`Forget ${name.phrase}`}
                  onClick={() => forget(name)}
                >
                  <IconX size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** Names of concepts come from the library, which is asked only when there is one to be named. */
function useMeanings(enabled: boolean): (name: OwnName) => string {
  const { data: concepts = [] } = useQuery({ ...libraryQuery, enabled });
  return ({ means }) => {
    if ("kind" in means) return KIND_NAMES[means.kind];
    return concepts.find(({ id }) => id === means.concept)?.name ?? means.concept.replaceAll("-", " ");
  };
}
