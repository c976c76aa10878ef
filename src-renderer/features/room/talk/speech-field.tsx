import { Button, TextInput } from "@mantine/core";
import { type RefObject, useState } from "react";
import { MAX_TALK_LENGTH } from "../../../../src-main/core/interview/talk.ts";
import classes from "./talk-line.module.css";

interface SpeechFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Whether a follow-up waits for an answer. */
  readonly isAsked: boolean;
  readonly isBusy: boolean;
  readonly onAsk: (text: string) => Promise<boolean>;
  readonly onAnswer: (text: string) => void;
  readonly onLeave: () => void;
}

/** Asks; while something was asked, what does not end in a question mark is the answer. */
export function SpeechField({ field, isAsked, isBusy, onAsk, onAnswer, onLeave }: SpeechFieldProps) {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const isAnswer = isAsked && text !== "" && !text.endsWith("?");

  const speak = async () => {
    if (text === "" || isBusy) return;
    if (isAnswer) {
      onAnswer(text);
      setTyped("");
    } else if (await onAsk(text)) setTyped("");
  };

  return (
    <form
      className={classes.speech}
      onSubmit={(event) => {
        event.preventDefault();
        void speak();
      }}
    >
      <TextInput
        ref={field}
        className={classes.field ?? ""}
        aria-label={isAsked ? "Answer, or ask something" : "Ask the interviewer"}
        placeholder={
          isAsked
            ? "Answer here (it goes into your notes), or ask"
            : "Ask: How many users? Must it be in order?"
        }
        maxLength={MAX_TALK_LENGTH}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onLeave();
        }}
      />
      <Button type="submit" variant="default" disabled={text === ""} loading={isBusy && text !== ""}>
        {isAnswer ? "Answer" : "Ask"}
      </Button>
    </form>
  );
}
