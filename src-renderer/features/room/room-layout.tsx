import { useMediaQuery } from "@mantine/hooks";
import { memo, type ReactNode, useEffect } from "react";
import { Group, Panel, Separator, useDefaultLayout, useGroupRef } from "react-resizable-panels";
import classes from "./room-layout.module.css";

/** Which of the two fills the room. */
export type RoomView = "split" | "board" | "notes";

interface RoomLayoutProps {
  readonly view: RoomView;
  readonly board: ReactNode;
  readonly notes: ReactNode;
}

// Panel ids are page-wide: the library makes ids and test ids of them.
const BOARD = "board-panel";
const NOTES = "notes-panel";

const EVEN: Readonly<Record<string, number>> = { [BOARD]: 64, [NOTES]: 36 };
const LAYOUTS: Readonly<Record<RoomView, Readonly<Record<string, number>> | null>> = {
  split: null,
  board: { [BOARD]: 100, [NOTES]: 0 },
  notes: { [BOARD]: 0, [NOTES]: 100 },
};

/** The whiteboard and the notes with a split between them that is remembered; one above the other when narrow. */
export const RoomLayout = memo(function RoomLayout({ view, board, notes }: RoomLayoutProps) {
  const isNarrow = useMediaQuery("(max-width: 860px)", false, { getInitialValueInEffect: false });
  const group = useGroupRef();
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: "onair-room",
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  const split = defaultLayout ?? EVEN;

  useEffect(() => {
    group.current?.setLayout({ ...(LAYOUTS[view] ?? (isWhole(split) ? EVEN : split)) });
  }, [view, split, group]);

  return (
    <Group
      className={classes.group}
      groupRef={group}
      orientation={isNarrow ? "vertical" : "horizontal"}
      defaultLayout={{ ...split }}
      onLayoutChanged={onLayoutChanged}
    >
      <Panel id={BOARD} className={classes.panel} minSize="25%" collapsible>
        <div className={classes.fill} inert={view === "notes"}>
          {board}
        </div>
      </Panel>
      <Separator className={classes.separator} aria-label="Split between whiteboard and notes" />
      <Panel id={NOTES} className={classes.panel} minSize={isNarrow ? "25%" : "280px"} collapsible>
        <div className={classes.fill} inert={view === "board"}>
          {notes}
        </div>
      </Panel>
    </Group>
  );
});

/** A split that was dragged shut is no split to come back to. */
function isWhole(layout: Readonly<Record<string, number>>): boolean {
  return Object.values(layout).some((share) => share < 1);
}
