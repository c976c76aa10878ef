import { STAGES, type Stage } from "../../../src-main/core/interview/stage.ts";

/** Everything the room can do that has a key. */
export type RoomAction =
  | { readonly type: "enterStage"; readonly stage: Stage }
  | { readonly type: "togglePause" }
  | { readonly type: "finish" }
  | { readonly type: "showBoard" }
  | { readonly type: "showNotes" }
  | { readonly type: "showSplit" }
  | { readonly type: "togglePrompt" }
  | { readonly type: "speak" }
  | { readonly type: "hint" }
  | { readonly type: "dictate" }
  | { readonly type: "hush" }
  | { readonly type: "addComponent" }
  | { readonly type: "toggleLens" }
  | { readonly type: "exportBoard" }
  | { readonly type: "importBoard" }
  | { readonly type: "openPalette" }
  | { readonly type: "openKeys" };

export interface PressedKey {
  readonly key: string;
  /** The place of the key, which Alt does not change into another letter. */
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where the key was pressed: in a text, on the board, or elsewhere in the room. */
export type KeyPlace = "text" | "board" | "elsewhere";

const WITH_ALT: Readonly<Record<string, RoomAction>> = {
  KeyP: { type: "togglePause" },
  KeyB: { type: "showBoard" },
  KeyN: { type: "showNotes" },
  KeyS: { type: "showSplit" },
  KeyI: { type: "togglePrompt" },
  KeyQ: { type: "speak" },
  KeyH: { type: "hint" },
  KeyT: { type: "dictate" },
  KeyW: { type: "hush" },
  KeyL: { type: "toggleLens" },
  KeyE: { type: "exportBoard" },
  KeyO: { type: "importBoard" },
  Enter: { type: "finish" },
  NumpadEnter: { type: "finish" },
};

/** What a key does in the room, or null when it is not the room's. */
export function actionOfKey(pressed: PressedKey, place: KeyPlace): RoomAction | null {
  const { key, code, altKey, ctrlKey, metaKey } = pressed;
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === "k" ? { type: "openPalette" } : null;
  // AltGr arrives as Ctrl and Alt together: it types letters.
  if (altKey && !ctrlKey && !metaKey) {
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
    const stage = digit === undefined ? undefined : STAGES[Number(digit) - 1];
    return stage === undefined ? (WITH_ALT[code] ?? null) : { type: "enterStage", stage };
  }
  if (place === "text") return null;
  if (key === "?") return { type: "openKeys" };
  if (key === "/") return { type: "addComponent" };
  return null;
}
