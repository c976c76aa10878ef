import { Kbd, Text } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { PickLine } from "../pick-line.tsx";
import { isOwnShape, type Placeable } from "./placeable.ts";
import { PlaceableIcon } from "./placeable-icon.tsx";
import { readRequest } from "./search.ts";

const SHOWN = 7;

export interface QuickAddProps {
  readonly palette: readonly Placeable[];
  /** The name of the selected component the new one will be linked from; null: no link. */
  readonly linkedFrom: string | null;
  readonly onAdd: (item: Placeable, label: string) => void;
  readonly onClose: () => void;
}

/** A line to type a component into: `redis`, or `redis: Feed cache` to name it at once. */
export function QuickAdd({ palette, linkedFrom, onAdd, onClose }: QuickAddProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const { matches, label } = readRequest(palette, typed);
  const shown = matches.slice(0, SHOWN);

  return (
    <div
      className="board-quick-add"
      role="dialog"
      aria-label="Add a component"
      onKeyDown={(event) => {
        // Nothing typed here may reach the board's own keys.
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <PickLine
        label="Component to add"
        listLabel="Components"
        placeholder="cache, queue, redis: Feed cache …"
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setChosen(0);
        }}
        options={shown}
        at={Math.min(chosen, shown.length - 1)}
        onMove={setChosen}
        onPick={(item) => onAdd(item, label ?? item.name)}
        onComplete={({ name }) => setTyped(`${name}: `)}
        onBlur={onClose}
      >
        {(item) => (
          <>
            <span
              className="board-quick-add-swatch"
              style={{ background: isOwnShape(item) ? "#ffffff" : item.fill }}
            >
              <PlaceableIcon item={item} size={16} />
            </span>
            <span>{item.name}</span>
            {label !== null && <span className="board-quick-add-label">“{label}”</span>}
          </>
        )}
      </PickLine>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" px={18} pb={12}>
          No component is called that.
        </Text>
      )}
      <div className="board-quick-add-foot">
        {linkedFrom === null ? (
          <span />
        ) : (
          <span className="board-quick-add-link">
            {linkedFrom} <IconArrowNarrowRight size={16} stroke={1.6} aria-label="linked to" />
          </span>
        )}
        <span>
          <Kbd size="xs">Tab</Kbd> name it <Kbd size="xs">Enter</Kbd> place
        </span>
      </div>
    </div>
  );
}
