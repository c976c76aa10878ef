import type { Range } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import { acceptance, shownEstimate } from "./accept-estimate.ts";

/** What the lines in view come to, behind their ends, and wrong results underlined. */
export const lineResults = ViewPlugin.define(
  (view) => {
    const status = document.createElement("div");
    status.className = "cm-estimateStatus";
    status.setAttribute("role", "status");
    view.dom.append(status);
    return {
      decorations: decorationsOf(view),
      update(update: ViewUpdate) {
        if (!update.docChanged && !update.selectionSet && !update.viewportChanged && !hasEffects(update))
          return;
        this.decorations = decorationsOf(update.view);
        const said = saidAtCursor(update.view);
        if (said !== status.textContent) status.textContent = said;
      },
      destroy: () => status.remove(),
    };
  },
  { decorations: (plugin) => plugin.decorations },
);

function hasEffects(update: ViewUpdate): boolean {
  return update.transactions.some(({ effects }) => effects.length > 0);
}

function decorationsOf(view: EditorView): DecorationSet {
  const { state } = view;
  const cursorLine = acceptance(state) === null ? null : state.doc.lineAt(state.selection.main.head).from;
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      at = line.to + 1;
      const estimate = shownEstimate(state, line);
      if (estimate === null) continue;
      const isFault = estimate.kind === "fault";
      if (isFault) {
        found.push(WRONG.range(line.from + estimate.wrongStart, line.from + estimate.wrongEnd));
      }
      const result = (text: string) => (isAsked(line.text) ? text : `= ${text}`);
      const text = isFault ? estimate.remark : result(estimate.result);
      const widget = new Remark(text, isFault, line.from === cursorLine);
      found.push(Decoration.widget({ widget, side: 1 }).range(line.to));
    }
  }
  return Decoration.set(found, true);
}

const WRONG = Decoration.mark({ class: "cm-estimateWrong" });

class Remark extends WidgetType {
  readonly text: string;
  readonly isFault: boolean;
  readonly takesTab: boolean;

  constructor(text: string, isFault: boolean, takesTab: boolean) {
    super();
    this.text = text;
    this.isFault = isFault;
    this.takesTab = takesTab;
  }

  override eq(other: Remark): boolean {
    return other.text === this.text && other.isFault === this.isFault && other.takesTab === this.takesTab;
  }

  override toDOM(): HTMLElement {
    const remark = document.createElement("span");
    remark.className = this.isFault ? "cm-estimateFault" : "cm-estimateResult";
    remark.append(this.text);
    if (this.takesTab) {
      const key = document.createElement("kbd");
      key.textContent = "Tab";
      key.title = this.isFault ? "Tab corrects the result" : "Tab writes the result";
      remark.append(key);
    }
    return remark;
  }

  /** A click behind the line sets the cursor there. */
  override ignoreEvent(): boolean {
    return false;
  }
}

/** For screen readers: what is wrong in the cursor's line, and the result that an equals sign asked for. */
function saidAtCursor({ state }: EditorView): string {
  const line = state.doc.lineAt(state.selection.main.head);
  const estimate = shownEstimate(state, line);
  const takesTab = acceptance(state) !== null;
  if (estimate?.kind === "fault") return `${estimate.remark}.${takesTab ? " Tab corrects it." : ""}`;
  return estimate !== null && takesTab && isAsked(line.text)
    ? `Comes to ${estimate.result}. Tab writes it.`
    : "";
}

/** Whether the line ends in an equals sign. */
function isAsked(line: string): boolean {
  return /[=≈]\s*$/.test(line);
}
