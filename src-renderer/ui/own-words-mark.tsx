import { Tooltip } from "@mantine/core";
import { IconQuoteOff } from "@tabler/icons-react";
import type { OwnWordsReason } from "../../src-main/core/interview/phrasing.ts";
import classes from "./own-words-mark.module.css";
import { OWN_WORDS_REASONS } from "./own-words-reasons.ts";

/** Stands behind words that a model was to phrase and did not. */
export function OwnWordsMark({ why }: { readonly why: OwnWordsReason }) {
  const reason = OWN_WORDS_REASONS[why];
  return (
    <Tooltip label={reason} withArrow>
      <span className={classes.mark} role="img" aria-label={reason}>
        <IconQuoteOff size={15} stroke={1.7} aria-hidden />
      </span>
    </Tooltip>
  );
}
