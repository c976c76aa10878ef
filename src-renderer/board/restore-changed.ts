import { restoreElements } from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { SceneElement } from "../../src-main/core/diagram/scene.ts";
import { toExcalidraw } from "./scene-bridge.ts";

/** What Excalidraw made of elements before; null: it would not show them. */
export type Restored = WeakMap<SceneElement, OrderedExcalidrawElement | null>;

/**
 * A board that changes a little at a time, as Excalidraw takes it: only what was not restored before is restored
 * now, together with what it refers to. An element that did not change stays the same object, so that Excalidraw
 * keeps the shape it has drawn for it.
 */
export function restoreChanged(
  elements: readonly SceneElement[],
  known: Restored,
): readonly OrderedExcalidrawElement[] {
  const changed = elements.filter((element) => !known.has(element));
  if (changed.length > 0) {
    const part = withReferred(elements, changed);
    // What was there already stays as it was, but for a container that has just been given its text.
    const holders = new Set(changed.map(({ containerId }) => containerId));
    const sources = new Map(
      part.filter((element) => !known.has(element) || holders.has(element.id)).map((one) => [one.id, one]),
    );
    for (const made of restoreElements(toExcalidraw(part), null, { repairBindings: true })) {
      const source = sources.get(made.id);
      if (source === undefined) continue;
      const kept = known.get(source);
      if (kept === undefined || kept === null || textsIn(kept) !== textsIn(made)) known.set(source, made);
    }
    for (const element of changed) if (!known.has(element)) known.set(element, null);
  }
  return elements.flatMap((element) => known.get(element) ?? []);
}

/** Some elements with their texts, containers, frames and the shapes they are bound to, in drawing order. */
function withReferred(
  elements: readonly SceneElement[],
  changed: readonly SceneElement[],
): readonly SceneElement[] {
  if (changed.length === elements.length) return elements;
  const own = new Set(changed.map(({ id }) => id));
  const referred = new Set(
    changed.flatMap(({ containerId, frameId, startBinding, endBinding, boundElements }) => [
      containerId,
      frameId,
      startBinding?.elementId,
      endBinding?.elementId,
      ...(boundElements ?? []).map(({ id }) => id),
    ]),
  );
  return elements.filter(
    ({ id, containerId }) => own.has(id) || referred.has(id) || (containerId && own.has(containerId)),
  );
}

/** A container draws the texts it names. Arrows bound to it are of no account to what is shown. */
function textsIn({ boundElements }: OrderedExcalidrawElement): string {
  return (boundElements ?? [])
    .filter(({ type }) => type === "text")
    .map(({ id }) => id)
    .join(" ");
}
