import { type KeyboardEvent, type ReactNode, useEffect, useId } from "react";

interface PickLineProps<Option extends { readonly id: string }> {
  /** What the line is for, and what the list holds, for those who hear it. */
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly options: readonly Option[];
  /** The option that Enter takes, by its place. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onPick: (option: Option) => void;
  /** Tab, where it completes what is typed. */
  readonly onComplete?: (option: Option) => void;
  readonly onBlur?: () => void;
  /** How an option is shown. */
  readonly children: (option: Option) => ReactNode;
}

/** A line to type into and the options it leaves, over the board: arrows move, Enter takes. */
export function PickLine<Option extends { readonly id: string }>(props: PickLineProps<Option>) {
  const { options, at, onMove, onPick, onComplete } = props;
  const id = useId();
  const current = options[at];

  useEffect(() => {
    document.getElementById(`${id}-${current?.id}`)?.scrollIntoView({ block: "nearest" });
  }, [id, current?.id]);

  function handleKey(event: KeyboardEvent) {
    const count = Math.max(1, options.length);
    if (event.key === "Enter" && current !== undefined) onPick(current);
    else if (event.key === "ArrowDown") onMove((at + 1) % count);
    else if (event.key === "ArrowUp") onMove((at - 1 + count) % count);
    else if (event.key === "Tab" && current !== undefined && onComplete !== undefined) onComplete(current);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        // The line was asked for; typing goes on in it.
        ref={focusOnce}
        className="board-pick-line"
        role="combobox"
        aria-label={props.label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        placeholder={props.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={props.typed}
        onChange={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={handleKey}
        onBlur={props.onBlur}
      />
      <div className="board-pick-list" role="listbox" id={`${id}-list`} aria-label={props.listLabel}>
        {options.map((option) => (
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            className="board-pick-option"
            role="option"
            aria-selected={option === current}
            tabIndex={-1}
            // The pointer must not take the focus from the line before the click arrives.
            onPointerDown={(event) => {
              event.preventDefault();
              onPick(option);
            }}
          >
            {props.children(option)}
          </div>
        ))}
      </div>
    </>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
