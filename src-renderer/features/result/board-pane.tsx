import { useQuery } from "@tanstack/react-query";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { BoardView } from "../../board/board-view.tsx";
import { imagesQuery } from "../../host/queries.ts";
import classes from "./board-pane.module.css";

interface BoardPaneProps {
  readonly session: string;
  readonly elements: readonly SceneElement[];
  readonly highlighted: readonly string[];
}

/** The board as it was left, with the shapes that prove something lit up. */
export function BoardPane({ session, elements, highlighted }: BoardPaneProps) {
  const images = useQuery(imagesQuery(session));
  if (elements.length === 0) return <p className={classes.empty}>Nothing was drawn.</p>;
  // Pictures cannot be added later without moving the view, so the board waits for them.
  if (images.isPending) return null;
  return (
    <div className={classes.board}>
      <BoardView elements={elements} files={images.data ?? []} highlighted={highlighted} />
    </div>
  );
}
