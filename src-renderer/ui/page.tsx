import { useDocumentTitle } from "@mantine/hooks";
import {
  IconBook,
  IconCards,
  IconChartAreaLine,
  IconDatabase,
  IconHistory,
  IconHome,
  IconPencil,
  IconSchool,
  IconSettings,
} from "@tabler/icons-react";
import { type ReactNode, Suspense, useState } from "react";
import { useNavigate } from "react-router";
import { useColorSchemeActions } from "./color-scheme-menu.tsx";
import { type Action, CommandPalette } from "./command-palette.tsx";
import { lazyPart } from "./lazy-part.ts";
import classes from "./page.module.css";

const LearntDialog = lazyPart(async () => (await import("../features/names/learnt-dialog.tsx")).LearntDialog);

const SetUpDialog = lazyPart(async () => (await import("../features/review/set-up-dialog.tsx")).SetUpDialog);

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
  const [isLearntOpen, setLearntOpen] = useState(false);
  const [isReviewerOpen, setReviewerOpen] = useState(false);
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
      id: "library",
      label: "Go to the library",
      group: "Onair",
      icon: <IconBook size={18} stroke={1.6} />,
      keywords: ["concepts", "learn", "read"],
      hotkey: "L",
      run: () => navigate("/library"),
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
    {
      id: "progress",
      label: "Go to your progress",
      group: "Onair",
      icon: <IconChartAreaLine size={18} stroke={1.6} />,
      keywords: ["mastery", "trend", "calendar", "next"],
      hotkey: "G",
      run: () => navigate("/progress"),
    },
    {
      id: "drills",
      label: "Go to your drills",
      group: "Onair",
      icon: <IconCards size={18} stroke={1.6} />,
      keywords: ["cards", "recall", "repeat", "anki", "stage", "exercise", "fix the board"],
      hotkey: "D",
      run: () => navigate("/drills"),
    },
    {
      id: "own-problems",
      label: "Go to your problems",
      group: "Onair",
      icon: <IconPencil size={18} stroke={1.6} />,
      keywords: ["write", "own", "pack", "import", "export"],
      hotkey: "Y",
      run: () => navigate("/problems"),
    },
    {
      id: "data",
      label: "Go to your data",
      group: "Onair",
      icon: <IconDatabase size={18} stroke={1.6} />,
      keywords: ["back up", "restore", "merge", "import", "sync", "delete"],
      hotkey: "U",
      run: () => navigate("/data"),
    },
    {
      id: "learnt",
      label: "What Onair has learnt from you",
      group: "Onair",
      icon: <IconSchool size={18} stroke={1.6} />,
      keywords: ["names", "alias", "forget", "teach"],
      run: () => setLearntOpen(true),
    },
    {
      id: "reviewer",
      label: "Language model",
      group: "Onair",
      icon: <IconSettings size={18} stroke={1.6} />,
      keywords: [
        "settings",
        "AI",
        "set up",
        "reviewer",
        "second opinion",
        "voice",
        "speech",
        "key",
        "OpenAI",
        "Ollama",
      ],
      run: () => setReviewerOpen(true),
    },
    ...useColorSchemeActions(),
  ];
  return (
    <main className={classes.page} data-width={width}>
      <CommandPalette actions={[...actions, ...everywhere]} />
      {children}
      {isLearntOpen && (
        <Suspense fallback={null}>
          <LearntDialog onClose={() => setLearntOpen(false)} />
        </Suspense>
      )}
      {isReviewerOpen && (
        <Suspense fallback={null}>
          <SetUpDialog onClose={() => setReviewerOpen(false)} />
        </Suspense>
      )}
    </main>
  );
}
