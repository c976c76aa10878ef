import { Button, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { OutdatedSession } from "../../../src-main/contract/evaluations.ts";
import { outdatedQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { formatDay } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { LEVEL_NAMES } from "../../ui/levels.ts";
import { inWords } from "../../ui/makers.ts";
import classes from "./rescore-dialog.module.css";
import { useRescore } from "./use-rescore.ts";

/** A longer list is said in a number. */
const MOST_ROWS = 300;

/** The sessions that would be scored otherwise today, to be scored again. */
export function RescoreDialog({ onClose }: { readonly onClose: () => void }) {
  // What is on the list stays on it while it is worked off.
  const outdated = useQuery({ ...outdatedQuery, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return (
    <Dialog size={640} onClose={onClose} title="Score sessions again">
      {outdated.error !== null && <p className={classes.hint}>{sentenceOf(outdated.error)}</p>}
      {outdated.data !== undefined && <Rescoring sessions={outdated.data.sessions} onClose={onClose} />}
    </Dialog>
  );
}

interface RescoringProps {
  readonly sessions: readonly OutdatedSession[];
  readonly onClose: () => void;
}

function Rescoring({ sessions, onClose }: RescoringProps) {
  const { done, isRunning, run, stop } = useRescore(sessions);
  const waiting = sessions.filter(({ isProblemHere }) => isProblemHere);
  const isOver = done.size === waiting.length;
  return (
    <>
      <p className={classes.hint}>
        Each session keeps its older score, to be looked at on its result page. You may stop at any time and
        go on later.
      </p>
      <ul className={classes.list} aria-label="Sessions">
        {sessions.slice(0, MOST_ROWS).map((session) => (
          <li key={session.session} className={classes.row}>
            <span className={classes.text}>
              <span className={classes.title}>{session.title}</span>
              <span className={classes.facts}>{factsOf(session)}</span>
            </span>
            <span className={classes.totals}>{totalsOf(session, done.get(session.session))}</span>
          </li>
        ))}
      </ul>
      {sessions.length > MOST_ROWS && (
        <p className={classes.hint}>and {(sessions.length - MOST_ROWS).toLocaleString("en-GB")} more</p>
      )}
      <Progress
        value={waiting.length === 0 ? 100 : (100 * done.size) / waiting.length}
        aria-label="Scored again"
        mt="md"
      />
      <footer className={classes.footer}>
        <span className={classes.count} role="status">
          {done.size} of {waiting.length} scored again
        </span>
        {isOver ? (
          <Button onClick={onClose}>Close</Button>
        ) : isRunning ? (
          <Button variant="default" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button onClick={run}>{done.size === 0 ? "Score again" : "Go on"}</Button>
        )}
      </footer>
    </>
  );
}

function factsOf({ level, startedAt, changed, isProblemHere }: OutdatedSession): string {
  const why = isProblemHere
    ? changed.length === 0
      ? "never scored"
      : `${inWords(changed)} changed`
    : "its problem is no longer here";
  return `${LEVEL_NAMES[level]} · ${formatDay(startedAt)} · ${why}`;
}

/** "68", then "68 → 72". */
function totalsOf({ total }: OutdatedSession, after: number | null | undefined): string {
  const before = total === null ? "–" : String(Math.round(total));
  if (after === undefined) return before;
  return after === null ? "deleted" : `${before} → ${Math.round(after)}`;
}
