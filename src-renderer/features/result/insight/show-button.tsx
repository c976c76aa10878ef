import type { ReactNode } from "react";
import classes from "./show-button.module.css";

interface ShowButtonProps {
  readonly proof: number;
  readonly chosen: number | null;
  readonly onChoose: (proof: number) => void;
  /** How it looks: words in a text, or a name with a border. */
  readonly look?: "words" | "name";
  readonly children: ReactNode;
}

/** A piece of what was written or drawn: pressing it shows it. */
export function ShowButton({ proof, chosen, onChoose, look = "words", children }: ShowButtonProps) {
  return (
    <button
      type="button"
      className={classes.show}
      data-look={look}
      aria-pressed={proof === chosen}
      onClick={() => onChoose(proof)}
    >
      {children}
    </button>
  );
}
