import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import type { Hit } from "../../../src-main/core/search/hit.ts";
import classes from "./hit-text.module.css";

/** Where a search found something, and the line around it. */
export function Snippet({ hit }: { readonly hit: Hit }) {
  return (
    <span className={classes.snippet}>
      <span className={classes.place}>{placeOf(hit.place)}</span>
      <Marked parts={hit.parts} />
    </span>
  );
}

/** Text with what was searched for marked in it. */
export function Marked({ parts }: Pick<Hit, "parts">) {
  let start = 0;
  return parts.map(({ text, isFound }) => {
    const key = start;
    start += text.length;
    return isFound ? (
      <mark key={key} className={classes.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}

function placeOf(place: Hit["place"]): string {
  if (place === "title") return "Title";
  return place === "board" ? "Board" : STAGE_NAMES[place];
}
