import { Kbd } from "@mantine/core";
import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./command-palette.module.css";

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
  const groups = [...Map.groupBy(actions, (action) => action.group)];
  return (
    <Spotlight
      shortcut="mod+K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      highlightQuery
      radius="lg"
      classNames={{ content: classes.content ?? "", actionsGroup: classes.group ?? "" }}
      scrollable
      maxHeight={420}
      nothingFound="No action is called that."
      searchProps={{
        placeholder: "What would you like to do?",
        "aria-label": "Find an action",
        leftSection: <IconSearch size={18} stroke={1.6} />,
      }}
      actions={groups.map(([group, members]) => ({
        group,
        actions: members.map(({ id, label, icon, hotkey, keywords, run }) => ({
          id,
          label,
          leftSection: icon,
          onClick: run,
          ...(keywords === undefined ? {} : { keywords: [...keywords] }),
          ...(hotkey === undefined ? {} : { rightSection: <Kbd>{formatHotkey(hotkey)}</Kbd> }),
        })),
      }))}
    />
  );
}

/** How a key is written for people: "mod+K" is ⌘K on a Mac and Ctrl K elsewhere. */
export function formatHotkey(hotkey: string): string {
  const isMac = navigator.platform.startsWith("Mac");
  return hotkey.replace("mod+", isMac ? "⌘" : "Ctrl ");
}
