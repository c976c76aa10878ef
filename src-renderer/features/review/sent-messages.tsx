import type { ChatMessage } from "../../../src-main/core/review/prompt.ts";
import classes from "./dialogs.module.css";

interface SentMessagesProps {
  readonly messages: readonly ChatMessage[];
  readonly label: string;
}

/** Messages to a model, byte for byte. */
export function SentMessages({ messages, label }: SentMessagesProps) {
  return (
    <section
      className={classes.sent}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by keyboard only so
      tabIndex={0}
      aria-label={label}
    >
      {messages.map(({ role, content }) => `[${role}]\n${content}`).join("\n\n")}
    </section>
  );
}
