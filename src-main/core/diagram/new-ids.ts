import type { BoardPicture } from "./pictures.ts";
import type { SceneElement } from "./scene.ts";

/** Elements with the pictures they show. */
export interface Drawing {
  readonly elements: readonly SceneElement[];
  readonly pictures: readonly BoardPicture[];
}

/**
 * The same drawing under new ids, so that nothing collides with what is on the board. References within it follow;
 * those that lead out of it, or to something that cannot hold them, are dropped. Versions begin anew.
 */
export function withNewIds({ elements, pictures }: Drawing, newId: () => string): Drawing {
  const ids = new Map(elements.map(({ id }) => [id, newId()]));
  const files = new Map(pictures.map(({ fileId }) => [fileId, newId()]));
  const groups = new Map<string, string>();
  const typeOf = new Map(elements.map(({ id, type }) => [id, type]));
  const idOf = (id: string | null | undefined, isFit: (type: SceneElement["type"]) => boolean) => {
    const type = id === null || id === undefined ? undefined : typeOf.get(id);
    return id && type !== undefined && isFit(type) ? (ids.get(id) ?? null) : null;
  };
  const groupOf = (group: string) => {
    const known = groups.get(group) ?? newId();
    groups.set(group, known);
    return known;
  };
  const bindingOf = (binding: SceneElement["startBinding"]) => {
    const elementId = idOf(binding?.elementId, takesArrows);
    return binding && elementId !== null ? { ...binding, elementId } : null;
  };
  return {
    pictures: pictures.map((picture) => ({
      ...picture,
      fileId: files.get(picture.fileId) ?? picture.fileId,
    })),
    elements: elements.map((element) => ({
      ...element,
      id: ids.get(element.id) ?? element.id,
      version: 1,
      versionNonce: 0,
      index: null,
      groupIds: [...new Set(element.groupIds)].map(groupOf),
      frameId: isFrame(element.type) ? null : idOf(element.frameId, isFrame),
      containerId: element.type === "text" ? idOf(element.containerId, takesText) : null,
      fileId: element.fileId ? (files.get(element.fileId) ?? null) : null,
      startBinding: bindingOf(element.startBinding),
      endBinding: bindingOf(element.endBinding),
      boundElements: (element.boundElements ?? []).flatMap(({ id, type }) => {
        const bound = idOf(id, (its) => its === type);
        return bound === null ? [] : [{ id: bound, type }];
      }),
    })),
  };
}

function isFrame(type: SceneElement["type"]): boolean {
  return type === "frame" || type === "magicframe";
}

function takesText(type: SceneElement["type"]): boolean {
  return type === "rectangle" || type === "ellipse" || type === "diamond" || type === "arrow";
}

function takesArrows(type: SceneElement["type"]): boolean {
  return type !== "arrow" && type !== "line" && type !== "freedraw";
}
