import { Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconRefresh, IconStairs } from "@tabler/icons-react";
import type { KeptEvaluation } from "../../../../src-main/contract/evaluations.ts";
import { formatDay, formatTimeOfDay } from "../../../ui/dates.ts";
import { LEVEL_NAMES } from "../../../ui/levels.ts";
import { olderInWords } from "../../../ui/makers.ts";
import classes from "./scored-line.module.css";
import type { ScoredSession } from "./use-scored.ts";

/** When and by what the score on show was made, and the way to the others. */
export function ScoredLine({ scored }: { readonly scored: ScoredSession }) {
  const { kept, shown, counting, changed, otherLevels, isBusy, show, scoreAs } = scored;
  const { level } = shown.evaluation;
  const isOutdated = changed !== null && changed.length > 0;
  return (
    <p className={classes.line} data-testid="scored-line">
      Scored as {level} on {formatDay(shown.madeAt)}
      {isOutdated && ` by ${olderInWords(changed)}`}
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            className={classes.more ?? ""}
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={isBusy}
            rightSection={<IconChevronDown size={14} stroke={1.8} />}
          >
            {isOutdated ? "Score again" : "Other scores"}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOutdated && (
            <Menu.Item leftSection={<IconRefresh size={17} stroke={1.6} />} onClick={() => scoreAs(level)}>
              Score again under today’s rubric
            </Menu.Item>
          )}
          {otherLevels.map((other) => (
            <Menu.Item
              key={other}
              leftSection={<IconStairs size={17} stroke={1.6} />}
              onClick={() => scoreAs(other)}
            >
              Score as {other}
            </Menu.Item>
          ))}
          {changed === null && <Menu.Label>Its problem is no longer here to score it again</Menu.Label>}
          {kept.length > 1 && (
            <>
              <Menu.Divider />
              <Menu.Label>Its scores</Menu.Label>
              {kept.map((one) => (
                <Menu.Item
                  key={one.madeAt}
                  leftSection={
                    <IconCheck
                      size={17}
                      stroke={1.8}
                      className={one === shown ? undefined : classes.unchecked}
                      aria-label={one === shown ? "On show" : undefined}
                    />
                  }
                  rightSection={<strong>{one.evaluation.total}</strong>}
                  onClick={() => show(one.madeAt)}
                >
                  {nameOf(one)}
                  {one === counting && <span className={classes.counts}> counts</span>}
                </Menu.Item>
              ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </p>
  );
}

function nameOf({ madeAt, evaluation }: KeptEvaluation): string {
  return `${LEVEL_NAMES[evaluation.level]} · ${formatDay(madeAt)}, ${formatTimeOfDay(madeAt)}`;
}
