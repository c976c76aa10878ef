import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { Button, FileButton, Textarea } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { sentenceOf } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "./import-dialog.module.css";
import { LibraryStep } from "./library-step.tsx";
import { type ImportMode, placeImport } from "./place-import.ts";
import { IMPORT_TYPES, type Import, readImportFile, readImportText } from "./read-import.ts";
import { SceneStep } from "./scene-step.tsx";

interface ImportDialogProps {
  readonly api: ExcalidrawImperativeAPI;
  /** What was dropped or pasted, read; null: it is still to be chosen. */
  readonly incoming: Import | null;
  readonly onClose: () => void;
}

const PICTURE =
  "There is no drawing inside this picture. To have it on the board as a picture, drop it there, or paste it.";

/** Brings a drawing onto the board, or shapes into the palette: what it is, and where it goes. */
export function ImportDialog({ api, incoming, onClose }: ImportDialogProps) {
  const [found, setFound] = useState(incoming);
  const [fault, setFault] = useState<string | null>(null);

  const take = (read: Awaited<ReturnType<typeof readImportFile>>) => {
    if (!read.ok) return setFault(read.error.message);
    if (read.value.kind === "picture") return setFault(PICTURE);
    setFault(null);
    setFound(read.value);
  };
  const place = (mode: ImportMode) => {
    if (found?.kind !== "scene") return;
    const placed = placeImport(api, found, mode);
    if (placed.ok) onClose();
    else setFault(placed.error.message);
  };

  return (
    <Dialog
      size={560}
      onClose={onClose}
      title={found?.kind === "library" ? "Import shapes" : "Import into the board"}
    >
      {found === null && <ChooseStep onRead={take} />}
      {found?.kind === "scene" && (
        <SceneStep scene={found} isBoardEmpty={api.getSceneElements().length === 0} onPlace={place} />
      )}
      {found?.kind === "library" && (
        <LibraryStep library={found} onDone={onClose} onFault={(error) => setFault(sentenceOf(error))} />
      )}
      {fault !== null && (
        <p className={classes.fault} role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  );
}

interface ChooseStepProps {
  readonly onRead: (read: Awaited<ReturnType<typeof readImportFile>>) => void;
}

function ChooseStep({ onRead }: ChooseStepProps) {
  const [text, setText] = useState("");
  return (
    <>
      <p className={classes.hint}>
        An .excalidraw file, a PNG or SVG with its board inside, a Mermaid flowchart, or an .excalidrawlib of
        shapes for the palette. You may also drop it on the board.
      </p>
      <FileButton
        accept={IMPORT_TYPES}
        onChange={(file) => {
          if (file !== null) void readImportFile(file).then(onRead);
        }}
        inputProps={{ "aria-label": "File to import" }}
      >
        {(props) => (
          <Button {...props} fullWidth data-autofocus leftSection={<IconUpload size={17} stroke={1.6} />}>
            Choose a file
          </Button>
        )}
      </FileButton>
      <div className={classes.or}>Or write or paste a Mermaid flowchart</div>
      <Textarea
        aria-label="Mermaid flowchart"
        placeholder={"flowchart LR\n  app[Mobile app] --> api[API gateway]"}
        minRows={5}
        maxRows={12}
        autosize
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        classNames={{ input: classes.text ?? "" }}
      />
      <div className={classes.foot}>
        <Button variant="default" disabled={text.trim() === ""} onClick={() => onRead(readImportText(text))}>
          Read it
        </Button>
      </div>
    </>
  );
}
