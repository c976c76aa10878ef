import { useQuery } from "@tanstack/react-query";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { BoardView } from "../../board/board-view.tsx";
import { imagesQuery } from "../../host/queries.ts";
import classes from "./replay.module.css";

interface FilmBoardProps {
  readonly session: string;
  readonly elements: readonly SceneElement[];
  /** The board at the end, which the view is fitted to. */
  readonly whole: readonly SceneElement[];
  readonly highlighted: readonly string[];
}

/** The board at the moment that is shown, seen from where all of it will fit. */
export function FilmBoard({ session, elements, whole, highlighted }: FilmBoardProps) {
  const images = useQuery(imagesQuery(session));
  // Pictures cannot be added later without moving the view, so the board waits for them.
  if (images.isPending) return null;
  return (
    <div
      className={classes.board}
      data-testid="replay-board"
      data-elements={elements.map(({ id, version }) => `${id}@${version}`).join(" ")}
    >
      <BoardView elements={elements} files={images.data ?? []} highlighted={highlighted} frame={whole} />
    </div>
  );
}
