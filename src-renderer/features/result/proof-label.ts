import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";

/** What a piece of evidence is called in a list: the words, or what is written on the shapes. */
export function proofLabel(evidence: Evidence, elements: readonly SceneElement[]): string {
  if (evidence.source === "notes") return `“${oneLine(evidence.quote)}” in ${STAGE_NAMES[evidence.stage]}`;
  if (evidence.source === "talk") return `“${oneLine(evidence.quote)}”, said to the interviewer`;
  const names = new Set(evidence.elementIds.flatMap((id) => namesOn(id, elements)));
  if (names.size > 0) return `“${[...names].join(", ")}” on your board`;
  const count = evidence.elementIds.length;
  return count === 1 ? "A shape on your board" : `${count} shapes on your board`;
}

/** The text an element is, or the text bound to it. */
export function namesOn(id: string, elements: readonly SceneElement[]): readonly string[] {
  return elements
    .filter((element) => element.id === id || element.containerId === id)
    .map((element) => oneLine(element.originalText ?? element.text ?? element.name ?? ""))
    .filter((name) => name !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
