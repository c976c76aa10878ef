import { CaptureUpdateAction, convertToExcalidrawElements, newElementWith } from "@excalidraw/excalidraw";
import type { ExcalidrawElement, OrderedExcalidrawElement } from "@excalidraw/excalidraw/element/types";
import type { AppState, ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import { isVisible } from "../scene-bridge.ts";
import { anchorOf, boxOf, isComponent } from "./anchor.ts";
import { composeArrow, composeComponent } from "./compose.ts";
import { drawShape } from "./draw-shape.ts";
import { boundsOfAll, COVERED, type Drawn, selectionOf } from "./on-canvas.ts";
import { outlineOf } from "./outline.ts";
import { isOwnShape, type Placeable } from "./placeable.ts";
import { type Box, type Point, placeBeside, placeInView } from "./placement.ts";

/**
 * Puts a component, or a shape of the user's own, on the board as one step of undo and selects it. With no `centre` (in scene pixels) it goes
 * beside the selected component, with an arrow from there; without a selection, to the middle of the view.
 */
export function insertComponent(
  api: ExcalidrawImperativeAPI,
  item: Placeable,
  label: string,
  centre: Point | null,
): void {
  const { box, strokeColor, make } = isOwnShape(item) ? drawShape(item, label) : drawComponent(item, label);
  const all = api.getSceneElementsIncludingDeleted();
  const visible = all.filter(isVisible);
  const appState = api.getAppState();
  const anchor = centre === null ? anchorOf(visible, appState.selectedElementIds) : null;
  const view = viewOf(appState);
  const taken = visible.filter(takesRoom).map(boundsOfElement);
  const inner =
    centre !== null
      ? { x: centre.x - box.width / 2, y: centre.y - box.height / 2 }
      : anchor !== null
        ? placeBeside(boxOf(anchor.element), box, taken, view)
        : placeInView(box, taken, view);
  const { made, containerId } = make({ x: inner.x - box.x, y: inner.y - box.y });
  const container = made.find((element) => element.id === containerId);
  const arrow =
    anchor === null || container === undefined ? null : makeArrow(anchor.element, container, strokeColor);
  const linked = [anchor?.element.id, containerId];
  const withLink = (element: OrderedExcalidrawElement): OrderedExcalidrawElement =>
    arrow !== null && linked.includes(element.id) ? withArrow(element, arrow.id) : element;

  api.updateScene({
    elements: [...all.map(withLink), ...made.map(withLink), ...(arrow === null ? [] : [arrow])],
    appState: selectionOf(made),
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
  if (!isInside(boundsOfAll(made), view)) {
    // At once: whoever types fast places the next one before an animation has come to rest.
    api.scrollToContent(api.getSceneElements(), {
      fitToContent: true,
      animate: false,
      canvasOffsets: COVERED,
    });
  }
}

function drawComponent(item: PaletteItem, label: string): Drawn {
  return {
    box: outlineOf(item.shape, item).container.box,
    strokeColor: item.stroke,
    make: (at) => {
      const { containerId, skeletons } = composeComponent(item, label, at, () => crypto.randomUUID());
      return { made: convertToExcalidrawElements([...skeletons], { regenerateIds: false }), containerId };
    },
  };
}

/**
 * Narrows a selected palette drawing to its container, so that Excalidraw's own way to edit a shape's text
 * (Enter, double click) works on it. False when something else is selected.
 */
export function narrowToContainer(api: ExcalidrawImperativeAPI): boolean {
  const { selectedElementIds } = api.getAppState();
  const chosen = api
    .getSceneElements()
    .filter((element) => selectedElementIds[element.id] === true && element.type !== "text");
  const containers = chosen.filter(isComponent);
  const [container] = containers;
  if (container === undefined || containers.length > 1 || chosen.length === 1) return false;
  const group = container.groupIds[0];
  if (group === undefined || chosen.some((element) => element.groupIds[0] !== group)) return false;
  api.updateScene({
    appState: { selectedElementIds: { [container.id]: true }, selectedGroupIds: {}, editingGroupId: group },
    captureUpdate: CaptureUpdateAction.EVENTUALLY,
  });
  return true;
}

function makeArrow(
  from: ExcalidrawElement,
  to: ExcalidrawElement,
  strokeColor: string,
): OrderedExcalidrawElement | null {
  const { skeleton, binding } = composeArrow(boxOf(from), boxOf(to), strokeColor, crypto.randomUUID());
  const [arrow] = convertToExcalidrawElements([skeleton], { regenerateIds: false });
  if (arrow === undefined || arrow.type !== "arrow") return null;
  return newElementWith(arrow, {
    startBinding: { elementId: from.id, ...binding },
    endBinding: { elementId: to.id, ...binding },
  });
}

function withArrow(element: OrderedExcalidrawElement, arrowId: string): OrderedExcalidrawElement {
  const boundElements = [...(element.boundElements ?? []), { id: arrowId, type: "arrow" as const }];
  return newElementWith(element, { boundElements });
}

/** Arrows and the text on them are walked around by nobody; everything else keeps its place. */
function takesRoom(element: ExcalidrawElement): boolean {
  if (element.type === "arrow") return false;
  if (element.type === "frame" || element.type === "magicframe") return false;
  return element.type !== "text" || element.containerId === null;
}

/** A line's own x and y are those of its first point, so its bounds have to be asked for. */
function boundsOfElement(element: ExcalidrawElement): Box {
  return boundsOfAll([element]);
}

/** The part of the scene that is seen and not covered by toolbars. */
function viewOf({ scrollX, scrollY, zoom, width, height }: AppState): Box {
  return {
    x: -scrollX + COVERED.left / zoom.value,
    y: -scrollY + COVERED.top / zoom.value,
    width: (width - COVERED.left - COVERED.right) / zoom.value,
    height: (height - COVERED.top - COVERED.bottom) / zoom.value,
  };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
