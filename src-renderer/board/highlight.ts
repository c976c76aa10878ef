import type { SceneElement } from "../../src-main/core/diagram/scene.ts";

/**
 * The elements to light up for some ids: themselves, the text they hold, the container a text sits in, and
 * whatever is drawn in one group with a component that is lit.
 */
export function withCompanions(
  elements: readonly SceneElement[],
  highlighted: readonly string[],
): ReadonlySet<string> {
  const lit = new Set(highlighted);
  const groups = new Set(
    elements.filter((element) => lit.has(element.id)).flatMap((element) => element.groupIds.slice(0, 1)),
  );
  for (const element of elements) {
    const innermost = element.groupIds[0];
    if (innermost !== undefined && groups.has(innermost)) lit.add(element.id);
  }
  for (const element of elements) {
    const { containerId } = element;
    if (containerId === null || containerId === undefined) continue;
    if (lit.has(containerId)) lit.add(element.id);
    else if (lit.has(element.id)) lit.add(containerId);
  }
  return lit;
}
