import { Button } from "@mantine/core";
import type { ReactNode, Ref } from "react";
import { Link } from "react-router";
import type { Turn } from "../../../../src-main/core/interview/talk.ts";
import { assertNever } from "../../../../src-main/core/result.ts";
import { CLOSED_NAMES } from "../../../ui/closed-names.ts";
import { formatClock } from "../../../ui/format-time.ts";
import { HINT_NAMES } from "../../../ui/hint-names.ts";
import { Heard } from "./heard.tsx";
import classes from "./talk-turn.module.css";
import { HushButton, Thinking } from "./thinking.tsx";

interface TalkTurnProps {
  readonly turn: Turn;
  /** A follow-up that waits for an answer. */
  readonly isOpen?: boolean;
  /** A model is about to phrase it. */
  readonly isThinking?: boolean;
  readonly onLater?: () => void;
  readonly onHush?: () => void;
  readonly place?: Ref<HTMLLIElement>;
  /** Where its minute leads. */
  readonly to?: string;
  /** What came of it. */
  readonly children?: ReactNode;
}

/** One turn of the talk, with its minute. */
export function TalkTurn(props: TalkTurnProps) {
  const { turn, isOpen = false, isThinking = false, onLater, onHush, place, to, children } = props;
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
        {partsOf(turn, isThinking ? <Thinking /> : <Heard turn={turn} />)}
        {children}
      </div>
      {isThinking && onHush !== undefined && <HushButton onHush={onHush} />}
      {isOpen && !isThinking && onLater !== undefined && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onLater}>
          Later
        </Button>
      )}
    </li>
  );
}

function partsOf(turn: Turn, words: ReactNode): ReactNode {
  switch (turn.kind) {
    case "question":
      return (
        <>
          <p className={classes.own}>{turn.asks}</p>
          <p>{words}</p>
          {turn.takenAs !== null && !isSame(turn.takenAs, turn.asks) && (
            <p className={classes.aside}>Taken as: {turn.takenAs}</p>
          )}
        </>
      );
    case "followUp":
      return (
        <>
          <p>{words}</p>
          {turn.closed !== null && (
            <p className={classes.aside}>
              {CLOSED_NAMES[turn.closed.how]} · {formatClock(turn.closed.atMs)}
              {turn.closed.says !== undefined && ` · “${turn.closed.says}”`}
            </p>
          )}
        </>
      );
    case "curveball":
      return <p className={classes.curveball}>{words}</p>;
    case "hint":
      return (
        <>
          <p className={classes.aside}>{HINT_NAMES[turn.step]}</p>
          <p>{words}</p>
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
