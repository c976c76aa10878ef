import { expect, it } from "vitest";
import { actionOfKey, type KeyPlace, type PressedKey } from "./room-keys.ts";

const plain: PressedKey = { key: "", code: "", altKey: false, ctrlKey: false, metaKey: false };

it.each<[string, Partial<PressedKey>, KeyPlace, string | null]>([
  ["Alt+P pauses, in the notes too", { altKey: true, key: "π", code: "KeyP" }, "text", "togglePause"],
  ["Alt+Enter finishes", { altKey: true, key: "Enter", code: "Enter" }, "text", "finish"],
  ["Alt+B fills the window with the board", { altKey: true, key: "b", code: "KeyB" }, "board", "showBoard"],
  ["Alt+T speaks, wherever one is", { altKey: true, key: "†", code: "KeyT" }, "text", "dictate"],
  ["Ctrl+K opens the palette", { ctrlKey: true, key: "k", code: "KeyK" }, "text", "openPalette"],
  ["Cmd+K does too", { metaKey: true, key: "k", code: "KeyK" }, "board", "openPalette"],
  ["/ adds a component", { key: "/", code: "Slash" }, "board", "addComponent"],
  ["/ in a text is a slash", { key: "/", code: "Slash" }, "text", null],
  ["? shows the keys", { key: "?", code: "Slash" }, "elsewhere", "openKeys"],
  ["? in a text is a question mark", { key: "?", code: "Slash" }, "text", null],
  ["AltGr types", { altKey: true, ctrlKey: true, key: "|", code: "Digit1" }, "text", null],
  ["other keys are not the room's", { key: "r", code: "KeyR" }, "board", null],
])("%s", (_, pressed, place, type) => {
  expect(actionOfKey({ ...plain, ...pressed }, place)?.type ?? null).toBe(type);
});

it("Alt+1 to Alt+5 enter the stages in order", () => {
  const stages = [1, 2, 3, 4, 5].map((digit) =>
    actionOfKey({ ...plain, altKey: true, code: `Digit${digit}`, key: "¡" }, "text"),
  );
  expect(stages).toEqual(["R", "A", "D", "I", "O"].map((stage) => ({ type: "enterStage", stage })));
  expect(actionOfKey({ ...plain, altKey: true, code: "Digit6" }, "text")).toBeNull();
});
