import { Button } from "@mantine/core";
import classes from "./talk-line.module.css";

interface MayMeanLineProps {
  readonly asks: readonly string[];
  readonly isBusy: boolean;
  readonly onAsk: (text: string) => void;
}

/** The interviewer asks back: what a question without an answer may have meant, to be asked with one press. */
export function MayMeanLine({ asks, isBusy, onAsk }: MayMeanLineProps) {
  return (
    <p className={classes.offer} role="status">
      Did you mean
      {asks.map((ask) => (
        <Button key={ask} size="compact-sm" variant="light" disabled={isBusy} onClick={() => onAsk(ask)}>
          {ask}
        </Button>
      ))}
    </p>
  );
}
