import { useQuery } from "@tanstack/react-query";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { BoardView } from "../../board/board-view.tsx";
import { imagesQuery } from "../../host/queries.ts";
import classes from "./board-pane.module.css";

interface BoardPaneProps {
  readonly session: string;
  readonly elements: readonly SceneElement[];
  readonly highlighted: readonly string[];
  /** Called with the shape the user clicks; null when none is asked for. */
  readonly onPick: ((elementId: string) => void) | null;
}

/** The board as it was left, with the shapes that prove something lit up. */
export function BoardPane({ session, elements, highlighted, onPick }: BoardPaneProps) {
  const images = useQuery(imagesQuery(session));
  if (elements.length === 0) return <p className={classes.empty}>Nothing was drawn.</p>;
  // Pictures cannot be added later without moving the view, so the board waits for them.
  if (images.isPending) return null;
  return (
    <div className={classes.board}>
      <BoardView elements={elements} files={images.data ?? []} highlighted={highlighted} onPick={onPick} />
    </div>
  );
}
