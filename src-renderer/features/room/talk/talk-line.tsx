import { Button, UnstyledButton } from "@mantine/core";
import { IconBulb, IconChevronDown, IconMessageQuestion } from "@tabler/icons-react";
import { memo, type RefObject, useEffect, useId, useRef, useSyncExternalStore } from "react";
import type { Desk } from "../../../../src-main/core/interview/exercise.ts";
import { wordsHeard } from "../../../../src-main/core/interview/phrasing.ts";
import { openFollowUp, type Turn } from "../../../../src-main/core/interview/talk.ts";
import { OwnWordsMark } from "../../../ui/own-words-mark.tsx";
import { HintOfferLine } from "./hint-offer-line.tsx";
import { MayMeanLine } from "./may-mean-line.tsx";
import { SpeechField } from "./speech-field.tsx";
import classes from "./talk-line.module.css";
import type { TalkSession } from "./talk-session.ts";
import { TalkTurn } from "./talk-turn.tsx";
import { HushButton, Thinking } from "./thinking.tsx";

interface TalkLineProps {
  readonly talk: TalkSession;
  /** What the interviewer said at the start. */
  readonly prompt: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly isOpen: boolean;
  /** Where there is only a board, nobody is there to be asked. */
  readonly desk: Desk;
  /** Whether it may lie over what is below: a board may be covered, notes may not. */
  readonly isOverBoard: boolean;
  readonly onToggle: () => void;
  readonly onAnswer: (words: string) => void;
  /** Back to work. */
  readonly onLeave: () => void;
}

/** The interviewer's line: the last thing said; unfolded, everything that was said and a field to speak in. */
export const TalkLine = memo(function TalkLine(props: TalkLineProps) {
  const { talk: session, prompt, field, isOpen, desk, isOverBoard, onToggle, onAnswer, onLeave } = props;
  const { talk, offer, mayMean, isBusy, thinking } = useSyncExternalStore(session.subscribe, session.now);
  const id = useId();
  const isAlone = desk === "board";
  const waiting = openFollowUp(talk);
  const last = waiting ?? talk.at(-1);
  const isThinking = thinking.length > 0;
  const said = prompt.trim().replaceAll(/(?<!\n)\n(?!\n)/g, " ");
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen && talk.length > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen, talk]);

  return (
    <section
      className={classes.line}
      data-open={isOpen}
      data-pushes={!isOverBoard}
      aria-label="The interviewer"
    >
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-keyshortcuts="Alt+I"
        aria-label={isOpen ? "Fold what was said" : "Unfold what was said"}
        onClick={onToggle}
      >
        <IconChevronDown size={17} stroke={1.7} aria-hidden />
      </UnstyledButton>
      <div id={id} className={classes.body}>
        {isOpen ? (
          <>
            <ol className={classes.talk} aria-label="What was said">
              <li className={classes.prompt}>{said}</li>
              {talk.map((turn, index) => (
                <TalkTurn
                  // biome-ignore lint/suspicious/noArrayIndexKey: what was said keeps its place
                  key={index}
                  turn={turn}
                  isOpen={turn === waiting}
                  isThinking={thinking.includes(index)}
                  onLater={() => session.close("later")}
                  onHush={session.hush}
                  {...(index === talk.length - 1 ? { place: end } : {})}
                />
              ))}
            </ol>
            {mayMean.length > 0 && <MayMeanLine asks={mayMean} isBusy={isBusy} onAsk={session.ask} />}
            {offer !== null && <HintOfferLine offer={offer} talk={session} />}
            {!isAlone && (
              <SpeechField
                field={field}
                isAsked={waiting !== null}
                isBusy={isBusy}
                onAsk={session.ask}
                onAnswer={onAnswer}
                onLeave={onLeave}
              />
            )}
          </>
        ) : (
          <p className={classes.text} data-waiting={waiting !== null} role="status">
            {isThinking ? <Thinking /> : last === undefined ? said : lineOf(last)}
          </p>
        )}
      </div>
      {!isOpen && !isAlone && (
        <div className={classes.actions}>
          {!isThinking && last?.phrasing?.by === "itself" && <OwnWordsMark why={last.phrasing.why} />}
          {isThinking && <HushButton onHush={session.hush} />}
          {waiting !== null && !isThinking && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => session.close("later")}>
              Later
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-keyshortcuts="Alt+H"
            leftSection={<IconBulb size={15} stroke={1.7} />}
            onClick={() => {
              onToggle();
              session.askForHint();
            }}
          >
            Hint
          </Button>
          <Button
            variant={waiting === null ? "subtle" : "light"}
            color={waiting === null ? "gray" : "lamp"}
            size="compact-sm"
            aria-keyshortcuts="Alt+Q"
            leftSection={<IconMessageQuestion size={15} stroke={1.7} />}
            onClick={onToggle}
          >
            {waiting === null ? "Ask" : "Answer"}
          </Button>
        </div>
      )}
    </section>
  );
});

/** A turn in the one line there is while the talk is folded. */
function lineOf(turn: Turn): string {
  const words = wordsHeard(turn.says, turn.phrasing);
  if (turn.kind === "question") return `“${turn.asks}” ${words}`;
  return turn.kind === "followUp" ? (turn.closed?.says ?? words) : words;
}
