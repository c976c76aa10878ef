import { useDocumentTitle } from "@mantine/hooks";
import { IconHistory, IconHome } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import { useColorSchemeActions } from "./color-scheme-menu.tsx";
import { type Action, CommandPalette } from "./command-palette.tsx";
import classes from "./page.module.css";

interface PageProps {
  /** What the window's title says before "Onair"; null on the home page. */
  readonly title: string | null;
  readonly width: "narrow" | "full";
  /** What can be done here, besides what can be done everywhere. */
  readonly actions?: readonly Action[];
  readonly children: ReactNode;
}

/** One page: its title, its actions with their keys, its main landmark. */
export function Page({ title, width, actions = [], children }: PageProps) {
  useDocumentTitle(title === null ? "Onair" : `${title} · Onair`);
  const navigate = useNavigate();
  const everywhere: readonly Action[] = [
    {
      id: "home",
      label: "Go to the problems",
      group: "Onair",
      icon: <IconHome size={18} stroke={1.6} />,
      keywords: ["home", "start"],
      hotkey: "P",
      run: () => navigate("/"),
    },
    {
      id: "history",
      label: "Go to the history",
      group: "Onair",
      icon: <IconHistory size={18} stroke={1.6} />,
      keywords: ["sessions", "past"],
      hotkey: "H",
      run: () => navigate("/history"),
    },
    ...useColorSchemeActions(),
  ];
  return (
    <main className={classes.page} data-width={width}>
      <CommandPalette actions={[...actions, ...everywhere]} />
      {children}
    </main>
  );
}
