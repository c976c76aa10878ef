import { CaptureUpdateAction, newElementWith } from "@excalidraw/excalidraw";
import type { ExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { StatedKind } from "../../../src-main/core/diagram/kind.ts";
import type { LensChip } from "./lens-view.ts";

/**
 * Writes what the user says that a thing is into its elements, or with null takes it out again, as one step of
 * undo. It goes the way of every change to the board, so it is saved with it.
 */
export function stateKind(
  api: ExcalidrawImperativeAPI,
  { id, elementIds }: Pick<LensChip, "id" | "elementIds">,
  stated: StatedKind | null,
): void {
  const all = api.getSceneElementsIncludingDeleted();
  const change = (elements: ReadonlySet<string>, to: (element: ExcalidrawElement) => CustomData) =>
    api.getSceneElementsIncludingDeleted().map((element) => {
      return elements.has(element.id) ? newElementWith(element, { customData: to(element) }) : element;
    });
  // Where the palette or an earlier correction has written it, it is written over.
  const written = new Set(elementIds);
  const before = all.filter((element) => written.has(element.id) && isStated(element));
  const changed = new Set(before.length > 0 ? before.map((element) => element.id) : [id]);
  // Excalidraw cannot undo to no custom data at all, so that there is some comes first, and is no step of undo.
  api.updateScene({
    elements: change(changed, ({ customData }) => customData ?? {}),
    captureUpdate: CaptureUpdateAction.NEVER,
  });
  const onair = stated === null ? {} : { kind: stated };
  api.updateScene({
    elements: change(changed, ({ customData }) => ({ ...customData, onair })),
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
}

type CustomData = NonNullable<ExcalidrawElement["customData"]>;

/** Whether an element says itself what it is. */
export function isStated({ customData }: Pick<ExcalidrawElement, "customData">): boolean {
  const onair: unknown = customData?.onair;
  return typeof onair === "object" && onair !== null && "kind" in onair;
}
