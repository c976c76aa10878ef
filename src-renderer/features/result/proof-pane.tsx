import { Tabs } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, Suspense, useState } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { deskOf } from "../../../src-main/core/interview/exercise.ts";
import type { PageEvidence } from "../../../src-main/core/rubric/evaluation.ts";
import { lazyPart } from "../../ui/lazy-part.ts";
import { type Proof, shapesOf } from "./criteria.ts";
import classes from "./proof-pane.module.css";
import { WordsPane } from "./words-pane.tsx";

const BoardPane = lazyPart(async () => (await import("./board-pane.tsx")).BoardPane);

/** Wide enough to show words and board side by side. */
const IS_ROOMY = "(min-width: 100em)";

const TABS_ID = "proof";

export type ProofTab = "words" | "board";

interface ProofPaneProps {
  readonly result: SessionResult;
  readonly elements: readonly SceneElement[];
  /** The proofs of the open criterion. */
  readonly proofs: readonly Proof[];
  readonly chosen: number | null;
  readonly tab: ProofTab;
  readonly onTab: (tab: ProofTab) => void;
  /** Called with the words or the shape that the user picks; null when nothing is asked for. */
  readonly onPick: ((evidence: PageEvidence) => void) | null;
}

/** What was written and drawn, with the proof marked in it. */
export function ProofPane({ result, elements, proofs, chosen, tab, onTab, onPick }: ProofPaneProps) {
  const isRoomy = useMediaQuery(IS_ROOMY, false, { getInitialValueInEffect: false });
  const [wasBoardShown, setWasBoardShown] = useState(false);
  const { drill } = result.card;
  const desk = deskOf(drill);
  const isBoardShown = desk !== "notes" && (isRoomy || tab === "board" || desk === "board");
  // The board is loaded when it is first looked at, and kept from then on.
  if (isBoardShown && !wasBoardShown) setWasBoardShown(true);

  const pickShape = onPick === null ? null : (id: string) => onPick({ source: "board", elementIds: [id] });
  const words = (
    <WordsPane notes={result.state.notes} drill={drill} proofs={proofs} chosen={chosen} onPick={onPick} />
  );
  const board = wasBoardShown && (
    <Suspense fallback={null}>
      <BoardPane
        session={result.card.session}
        elements={elements}
        highlighted={shapesOf(proofs, chosen)}
        onPick={pickShape}
      />
    </Suspense>
  );

  if (isRoomy || desk !== "both") {
    return (
      <div className={classes.pane} data-roomy="true">
        {desk !== "board" && (
          <section className={classes.half} aria-labelledby="words-title">
            <h2 id="words-title" className={classes.title}>
              Your words
            </h2>
            <div className={classes.sheet}>{words}</div>
          </section>
        )}
        {desk !== "notes" && (
          <section className={classes.half} aria-labelledby="board-title">
            <h2 id="board-title" className={classes.title}>
              Your board
            </h2>
            <div className={classes.sheet}>{board}</div>
          </section>
        )}
      </div>
    );
  }
  return (
    <Tabs
      id={TABS_ID}
      className={classes.pane ?? ""}
      value={tab}
      onChange={(value) => onTab(value === "board" ? "board" : "words")}
    >
      <Tabs.List>
        <Tabs.Tab value="words">Your words</Tabs.Tab>
        <Tabs.Tab value="board">Your board</Tabs.Tab>
      </Tabs.List>
      <div className={classes.sheet}>
        <Panel tab="words" isShown={tab === "words"}>
          {words}
        </Panel>
        <Panel tab="board" isShown={tab === "board"}>
          {board}
        </Panel>
      </div>
    </Tabs>
  );
}

interface PanelProps {
  readonly tab: ProofTab;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** Mantine's own panel takes the hidden one out of the layout, where a board has no size to be drawn in. */
function Panel({ tab, isShown, children }: PanelProps) {
  return (
    <div
      id={`${TABS_ID}-panel-${tab}`}
      role="tabpanel"
      aria-labelledby={`${TABS_ID}-tab-${tab}`}
      className={classes.panel}
      data-shown={isShown}
    >
      {children}
    </div>
  );
}
