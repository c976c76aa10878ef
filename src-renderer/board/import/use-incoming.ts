import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { notifications } from "@mantine/notifications";
import { type ClipboardEvent, type DragEvent, useRef } from "react";
import type { Result } from "../../../src-main/core/result.ts";
import { placeImport } from "./place-import.ts";
import { type Import, isDrawing, readImportFile, readImportText } from "./read-import.ts";

/** What comes onto the board from outside, as handlers for the element around it. */
export interface Incoming {
  readonly onDrop: (event: DragEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * Takes files that are dropped and drawings that are pasted before Excalidraw gets them: it would put whatever they
 * hold in the board's place. A picture without a drawing in it goes on to Excalidraw, which makes it one of the
 * board's. On an empty board a drawing is placed at once; otherwise `onAsk` decides where it goes.
 */
export function useIncoming(api: ExcalidrawImperativeAPI | null, onAsk: (found: Import) => void): Incoming {
  const passedOn = useRef(new WeakSet<Event>());

  const take = (read: Result<Import>, asPicture: () => void) => {
    if (api === null) return;
    if (!read.ok) return say(read.error.message);
    if (read.value.kind === "picture") return asPicture();
    if (read.value.kind === "library" || api.getSceneElements().length > 0) return onAsk(read.value);
    const placed = placeImport(api, read.value, "add");
    if (!placed.ok) say(placed.error.message);
  };

  const hold = (event: ClipboardEvent | DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    onDrop(event) {
      const file = event.dataTransfer.files.item(0);
      if (file === null || passedOn.current.has(event.nativeEvent)) return;
      hold(event);
      const { target, clientX, clientY } = event;
      const again = () => {
        const drop = new DragEvent("drop", { ...BUBBLING, clientX, clientY, dataTransfer: transferOf(file) });
        passedOn.current.add(drop);
        target.dispatchEvent(drop);
      };
      void readImportFile(file).then((read) => take(read, again));
    },

    onPaste(event) {
      if (passedOn.current.has(event.nativeEvent) || isTyping(event.target)) return;
      const file = event.clipboardData.files.item(0);
      const text = event.clipboardData.getData("text/plain");
      if (file === null && !isDrawing(text)) return;
      hold(event);
      if (file === null) return take(readImportText(text), () => undefined);
      const { target } = event;
      const again = () => {
        const paste = new window.ClipboardEvent("paste", { ...BUBBLING, clipboardData: transferOf(file) });
        passedOn.current.add(paste);
        target.dispatchEvent(paste);
      };
      void readImportFile(file).then((read) => take(read, again));
    },
  };
}

const BUBBLING = { bubbles: true, cancelable: true, composed: true } as const;

function transferOf(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function say(message: string): void {
  notifications.show({ color: "lamp", message, autoClose: 10_000, withBorder: true });
}
