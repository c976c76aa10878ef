import { Button, Kbd, SegmentedControl, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import {
  BOARD_FORMATS,
  type BoardExport,
  DEFAULT_PREFERENCES,
} from "../../../src-main/contract/preferences.ts";
import { scaleFor } from "../../board/export-board.ts";
import type { AnyElement } from "../../board/scene-bridge.ts";
import { host } from "../../host/client.ts";
import { preferencesQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FORMAT_NAMES } from "../../ui/export-board.tsx";
import { saveBlob } from "../../ui/save-blob.ts";
import classes from "./board-dialog.module.css";
import { copy } from "./deliver.ts";
import { type BoardSource, makeExport } from "./make-export.ts";
import { type Preview, usePreview } from "./use-preview.ts";

const SCALES = [1, 2, 4] as const;

interface BoardDialogProps {
  readonly board: BoardSource;
  /** What is selected on it; none: the whole board is all there is to choose. */
  readonly selected?: readonly AnyElement[];
  readonly onClose: () => void;
}

const NONE: readonly AnyElement[] = [];

/** How a board leaves: what it looks like, what is in it, and where it goes. */
export function BoardDialog({ board, selected = NONE, onClose }: BoardDialogProps) {
  const isEmpty = board.elements.every(({ isDeleted }) => isDeleted);
  return (
    <Dialog size={isEmpty ? 440 : 860} onClose={onClose} title="Export the board">
      {isEmpty ? (
        <p className={classes.empty}>The board is empty, so there is nothing to export yet.</p>
      ) : (
        <Choices board={board} selected={selected} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Choices({ board, selected = NONE, onClose }: BoardDialogProps) {
  const [choice, choose] = useChoice();
  const [isPart, setPart] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const source = useMemo(
    () => (isPart ? { ...board, elements: selected } : board),
    [board, selected, isPart],
  );
  const preview = usePreview(source, choice);
  const isPicture = choice.format === "png" || choice.format === "svg";

  const deliver = async (to: "file" | "clipboard") => {
    setBusy(true);
    setFault(null);
    try {
      const { blob, fileName } = await makeExport(source, choice);
      if (to === "file") {
        saveBlob(blob, fileName);
        return onClose();
      }
      const copied = await copy(blob);
      if (!copied.ok) return setFault(copied.error.message);
      notifications.show({ message: "The board is on the clipboard.", withBorder: true, color: "gray" });
      onClose();
    } catch {
      setFault("This board could not be drawn: try a smaller picture, or the .excalidraw file.");
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className={classes.columns}
      onSubmit={(event) => {
        event.preventDefault();
        void deliver("file");
      }}
    >
      <div
        className={classes.preview}
        data-see-through={isPicture && !choice.background}
        data-dark={choice.dark}
      >
        <Shown preview={preview} />
      </div>
      <div className={classes.choices}>
        <div>
          <div className={classes.label}>Format</div>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Format"
            value={choice.format}
            onChange={(value) =>
              choose({ format: BOARD_FORMATS.find((format) => format === value) ?? choice.format })
            }
            data={BOARD_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          />
        </div>
        {selected.length > 0 && (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="What to export"
            value={isPart ? "part" : "whole"}
            onChange={(value) => setPart(value === "part")}
            data={[
              { value: "whole", label: "Whole board" },
              { value: "part", label: "Selection" },
            ]}
          />
        )}
        {choice.format === "png" && (
          <div>
            <div className={classes.label}>Size</div>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label="Size"
              value={String(choice.scale)}
              onChange={(value) =>
                choose({ scale: SCALES.find((scale) => String(scale) === value) ?? choice.scale })
              }
              data={SCALES.map((value) => ({ value: String(value), label: `${value}×` }))}
            />
          </div>
        )}
        {isPicture && (
          <>
            <Switch
              label="Dark"
              checked={choice.dark}
              onChange={(event) => choose({ dark: event.currentTarget.checked })}
            />
            <Switch
              label="Background"
              checked={choice.background}
              onChange={(event) => choose({ background: event.currentTarget.checked })}
            />
            <Switch
              label="The board inside the picture"
              description="It can be opened again in Onair or Excalidraw."
              checked={choice.embed}
              onChange={(event) => choose({ embed: event.currentTarget.checked })}
            />
          </>
        )}
        <p className={classes.size} aria-live="polite">
          {sizeOf(preview, choice)}
        </p>
        {fault !== null && (
          <p className={classes.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={classes.foot}>
          <Button variant="default" disabled={isBusy} onClick={() => void deliver("clipboard")}>
            {choice.format === "png" ? "Copy" : "Copy as text"}
          </Button>
          <Button type="submit" data-autofocus loading={isBusy} rightSection={<Kbd size="xs">Enter</Kbd>}>
            Save
          </Button>
        </div>
      </div>
    </form>
  );
}

function Shown({ preview }: { readonly preview: Preview | null }) {
  switch (preview?.kind) {
    case undefined:
      return null;
    case "picture":
      return <img className={classes.picture} src={preview.url} alt="The board as it will look" />;
    case "text":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <pre className={classes.text} tabIndex={0}>
          {preview.text}
        </pre>
      );
    case "failed":
      return <p className={classes.empty}>This board cannot be shown here.</p>;
  }
}

/** The size of the picture, and why it is smaller than was asked for. */
function sizeOf(preview: Preview | null, { format, scale }: BoardExport): string {
  if (format === "excalidraw") return "Opens in Excalidraw, and here.";
  if (format === "mermaid")
    return "Components, links and boundaries as Onair reads them; remarks are left out.";
  if (preview?.kind !== "picture") return "";
  const { width, height } = preview.size;
  const given = format === "png" ? scaleFor(preview.size, scale) : 1;
  const pixels = `${Math.round(width * given)} × ${Math.round(height * given)} pixels`;
  if (format === "svg" || given === scale) return pixels;
  return `${pixels}: drawn at ${given.toFixed(1)}×, the largest a browser can draw of this board.`;
}

/** What was chosen last, and how to choose something else, which is remembered. */
function useChoice(): readonly [BoardExport, (change: Partial<BoardExport>) => void] {
  const queries = useQueryClient();
  const stored = useQuery(preferencesQuery).data?.boardExport ?? DEFAULT_PREFERENCES.boardExport;
  const [own, setOwn] = useState<BoardExport | null>(null);
  const choice = own ?? stored;
  const choose = (change: Partial<BoardExport>) => {
    const next = { ...choice, ...change };
    setOwn(next);
    host.preferences
      .change({ boardExport: next })
      .then((preferences) => queries.setQueryData(preferencesQuery.queryKey, preferences))
      .catch(sayFailure);
  };
  return [choice, choose];
}
