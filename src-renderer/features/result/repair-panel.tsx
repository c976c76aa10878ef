import { Button } from "@mantine/core";
import { IconFocusCentered } from "@tabler/icons-react";
import type { Flaw } from "../../../src-main/core/interview/drill.ts";
import type { Repair } from "../../../src-main/core/rubric/evaluation.ts";
import type { ExplainedCriterion } from "./criteria.ts";
import classes from "./repair-panel.module.css";

interface RepairPanelProps {
  readonly flaw: Flaw;
  readonly repair: Repair;
  readonly criteria: readonly ExplainedCriterion[];
  /** Shows the shapes it was about; null when none of them is on the board any more. */
  readonly onShow: (() => void) | null;
}

/** What was planted on the board, and what became of it. */
export function RepairPanel({ flaw, repair, criteria, onShow }: RepairPanelProps) {
  const { isMended, remark, lost, broke } = repair;
  const missing = criteria.find(({ settled }) => settled.id === flaw.criterion && settled.verdict !== "met");
  const gone = criteria.filter(({ settled }) => lost.includes(settled.id));
  return (
    <section className={classes.panel} data-mended={isMended} aria-labelledby="planted-title">
      <h2 id="planted-title" className={classes.title}>
        What was planted
      </h2>
      <p className={classes.says}>{flaw.says}</p>
      {!isMended && remark !== "" && <p className={classes.says}>{remark}</p>}
      {!isMended && missing !== undefined && (
        <p className={classes.says}>
          Still missing: {missing.text?.question ?? missing.settled.id} {missing.settled.change}
        </p>
      )}
      {(gone.length > 0 || broke.length > 0) && (
        <>
          <p className={classes.says}>Lost on the way:</p>
          <ul className={classes.lost}>
            {gone.map(({ settled, text }) => (
              <li key={settled.id}>{text?.question ?? settled.id}</li>
            ))}
            {broke.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      {onShow !== null && (
        <Button
          className={classes.show ?? ""}
          variant="default"
          size="xs"
          leftSection={<IconFocusCentered size={16} stroke={1.6} />}
          onClick={onShow}
        >
          Show where
        </Button>
      )}
    </section>
  );
}
