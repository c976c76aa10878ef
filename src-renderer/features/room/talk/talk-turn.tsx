import { Button } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import { Link } from "react-router";
import type { Turn } from "../../../../src-main/core/interview/talk.ts";
import { assertNever } from "../../../../src-main/core/result.ts";
import { CLOSED_NAMES } from "../../../ui/closed-names.ts";
import { formatClock } from "../../../ui/format-time.ts";
import { HINT_NAMES } from "../../../ui/hint-names.ts";
import classes from "./talk-turn.module.css";

interface TalkTurnProps {
  readonly turn: Turn;
  /** A follow-up that waits for an answer. */
  readonly isOpen?: boolean;
  readonly onLater?: () => void;
  readonly place?: Ref<HTMLLIElement>;
  /** Where its minute leads. */
  readonly to?: string;
  /** What came of it. */
  readonly children?: ReactNode;
}

/** One turn of the talk, with its minute. */
export function TalkTurn({ turn, isOpen = false, onLater, place, to, children }: TalkTurnProps) {
  const time = <time className={classes.time}>{formatClock(turn.atMs)}</time>;
  return (
    <li ref={place} className={classes.turn} data-kind={turn.kind} data-open={isOpen}>
      {to === undefined ? (
        time
      ) : (
        <Link className={classes.minute} to={to} aria-label={`Replay from ${formatClock(turn.atMs)}`}>
          {time}
        </Link>
      )}
      <div className={classes.words}>
        {wordsOf(turn)}
        {children}
      </div>
      {isOpen && onLater !== undefined && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onLater}>
          Later
        </Button>
      )}
    </li>
  );
}

function wordsOf(turn: Turn): ReactNode {
  switch (turn.kind) {
    case "question":
      return (
        <>
          <p className={classes.own}>{turn.asks}</p>
          <p>{turn.says}</p>
          {turn.takenAs !== null && !isSame(turn.takenAs, turn.asks) && (
            <p className={classes.aside}>Taken as: {turn.takenAs}</p>
          )}
        </>
      );
    case "followUp":
      return (
        <>
          <p>{turn.says}</p>
          {turn.closed !== null && (
            <p className={classes.aside}>
              {CLOSED_NAMES[turn.closed.how]} · {formatClock(turn.closed.atMs)}
              {turn.closed.says !== undefined && ` · “${turn.closed.says}”`}
            </p>
          )}
        </>
      );
    case "curveball":
      return <p className={classes.curveball}>{turn.says}</p>;
    case "hint":
      return (
        <>
          <p className={classes.aside}>{HINT_NAMES[turn.step]}</p>
          <p>{turn.says}</p>
        </>
      );
    default:
      return assertNever(turn);
  }
}

function isSame(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return bare(one) === bare(other);
}
