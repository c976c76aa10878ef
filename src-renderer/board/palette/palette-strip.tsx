import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { memo } from "react";
import { isOwnShape, type Placeable } from "./placeable.ts";
import { PlaceableIcon } from "./placeable-icon.tsx";

/** The type of a component that is dragged from the strip onto the board; its data is the component's id. */
export const DRAGGED_COMPONENT = "application/x-onair-component";

export interface PaletteStripProps {
  readonly palette: readonly Placeable[];
  readonly onPick: (item: Placeable) => void;
  readonly onAdd: () => void;
}

/** The components at the edge of the board, each in its family's colour: click to place, or drag. */
export const PaletteStrip = memo(function PaletteStrip({ palette, onPick, onAdd }: PaletteStripProps) {
  return (
    <div className="board-strip" role="toolbar" aria-label="Components" aria-orientation="vertical">
      <Tooltip label="Add by name  /" position="left" openDelay={300}>
        <UnstyledButton
          className="board-strip-add"
          onClick={onAdd}
          aria-label="Add a component"
          aria-keyshortcuts="/"
        >
          <IconPlus size={18} stroke={1.8} aria-hidden />
          <kbd aria-hidden>/</kbd>
        </UnstyledButton>
      </Tooltip>
      {palette.map((item) => (
        <Tooltip key={item.id} label={item.name} position="left" openDelay={200}>
          <UnstyledButton
            className="board-strip-item"
            aria-label={item.name}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED_COMPONENT, item.id);
              event.dataTransfer.effectAllowed = "copy";
            }}
            onClick={() => onPick(item)}
          >
            <span
              className="board-strip-tint"
              data-own={isOwnShape(item)}
              style={isOwnShape(item) ? {} : { background: item.fill }}
            />
            <PlaceableIcon item={item} />
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  );
});
