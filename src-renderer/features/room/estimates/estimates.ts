import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { acceptEstimate } from "./accept-estimate.ts";
import { estimatesTheme } from "./estimates-theme.ts";
import { lineResults } from "./line-results.ts";
import { focusOffers, offeredStrip } from "./offered-strip.ts";
import { typing } from "./typing-line.ts";

/**
 * Estimates worked out while they are written: results behind their lines, wrong ones marked, what follows from a
 * rate offered below. Goes before other uses of Tab.
 */
export const estimates: Extension = [
  typing,
  lineResults,
  offeredStrip,
  keymap.of([
    { key: "Tab", run: acceptEstimate },
    { key: "Mod-.", run: focusOffers },
  ]),
  estimatesTheme,
];
