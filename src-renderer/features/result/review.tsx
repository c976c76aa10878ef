import { useReducedMotion } from "@mantine/hooks";
import { useRef, useState } from "react";
import type { SessionResult } from "../../../src-main/contract/sessions.ts";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { ExplainedCriterion, Filter } from "./criteria.ts";
import { CriteriaList } from "./criteria-list.tsx";
import { ProofPane, type ProofTab } from "./proof-pane.tsx";
import classes from "./review.module.css";

/** The criterion that is open, and which of its proofs is shown. */
export interface Selection {
  readonly criterion: string;
  readonly proof: number | null;
}

/** Where the page begins under the header that stays, in pixels. */
const BELOW_HEADER = 72;

interface ReviewProps {
  readonly result: SessionResult;
  /** The board as it was left. */
  readonly elements: readonly SceneElement[];
  readonly criteria: readonly ExplainedCriterion[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly tab: ProofTab;
  readonly onTab: (tab: ProofTab) => void;
}

/** Verdicts on the left, their proof on the right. */
export function Review({ result, elements, criteria, filter, onFilter, tab, onTab }: ReviewProps) {
  const [selection, setSelection] = useState<Selection | null>(null);
  const review = useRef<HTMLDivElement>(null);
  const calm = useReducedMotion();
  const open = criteria.find(({ settled }) => settled.id === selection?.criterion);

  const select = (next: Selection | null) => {
    setSelection(next);
    const proofs = criteria.find(({ settled }) => settled.id === next?.criterion)?.proofs;
    const source = proofs?.[next?.proof ?? 0]?.evidence.source;
    if (source === undefined) return;
    onTab(source === "board" ? "board" : "words");
    // The proof needs the height of the window; the summary has been read by now.
    const distance = (review.current?.getBoundingClientRect().top ?? 0) - BELOW_HEADER;
    if (distance > 0) window.scrollBy({ top: distance, behavior: calm ? "instant" : "smooth" });
  };

  return (
    <div ref={review} className={classes.review}>
      <CriteriaList
        criteria={criteria}
        scores={result.evaluation.stages}
        filter={filter}
        onFilter={onFilter}
        selection={selection}
        onSelect={select}
      />
      <ProofPane
        result={result}
        elements={elements}
        proofs={open?.proofs ?? []}
        chosen={selection?.proof ?? null}
        tab={tab}
        onTab={onTab}
      />
    </div>
  );
}
