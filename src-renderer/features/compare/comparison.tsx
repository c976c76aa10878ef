import { Tabs } from "@mantine/core";
import { IconArrowsLeftRight, IconClock, IconListCheck, IconPencil, IconShape } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import type { CriterionText } from "../../../src-main/contract/content.ts";
import type { AttemptLine } from "../../../src-main/contract/evaluations.ts";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import { visibleElements } from "../../../src-main/core/interview/state.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { Page } from "../../ui/page.tsx";
import { BoardsView } from "./boards-view.tsx";
import classes from "./comparison.module.css";
import { ComparisonHead } from "./comparison-head.tsx";
import { CriteriaView } from "./criteria-view.tsx";
import { LevelLine } from "./level-line.tsx";
import { NotesView } from "./notes-view.tsx";
import { TimeView } from "./time-view.tsx";
import { useScores } from "./use-scores.ts";

const VIEWS = ["boards", "notes", "criteria", "time"] as const;
type View = (typeof VIEWS)[number];

const VIEW_NAMES: Readonly<Record<View, string>> = {
  boards: "Boards",
  notes: "Notes",
  criteria: "Criteria",
  time: "Time",
};

const VIEW_KEYS: Readonly<Record<View, string>> = { boards: "B", notes: "N", criteria: "C", time: "M" };

const VIEW_ICONS: Readonly<Record<View, ReactNode>> = {
  boards: <IconShape size={18} stroke={1.6} />,
  notes: <IconPencil size={18} stroke={1.6} />,
  criteria: <IconListCheck size={18} stroke={1.6} />,
  time: <IconClock size={18} stroke={1.6} />,
};

interface ComparisonProps {
  readonly left: SessionResult;
  readonly right: SessionResult;
  readonly attempts: readonly AttemptLine[];
  readonly texts: readonly CriterionText[];
}

export function Comparison({ left, right, attempts, texts }: ComparisonProps) {
  const navigate = useNavigate();
  const [view, setView] = useState<View>("boards");
  const scores = useScores(left, right);
  const boards = useMemo(
    () => ({ left: visibleElements(left.state), right: visibleElements(right.state) }),
    [left, right],
  );
  const swap = () => navigate(`/compare/${right.card.session}/${left.card.session}`);
  const actions: readonly Action[] = [
    ...VIEWS.map((value) => ({
      id: `compare-${value}`,
      label: `Compare: ${VIEW_NAMES[value].toLowerCase()}`,
      group: "Compare",
      icon: VIEW_ICONS[value],
      hotkey: VIEW_KEYS[value],
      run: () => setView(value),
    })),
    {
      id: "swap",
      label: "Swap the two attempts",
      group: "Compare",
      icon: <IconArrowsLeftRight size={18} stroke={1.6} />,
      hotkey: "X",
      run: swap,
    },
  ];
  return (
    <Page title={`${left.card.title}, compared`} width="full" actions={actions}>
      <ComparisonHead left={left} right={right} attempts={attempts} scores={scores} onSwap={swap} />
      <LevelLine scores={scores} />
      <Tabs
        className={classes.tabs ?? ""}
        value={view}
        onChange={(next) => setView(VIEWS.find((one) => one === next) ?? "boards")}
        keepMounted={false}
      >
        <Tabs.List>
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one} aria-keyshortcuts={VIEW_KEYS[one]}>
              {VIEW_NAMES[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="boards">
          <BoardsView sessions={{ left: left.card.session, right: right.card.session }} boards={boards} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <NotesView left={left.state.notes} right={right.state.notes} />
        </Tabs.Panel>
        <Tabs.Panel value="criteria">
          <CriteriaView
            sessions={{ left: left.card.session, right: right.card.session }}
            scores={scores}
            boards={boards}
            texts={texts}
          />
        </Tabs.Panel>
        <Tabs.Panel value="time">
          <TimeView left={left.state} right={right.state} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
