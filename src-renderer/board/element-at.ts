import type { SceneElement } from "../../src-main/core/diagram/scene.ts";

/**
 * The id of the shape at a point of the scene, or null: the smallest whose frame holds the point, so that a box in
 * a boundary is found rather than the boundary. A text in a box stands for the box, and a stroke of a drawing made
 * of several for the member of its group that carries the name. Arrows are passed over. Turned frames count as
 * straight.
 */
export function elementAt(elements: readonly SceneElement[], x: number, y: number): string | null {
  let smallest: SceneElement | null = null;
  for (const element of elements) {
    if (element.type === "arrow" || isOnArrow(element, elements) || !holds(element, x, y)) continue;
    if (smallest === null || areaOf(element) <= areaOf(smallest)) smallest = element;
  }
  if (smallest === null) return null;
  const shape = boxOf(smallest);
  if (shape !== smallest.id || isNamed(smallest, elements)) return shape;
  const group = smallest.groupIds[0];
  const named = elements.find(
    (member) => group !== undefined && member.groupIds[0] === group && isNamed(member, elements),
  );
  return named === undefined ? shape : boxOf(named);
}

function boxOf({ id, containerId }: SceneElement): string {
  return containerId ?? id;
}

function isNamed({ id, text }: SceneElement, elements: readonly SceneElement[]): boolean {
  return (text ?? "") !== "" || elements.some(({ containerId }) => containerId === id);
}

/** The words beside an arrow belong to no shape. */
function isOnArrow({ containerId }: SceneElement, elements: readonly SceneElement[]): boolean {
  if (containerId === null || containerId === undefined) return false;
  return elements.some(({ id, type }) => id === containerId && type === "arrow");
}

function holds({ x: left, y: top, width, height }: SceneElement, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

function areaOf({ width, height }: SceneElement): number {
  return width * height;
}
