import { useMemo, useState } from "react";
import { compareBoards } from "../../../src-main/core/diagram/compare-boards.ts";
import { readBoard } from "../../../src-main/core/diagram/read-board.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { useKindNames } from "../names/use-kind-names.ts";
import { useOwnNames } from "../names/use-own-names.ts";
import { BoardPane } from "../result/board-pane.tsx";
import { BoardChanges } from "./board-changes.tsx";
import classes from "./boards-view.module.css";
import { changesOf } from "./changes.ts";
import { badgeOf, markedBoard, type Side } from "./marked-board.ts";

const SIDES = ["left", "right"] as const;

interface BoardsViewProps {
  readonly sessions: Readonly<Record<Side, string>>;
  readonly boards: Readonly<Record<Side, readonly SceneElement[]>>;
}

/** Both boards with what differs marked in them, and the differences as a list; choosing one lights it. */
export function BoardsView({ sessions, boards }: BoardsViewProps) {
  const names = useKindNames(useOwnNames().names);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const changes = useMemo(() => {
    if (names === null) return null;
    const read = (side: Side) => readBoard({ elements: [...boards[side]] }, names);
    return changesOf(compareBoards(read("left"), read("right")));
  }, [names, boards]);
  const marked = useMemo(
    () =>
      changes === null
        ? null
        : {
            left: markedBoard(boards.left, changes, "left"),
            right: markedBoard(boards.right, changes, "right"),
          },
    [boards, changes],
  );
  if (changes === null || marked === null) return <div className={classes.boards} />;
  const chosen = changes.find(({ id }) => id === chosenId);
  const pick = (side: Side) => (element: string) =>
    setChosenId(
      changes.find((change) => change[side].includes(element) || element.startsWith(badgeOf(change)))?.id ??
        null,
    );
  return (
    <>
      <div className={`${classes.boards} ${classes.stays}`}>
        {SIDES.map((side) => (
          <section key={side} className={classes.sheet} aria-label={`Board on the ${side}`}>
            <BoardPane
              session={sessions[side]}
              elements={marked[side]}
              highlighted={
                chosen === undefined || chosen[side].length === 0 ? [] : [...chosen[side], badgeOf(chosen)]
              }
              onPick={pick(side)}
            />
          </section>
        ))}
      </div>
      <BoardChanges changes={changes} chosen={chosenId} onChoose={setChosenId} />
    </>
  );
}
