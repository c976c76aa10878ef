import type { EditorState } from "@codemirror/state";
import { type EditorView, type Panel, showPanel, type ViewUpdate } from "@codemirror/view";
import type { DerivedFigure } from "../../../../src-main/core/estimation/derived-figures.ts";
import { offeredFigures } from "../../../../src-main/core/estimation/offered-figures.ts";
import { completion } from "./accept-estimate.ts";
import { isTypingIn } from "./typing-line.ts";

/** Below the notes: what follows from the rate in the cursor's line, each to be written out as a line of its own. */
export const offeredStrip = showPanel.of(openStrip);

/** Puts the keyboard on the first offered figure. */
export function focusOffers(view: EditorView): boolean {
  const first = view.dom.querySelector<HTMLButtonElement>(".cm-estimateOffers button");
  first?.focus();
  return first !== null;
}

function openStrip(view: EditorView): Panel {
  const dom = document.createElement("div");
  dom.className = "cm-estimateOffers";
  dom.setAttribute("role", "toolbar");
  dom.setAttribute("aria-label", "What follows from this line");
  // The notes keep the cursor while the mouse picks.
  dom.addEventListener("mousedown", (event) => event.preventDefault());
  dom.addEventListener("keydown", (event) => moveAmong(dom, view, event));
  dom.hidden = true;
  let shown: Offers | null = null;
  const show = (state: EditorState) => {
    const offers = offersAt(state);
    if (isSame(shown, offers)) return;
    shown = offers;
    dom.replaceChildren(...(offers === null ? [] : contentOf(view, offers)));
    dom.hidden = offers === null;
  };
  show(view.state);
  return {
    dom,
    update(update: ViewUpdate) {
      if (update.docChanged || update.selectionSet || update.transactions.length > 0) show(update.state);
    },
  };
}

interface Offers {
  readonly figures: readonly DerivedFigure[];
  /** Where the written line goes. */
  readonly from: number;
  readonly to: number;
  readonly prefix: string;
}

const BARE_BULLET = /^\s*(?:[-*+])?\s*$/;

function offersAt(state: EditorState): Offers | null {
  const line = state.doc.lineAt(state.selection.main.head);
  const isGap = BARE_BULLET.test(line.text);
  if (isGap && line.number === 1) return null;
  // From the gap below it, where Enter leads, a line is still spoken of.
  const basis = isGap ? state.doc.line(line.number - 1) : line;
  if (!/\d/.test(basis.text) || isTypingIn(state, basis.from)) return null;
  const figures = offeredFigures(state.doc.toString().split("\n"), basis.number - 1);
  if (figures.length === 0) return null;
  const [bullet = ""] = /^\s*(?:[-*+]\s+)?/.exec(basis.text) ?? [];
  return isGap
    ? { figures, from: line.from, to: line.to, prefix: bullet }
    : { figures, from: line.to, to: line.to, prefix: `\n${bullet}` };
}

function contentOf(view: EditorView, offers: Offers): (HTMLElement | string)[] {
  const title = document.createElement("span");
  title.textContent = "From this:";
  const buttons = offers.figures.map((figure) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = figure.label;
    button.title = figure.line;
    button.addEventListener("click", () => {
      const insert = `${offers.prefix}${figure.line}`;
      view.dispatch(completion({ from: offers.from, to: offers.to, insert }, offers.from + insert.length));
      view.focus();
    });
    return button;
  });
  return [title, ...buttons];
}

function isSame(a: Offers | null, b: Offers | null): boolean {
  if (a === null || b === null) return a === b;
  const isSamePlace = a.from === b.from && a.to === b.to && a.prefix === b.prefix;
  return isSamePlace && a.figures.map(({ line }) => line).join() === b.figures.map(({ line }) => line).join();
}

function moveAmong(strip: HTMLElement, view: EditorView, event: KeyboardEvent): void {
  if (event.key === "Escape") {
    event.preventDefault();
    view.focus();
    return;
  }
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const buttons = [...strip.querySelectorAll("button")];
  const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
  if (step === 0 || at === -1) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
