import { Tooltip, UnstyledButton } from "@mantine/core";
import { memo, type RefObject, useLayoutEffect, useRef } from "react";
import type { LensChip, LensDirection, LensFlag } from "./lens-view.ts";

interface ChipProps {
  readonly chip: LensChip;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

/** What one thing was read as, at its corner. */
export const Chip = memo(function Chip({ chip, isOpen, onOpen }: ChipProps) {
  const { id, tone, text, label, box, isWriting } = chip;
  const ref = usePlace<HTMLButtonElement>(box.left, box.top);
  const name = label === "" ? "A shape without a name" : label.replaceAll(/\s+/g, " ");
  return (
    <UnstyledButton
      ref={ref}
      className="board-lens-chip"
      data-chip={id}
      data-tone={tone}
      data-writing={isWriting}
      aria-label={`${name}: ${text}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => onOpen(id)}
    >
      {text}
    </UnstyledButton>
  );
});

/** Where a link is lost; what is wrong with it is said when it is pointed at or focused. */
export const Flag = memo(function Flag({ flag }: { readonly flag: LensFlag }) {
  const ref = usePlace<HTMLButtonElement>(flag.at.x, flag.at.y);
  return (
    <Tooltip label={flag.why} events={{ hover: true, focus: true, touch: true }} multiline maw={260}>
      <UnstyledButton ref={ref} className="board-lens-flag" data-flag={flag.id} aria-label={flag.why}>
        !
      </UnstyledButton>
    </Tooltip>
  );
});

/** Which way a link was read. */
export const Direction = memo(function Direction({ direction }: { readonly direction: LensDirection }) {
  const { at, angle, bidirectional } = direction;
  const ref = usePlace<HTMLSpanElement>(at.x, at.y, angle);
  return (
    <span ref={ref} className="board-lens-direction" aria-hidden>
      <svg viewBox="-8 -8 16 16" role="presentation">
        <circle r="7.5" />
        {bidirectional ? (
          <path d="M-1.5 -3 -4.5 0 -1.5 3M1.5 -3 4.5 0 1.5 3" />
        ) : (
          <path d="M-1.5 -3.5 2 0 -1.5 3.5" />
        )}
      </svg>
    </span>
  );
});

/** Puts an element at a point of the scene; the plane it lies on knows the zoom. */
function usePlace<E extends HTMLElement>(x: number, y: number, angle = 0): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const style = ref.current?.style;
    style?.setProperty("--x", String(x));
    style?.setProperty("--y", String(y));
    style?.setProperty("--angle", `${angle}rad`);
  });
  return ref;
}
