import { useEffect } from "react";
import { actionOfKey, type KeyPlace, type RoomAction } from "./room-keys.ts";

const OPEN_PALETTE = ".mantine-Spotlight-content";
/** Not every `aria-modal`: Excalidraw's colour pickers claim to be modal while they only sit in its panel. */
const OPEN_DIALOG = `.mantine-Modal-content, ${OPEN_PALETTE}, .excalidraw .Modal`;

/**
 * Listens for the room's keys before the board and the editor get them: Excalidraw has its own Ctrl+K and
 * Alt+S. While a dialog is open only its own keys count.
 */
export function useRoomKeys(onAction: (action: RoomAction) => void, isEnabled: boolean): void {
  useEffect(() => {
    if (!isEnabled) return;
    const handle = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const action = actionOfKey(event, placeOf(event.target));
      if (action === null) return;
      const dialog = document.querySelector(OPEN_DIALOG);
      // The key that opens the palette closes it.
      const isClosing = action.type === "openPalette" && dialog?.matches(OPEN_PALETTE) === true;
      if (dialog !== null && !isClosing) return;
      event.preventDefault();
      event.stopPropagation();
      // Held, it is one long press.
      if (action.type !== "dictate" || !event.repeat) onAction(action);
    };
    window.addEventListener("keydown", handle, { capture: true });
    return () => window.removeEventListener("keydown", handle, { capture: true });
  }, [onAction, isEnabled]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "elsewhere";
  if (target.isContentEditable || target.matches("input, textarea, select")) return "text";
  return target.closest("[data-testid=board]") === null ? "elsewhere" : "board";
}
