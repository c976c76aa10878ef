import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import classes from "./wordings.module.css";

/** So many say how a thing is written; the rest is for those who ask. */
const SHOWN = 12;

/** A line may end after the dot, not before it. */
const SEPARATOR = "\u00a0· ";

/** Other ways to write a concept. */
export function Wordings({ of }: { readonly of: readonly string[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, SHOWN);
  return (
    <p className={classes.wordings}>
      {shown.join(SEPARATOR)}
      {shown.length < of.length && (
        <>
          {" "}
          <UnstyledButton className={classes.more} onClick={() => setIsWhole(true)}>
            and {of.length - shown.length} more
          </UnstyledButton>
        </>
      )}
    </p>
  );
}
