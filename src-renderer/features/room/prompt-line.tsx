import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { memo, useId } from "react";
import classes from "./prompt-line.module.css";

interface PromptLineProps {
  /** What the interviewer said. */
  readonly prompt: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The interviewer's line: one line of it, or all of it. */
export const PromptLine = memo(function PromptLine({ prompt, isOpen, onToggle }: PromptLineProps) {
  const id = useId();
  const text = prompt.trim().replaceAll(/(?<!\n)\n(?!\n)/g, " ");
  return (
    <section className={classes.line} data-open={isOpen} aria-label="The interviewer">
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-keyshortcuts="Alt+I"
        aria-label={isOpen ? "Fold the prompt" : "Unfold the prompt"}
        onClick={onToggle}
      >
        <IconChevronDown size={17} stroke={1.7} aria-hidden />
      </UnstyledButton>
      <p id={id} className={classes.text}>
        {text}
      </p>
    </section>
  );
});
