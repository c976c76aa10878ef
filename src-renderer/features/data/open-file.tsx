import { Button, FileButton } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, type Ref, useRef, useState } from "react";
import classes from "./data-page.module.css";

interface OpenFileProps {
  readonly button: Ref<HTMLButtonElement>;
  /** A share of 1 while a file is on its way, or null. */
  readonly share: number | null;
  readonly onOpen: (file: File) => void;
  readonly children: ReactNode;
}

/** Where a file is chosen or dropped. */
export function OpenFile({ button, share, onOpen, children }: OpenFileProps) {
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  const isBusy = share !== null;
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !isBusy) onOpen(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for the keyboard
    <div
      className={classes.drop}
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton
        resetRef={reset}
        accept=".onair-backup,.sqlite,.json,application/json"
        inputProps={{ "aria-label": "Backup or sessions" }}
        onChange={(file) => {
          // The same file may be chosen again.
          reset.current?.();
          if (file !== null) onOpen(file);
        }}
      >
        {(props) => (
          <Button
            {...props}
            ref={button}
            variant="default"
            loading={isBusy}
            leftSection={<IconFileImport size={18} stroke={1.6} />}
          >
            Open a file
          </Button>
        )}
      </FileButton>
      <span className={classes.hint} role="status">
        {share === null ? children : share < 1 ? `Reading it: ${Math.floor(share * 100)} %` : "Checking it"}
      </span>
    </div>
  );
}
