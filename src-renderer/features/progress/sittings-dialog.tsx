import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Behind } from "../../../src-main/contract/progress.ts";
import { host } from "../../host/client.ts";
import { SESSIONS_KEY } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { formatDay } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { drillName } from "../../ui/exercises.ts";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import classes from "./sittings-dialog.module.css";

/** A figure whose sessions are shown. */
export interface Shown {
  readonly of: Behind;
  readonly title: string;
  /** What the figure says, in a sentence or two. */
  readonly says?: string;
}

interface SittingsDialogProps {
  readonly shown: Shown;
  readonly onClose: () => void;
}

/** The sessions behind a figure, each a link to its result. */
export function SittingsDialog({ shown: { of, title, says }, onClose }: SittingsDialogProps) {
  const behind = useQuery({
    queryKey: [...SESSIONS_KEY, "behind", of],
    queryFn: () => host.progress.behind(of),
  });
  const sessions = behind.data?.sessions ?? [];
  const more = (behind.data?.all ?? 0) - sessions.length;
  return (
    <Dialog size={540} onClose={onClose} title={title}>
      {says !== undefined && <p className={classes.says}>{says}</p>}
      {of.of === "concept" && (
        <p className={classes.says}>
          <Link to={`/library/${encodeURIComponent(of.concept)}`}>Read about it in the library</Link>
        </p>
      )}
      {behind.isError && <p className={classes.says}>{sentenceOf(behind.error)}</p>}
      <ul className={classes.list} aria-label="Sessions behind it">
        {sessions.map(({ session, title: problem, level, startedAt, total, drill, credit }) => (
          <li key={session}>
            <Link to={`/result/${session}`} className={classes.session}>
              <span className={classes.name}>{problem}</span>
              <span className={classes.facts}>
                {drill !== null && `${drillName(drill)} · `}
                {LEVEL_NAMES[level]} · {formatDay(startedAt)}
              </span>
              <span className={classes.figure}>
                {credit === null ? Math.round(total) : `${Math.round(credit * 100)} % met`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.says}>
          And {more.toLocaleString("en-GB")} earlier: find them in the <Link to="/history">history</Link>.
        </p>
      )}
    </Dialog>
  );
}
