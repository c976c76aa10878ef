import { Kbd, Text } from "@mantine/core";
import { IconArrowNarrowRight } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
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
  const id = useId();
  const { matches, label } = readRequest(palette, typed);
  const shown = matches.slice(0, SHOWN);
  const current = shown[Math.min(chosen, shown.length - 1)];

  function handleKey(event: KeyboardEvent) {
    // Nothing typed here may reach the board's own keys.
    event.stopPropagation();
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && current !== undefined) onAdd(current, label ?? current.name);
    else if (event.key === "ArrowDown") setChosen((chosen + 1) % Math.max(1, shown.length));
    else if (event.key === "ArrowUp") setChosen((chosen - 1 + shown.length) % Math.max(1, shown.length));
    else if (event.key === "Tab" && current !== undefined) setTyped(`${current.name}: `);
    else return;
    event.preventDefault();
  }

  return (
    <div className="board-quick-add" role="dialog" aria-label="Add a component">
      <input
        // The line was asked for with a key; typing goes on in it.
        ref={focusOnce}
        className="board-quick-add-line"
        role="combobox"
        aria-label="Component to add"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        placeholder="cache, queue, redis: Feed cache …"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={handleKey}
        onBlur={onClose}
      />
      <div className="board-quick-add-list" role="listbox" id={`${id}-list`} aria-label="Components">
        {shown.map((item) => (
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            className="board-quick-add-option"
            role="option"
            aria-selected={item === current}
            tabIndex={-1}
            // The pointer must not take the focus from the line before the click arrives.
            onPointerDown={(event) => {
              event.preventDefault();
              onAdd(item, label ?? item.name);
            }}
          >
            <span
              className="board-quick-add-swatch"
              style={{ background: isOwnShape(item) ? "#ffffff" : item.fill }}
            >
              <PlaceableIcon item={item} size={16} />
            </span>
            <span>{item.name}</span>
            {label !== null && <span className="board-quick-add-label">“{label}”</span>}
          </div>
        ))}
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" px={12} py={8}>
            No component is called that.
          </Text>
        )}
      </div>
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

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
