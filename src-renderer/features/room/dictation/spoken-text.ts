import { invertedEffects, isolateHistory } from "@codemirror/commands";
import {
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";

/** Where in a note words are, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lets a note hold places for words that are being written down, and shows which of its words were spoken. */
export function spokenText(spoken: readonly Stretch[]): Extension {
  return [places, marksFrom(spoken), look];
}

/** Remembers where the cursor is for the words of a take. */
export function holdPlace(state: EditorState, take: string): TransactionSpec {
  return { effects: hold.of({ take, at: state.selection.main.to }) };
}

export function isHeld(state: EditorState, take: string): boolean {
  return state.field(places).has(take);
}

export function dropPlace(take: string): TransactionSpec {
  return { effects: drop.of(take) };
}

export interface Landing extends Stretch {
  readonly transaction: TransactionSpec;
}

/** The words of a take at the place that was held for it, as one step of its own to undo; null when none was. */
export function landWords(state: EditorState, take: string, words: string): Landing | null {
  const at = state.field(places).get(take);
  if (at === undefined) return null;
  const before = /[^\s([{“"']$/.test(state.sliceDoc(Math.max(0, at - 1), at)) ? " " : "";
  const after = /^[\p{L}\p{N}]/u.test(state.sliceDoc(at, at + 2)) ? " " : "";
  const start = at + before.length;
  const end = start + words.length;
  const isAtCursor = state.selection.main.empty && state.selection.main.head === at;
  const transaction: TransactionSpec = {
    changes: { from: at, insert: `${before}${words}${after}` },
    effects: [land.of({ take, start, end })],
    annotations: isolateHistory.of("full"),
    userEvent: "input.spoken",
    ...(isAtCursor ? { selection: { anchor: end + after.length }, scrollIntoView: true } : {}),
  };
  return { start, end, transaction };
}

const hold = StateEffect.define<{ readonly take: string; readonly at: number }>();
const drop = StateEffect.define<string>();
const land = StateEffect.define<Stretch & { readonly take: string }>();

const places = StateField.define<ReadonlyMap<string, number>>({
  create: () => new Map(),
  update(before, transaction) {
    if (!transaction.docChanged && transaction.effects.length === 0) return before;
    const landing = transaction.effects.find((effect) => effect.is(land))?.value.take;
    const after = new Map<string, number>();
    // What is typed at a place comes behind its words, and so does what was spoken later.
    let side = -1;
    for (const [take, at] of before) {
      after.set(take, transaction.changes.mapPos(at, side));
      if (take === landing) side = 1;
    }
    for (const effect of transaction.effects) {
      if (effect.is(hold)) after.set(effect.value.take, effect.value.at);
      if (effect.is(drop)) after.delete(effect.value);
      if (effect.is(land)) after.delete(effect.value.take);
    }
    return after;
  },
});

/** Undoing what took marked words away marks them again. */
const again = StateEffect.define<Stretch>({
  map: ({ start, end }, changes) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) }),
});

function marksFrom(spoken: readonly Stretch[]): Extension {
  const marks = StateField.define<DecorationSet>({
    create: ({ doc }) =>
      Decoration.set(spoken.filter(({ start, end }) => start < end && end <= doc.length).map(markOf), true),
    update: marksAfter,
    provide: (field) => EditorView.decorations.from(field),
  });
  const undoing = invertedEffects.of(({ changes, startState }) => {
    const touched: StateEffect<Stretch>[] = [];
    startState.field(marks).between(0, startState.doc.length, (start, end) => {
      if (changes.touchesRange(start, end) !== false) touched.push(again.of({ start, end }));
    });
    return touched;
  });
  return [marks, undoing];
}

function marksAfter(before: DecorationSet, { changes, effects, newDoc }: Transaction): DecorationSet {
  const stretches = effects.flatMap((effect) => (effect.is(land) || effect.is(again) ? [effect.value] : []));
  const add = longestOf(stretches.filter(({ start, end }) => start < end && end <= newDoc.length));
  const filter = (from: number, to: number) => !add.some(({ start, end }) => start <= from && to <= end);
  return before.map(changes).update({ add: add.map(markOf), filter, sort: true });
}

/** Of those that overlap the longest: words that were taken away piece by piece come back piece in piece. */
function longestOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const one of stretches.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept;
}

function markOf({ start, end }: Stretch) {
  return mark.range(start, end);
}

const mark = Decoration.mark({ class: "cm-spoken", attributes: { title: "Spoken" } });

const look = EditorView.theme({
  ".cm-spoken": {
    textDecoration: "underline dotted 1.5px",
    textDecorationColor: "color-mix(in srgb, var(--studio-ink) 38%, transparent)",
    textUnderlineOffset: "4px",
  },
});
