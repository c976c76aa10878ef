import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { spotlight } from "@mantine/spotlight";
import { type ReactNode, Suspense } from "react";
import { lazyPart } from "./lazy-part.ts";

const PaletteOverlay = lazyPart(async () => (await import("./palette-overlay.tsx")).PaletteOverlay);

/** Something the user can do: listed in the command palette, and done by its key if it has one. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly icon: ReactNode;
  /** As Mantine's `useHotkeys` spells it: "H", "mod+Enter". Works wherever no field is being typed in. */
  readonly hotkey?: string;
  /** Other words someone may type to find it. */
  readonly keywords?: readonly string[];
  readonly run: () => void;
}

/** Ctrl/Cmd+K, and the keys of all the actions. Mount it once per page, with everything the page can do. */
export function CommandPalette({ actions }: { readonly actions: readonly Action[] }) {
  useHotkeys(
    actions.flatMap(({ hotkey, run }): HotkeyItem[] => (hotkey === undefined ? [] : [[hotkey, run]])),
  );
  // Also while a field is being typed in.
  useHotkeys([["mod+K", spotlight.toggle]], [], true);
  return (
    <Suspense fallback={null}>
      <PaletteOverlay actions={actions} />
    </Suspense>
  );
}

/** How a key is written for people: "mod+K" is ⌘K on a Mac and Ctrl+K elsewhere, "Alt+P" is ⌥P there. */
export function formatHotkey(hotkey: string): string {
  const isMac = navigator.platform.startsWith("Mac");
  return isMac ? hotkey.replace("mod+", "⌘").replace("Alt+", "⌥") : hotkey.replace("mod+", "Ctrl+");
}
