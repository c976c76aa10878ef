import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { Progress } from "../../../src-main/contract/progress.ts";
import { formatDay } from "../../ui/dates.ts";
import classes from "./records.module.css";
import { Section } from "./section.tsx";
import type { Shown } from "./sittings-dialog.tsx";

/** So many problems at first: the rest is there for who asks. */
const FIRST = 8;

interface RecordsProps {
  readonly records: Progress["records"];
  readonly onShow: (shown: Shown) => void;
}

/** Best and latest total of each problem, joined by a line. */
export function Records({ records, onShow }: RecordsProps) {
  const [isWhole, setWhole] = useState(false);
  const drawn = isWhole ? records : records.slice(0, FIRST);
  return (
    <Section
      title="Best and latest"
      lead={
        <>
          <span className={classes.key} data-of="best" aria-hidden="true" /> best{" "}
          <span className={classes.key} data-of="latest" aria-hidden="true" /> latest. The thin line stands at
          70, where a score says yes.
        </>
      }
    >
      <ul className={classes.rows}>
        {drawn.map((record) => (
          <Row key={record.problem} record={record} onShow={onShow} />
        ))}
      </ul>
      {records.length > drawn.length && (
        <Button variant="subtle" color="gray" mt="xs" onClick={() => setWhole(true)}>
          Show all {records.length} problems
        </Button>
      )}
    </Section>
  );
}

interface RowProps {
  readonly record: Progress["records"][number];
  readonly onShow: (shown: Shown) => void;
}

function Row({ record: { problem, title, attempts, best, latest }, onShow }: RowProps) {
  const low = Math.min(best.total, latest.total);
  const high = Math.max(best.total, latest.total);
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.name}
        onClick={() => onShow({ of: { of: "problem", problem }, title })}
        aria-label={`${title}, ${attempts === 1 ? "one session" : `${attempts} sessions`}`}
      >
        <span className={classes.title}>{title}</span>
        <span className={classes.count}>× {attempts}</span>
      </UnstyledButton>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.line} style={{ left: `${low}%`, width: `${high - low}%` }} />
        <span className={classes.dot} data-of="latest" style={{ left: `${latest.total}%` }} />
        <span className={classes.dot} data-of="best" style={{ left: `${best.total}%` }} />
      </span>
      <span className={classes.figures}>
        {latest.session !== best.session && (
          <Link to={`/result/${latest.session}`} title={formatDay(latest.startedAt)}>
            latest {Math.round(latest.total)}
          </Link>
        )}
        <Link to={`/result/${best.session}`} title={formatDay(best.startedAt)}>
          {nameOfBest(attempts, latest.session === best.session)}
          {Math.round(best.total)}
        </Link>
      </span>
    </li>
  );
}

function nameOfBest(attempts: number, isLatest: boolean): string {
  if (attempts === 1) return "";
  return isLatest ? "latest is best " : "best ";
}
