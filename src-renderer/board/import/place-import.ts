import { CaptureUpdateAction, newElementWith, restoreElements } from "@excalidraw/excalidraw";
import type { OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { ImportedScene } from "../../../src-main/core/diagram/import-scene.ts";
import { withNewIds } from "../../../src-main/core/diagram/new-ids.ts";
import { MAX_ELEMENTS } from "../../../src-main/core/diagram/scene.ts";
import { fail, ok, type Result } from "../../../src-main/core/result.ts";
import { boundsOfAll, COVERED, selectionOf } from "../palette/on-canvas.ts";
import { isVisible, toBinaryFiles, toExcalidraw } from "../scene-bridge.ts";

/** Room between what is there and what comes beside it, in scene pixels. */
const BESIDE = 120;

export type ImportMode = "add" | "replace";

/** An imported drawing as Excalidraw draws it; texts that were estimated are measured. */
export function restoreImport(
  { elements }: Pick<ImportedScene, "elements">,
  isEstimated: boolean,
): readonly OrderedExcalidrawElement[] {
  return restoreElements(toExcalidraw(elements), null, {
    refreshDimensions: isEstimated,
    repairBindings: true,
  });
}

/**
 * Puts a drawing on the board as one step of undo: beside what is there, or in its place. Everything in it gets a new
 * id. Fails when the board would get too full.
 */
export function placeImport(
  api: ExcalidrawImperativeAPI,
  scene: Pick<ImportedScene, "elements" | "pictures"> & { readonly isEstimated: boolean },
  mode: ImportMode,
): Result<void> {
  const all = api.getSceneElementsIncludingDeleted();
  const visible = all.filter(isVisible);
  const stays = mode === "add" ? visible : [];
  if (stays.length + scene.elements.length > MAX_ELEMENTS) {
    return fail({
      code: "TOO_FULL",
      message: `A board may have at most ${MAX_ELEMENTS} elements: replace the board, or import a part.`,
    });
  }
  const fresh = withNewIds(scene, () => crypto.randomUUID());
  const drawn = restoreImport(fresh, scene.isEstimated);
  const [dx, dy] = shiftBeside(stays, drawn);
  const made = drawn.map((element) => newElementWith(element, { x: element.x + dx, y: element.y + dy }));
  api.addFiles(Object.values(toBinaryFiles(fresh.pictures)));
  api.updateScene({
    elements: [
      ...all.map((element) =>
        mode === "replace" && !element.isDeleted ? newElementWith(element, { isDeleted: true }) : element,
      ),
      ...made,
    ],
    appState: selectionOf(made),
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  api.scrollToContent(made, { fitToContent: true, animate: false, canvasOffsets: COVERED });
  return ok(undefined);
}

function shiftBeside(
  stays: readonly OrderedExcalidrawElement[],
  drawn: readonly OrderedExcalidrawElement[],
): readonly [dx: number, dy: number] {
  if (stays.length === 0 || drawn.length === 0) return [0, 0];
  const [there, here] = [boundsOfAll(stays), boundsOfAll(drawn)];
  return [there.x + there.width + BESIDE - here.x, there.y - here.y];
}
