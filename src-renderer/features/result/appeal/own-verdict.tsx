import { Button } from "@mantine/core";
import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { Appeal } from "../../../../src-main/core/rubric/appeal.ts";
import { formatDay } from "../../../ui/dates.ts";
import { VERDICT_NAMES } from "../../../ui/verdict-icon.tsx";
import { proofLabel } from "../proof-label.ts";
import classes from "./own-verdict.module.css";

interface OwnVerdictProps {
  readonly appeal: Appeal;
  readonly elements: readonly SceneElement[];
  readonly isBusy: boolean;
  readonly onShow: () => void;
  readonly onWithdraw: () => void;
}

/** What the candidate judged otherwise, and where it is said. */
export function OwnVerdict({ appeal, elements, isBusy, onShow, onWithdraw }: OwnVerdictProps) {
  return (
    <section className={classes.verdict} aria-label="Your own verdict">
      <p className={classes.head}>
        Self-assessed: {VERDICT_NAMES[appeal.verdict].toLowerCase()}
        <span className={classes.day}>{formatDay(appeal.atWallMs)}</span>
      </p>
      <button type="button" className={classes.place} onClick={onShow}>
        {proofLabel(appeal.evidence, elements)}
      </button>
      {appeal.note !== "" && <p className={classes.note}>{appeal.note}</p>}
      <Button
        className={classes.withdraw ?? ""}
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={isBusy}
        onClick={onWithdraw}
      >
        Withdraw
      </Button>
    </section>
  );
}
