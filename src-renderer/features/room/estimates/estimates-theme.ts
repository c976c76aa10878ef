import { EditorView } from "@codemirror/view";

/** Quiet beside the words; `--studio-quiet` and `--studio-lamp-ink` are readable on the surface, light and dark. */
export const estimatesTheme = EditorView.theme({
  ".cm-estimateResult, .cm-estimateFault": {
    // As a whole it goes to the next line before it breaks.
    display: "inline-block",
    marginLeft: "0.6em",
    fontSize: "0.9em",
    color: "var(--studio-quiet)",
    cursor: "text",
  },
  ".cm-estimateFault": { color: "var(--studio-lamp-ink)" },
  ".cm-estimateResult kbd, .cm-estimateFault kbd": {
    marginLeft: "0.6em",
    padding: "0.05em 0.4em",
    border: "1px solid var(--studio-line-strong)",
    borderRadius: "4px",
    fontFamily: "inherit",
    fontSize: "0.78em",
    color: "var(--studio-quiet)",
    whiteSpace: "nowrap",
  },
  // Tab does something else while the notes do not have the focus.
  "&:not(.cm-focused) kbd": { display: "none" },
  ".cm-estimateWrong": {
    textDecoration: "underline dotted var(--studio-lamp-ink)",
    textDecorationThickness: "2px",
    textUnderlineOffset: "4px",
  },
  ".cm-estimateStatus": {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  ".cm-panels.cm-panels-bottom": { border: "none", backgroundColor: "transparent", color: "inherit" },
  ".cm-estimateOffers": {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0.35rem 0.4rem",
    padding: "0.6rem 1.5rem 0.7rem",
    borderTop: "1px solid var(--studio-line)",
    backgroundColor: "var(--studio-surface)",
    color: "var(--studio-quiet)",
    fontSize: "0.88rem",
  },
  ".cm-estimateOffers[hidden], &:not(:focus-within) .cm-estimateOffers": { display: "none" },
  ".cm-estimateOffers span": { marginRight: "0.2rem" },
  ".cm-estimateOffers button": {
    padding: "0.1rem 0.55rem",
    border: "1px solid var(--studio-line-strong)",
    borderRadius: "999px",
    background: "none",
    color: "var(--studio-ink)",
    font: "inherit",
    cursor: "pointer",
  },
  ".cm-estimateOffers button:hover": { backgroundColor: "var(--studio-sunken)" },
  ".cm-estimateOffers button:focus-visible": {
    outline: "2px solid var(--studio-lamp)",
    outlineOffset: "1px",
  },
});
