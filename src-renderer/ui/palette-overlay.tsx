import { Kbd } from "@mantine/core";
import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect } from "react";
import classes from "./command-palette.module.css";
import { type Action, formatHotkey } from "./command-palette.tsx";

/** The command palette itself. On a page it comes once the page is there, so that no page has to wait for it. */
export function PaletteOverlay({ actions }: { readonly actions: readonly Action[] }) {
  // It is open or not whatever the page: one that is left takes it along.
  useEffect(() => spotlight.close, []);
  const groups = [...Map.groupBy(actions, (action) => action.group)].sort(
    ([, one], [, other]) => Number(isLong(one)) - Number(isLong(other)),
  );
  return (
    <Spotlight
      shortcut={null}
      // There at once, so that the first letter typed after Ctrl+K is already in its field.
      withinPortal={false}
      transitionProps={{ duration: 0 }}
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

/** Forty problems would push everything else out of sight: they come last, to be found by typing. */
function isLong(members: readonly Action[]): boolean {
  return members.length > 20;
}
