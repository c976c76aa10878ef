import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import { STAGES } from "../../../../src-main/core/interview/stage.ts";
import type { SessionState } from "../../../../src-main/core/interview/state.ts";
import { MAX_OWN_PHRASE } from "../../../../src-main/core/language/own-name.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import { namesOn } from "../proof-label.ts";

type Notes = SessionState["notes"];

/** Where words stand in the notes: as they are spelt, or else in any case; null when they do not. */
export function wordsIn(notes: Notes, words: string): PageEvidence | null {
  const wanted = words.trim();
  if (wanted === "") return null;
  for (const fold of [(text: string) => text, (text: string) => text.toLowerCase()]) {
    for (const stage of STAGES) {
      const start = fold(notes[stage]).indexOf(fold(wanted));
      if (start < 0) continue;
      const end = start + wanted.length;
      return { source: "notes", stage, start, end, quote: notes[stage].slice(start, end) };
    }
  }
  return null;
}

/** A stretch of a note as evidence, without the space at its ends; null when nothing else is in it. */
export function stretchOf(notes: Notes, stage: keyof Notes, start: number, end: number): PageEvidence | null {
  const text = notes[stage].slice(start, end);
  const quote = text.trim();
  if (quote === "") return null;
  const from = start + text.indexOf(quote);
  return { source: "notes", stage, start: from, end: from + quote.length, quote };
}

export interface NamedShape {
  readonly id: string;
  readonly name: string;
}

/** The shapes that carry a name, and texts that stand alone, by name. */
export function namedShapes(elements: readonly SceneElement[]): readonly NamedShape[] {
  const shapes = elements
    .filter(({ type, containerId }) => type !== "arrow" && type !== "line" && !containerId)
    .map(({ id }) => ({ id, name: namesOn(id, elements).join(" ") }))
    .filter(({ name }) => name !== "");
  return shapes.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** What of some evidence can be taught as a name, or why not. */
export function phraseOf(
  evidence: PageEvidence,
  elements: readonly SceneElement[],
): { readonly phrase: string } | { readonly why: string } {
  const names =
    evidence.source === "notes"
      ? [evidence.quote]
      : [...new Set(evidence.elementIds.flatMap((id) => namesOn(id, elements)))];
  const [name] = names;
  if (name === undefined) return { why: "This shape has no name that could be taught." };
  const phrase = name.replace(/\s+/g, " ").trim();
  if (phrase.length > MAX_OWN_PHRASE) {
    return {
      why: `To teach a meaning, select only the words that name it: at most ${MAX_OWN_PHRASE} characters.`,
    };
  }
  return { phrase };
}
