import type {
  ExcalidrawElement,
  NonDeletedExcalidrawElement,
  OrderedExcalidrawElement,
} from "@excalidraw/excalidraw/element/types";
import type { BinaryFileData, BinaryFiles } from "@excalidraw/excalidraw/types";
import { ELEMENT_TYPES, type Scene, type SceneElement } from "../../src-main/core/diagram/scene.ts";

/** A picture on the board, under the file id its image element names. */
export interface BoardImage {
  readonly fileId: string;
  readonly mimeType: string;
  readonly dataUrl: string;
}

/** An element as the core stores it, or as it lives in Excalidraw. */
export type AnyElement = SceneElement | ExcalidrawElement;

/**
 * Stored elements as Excalidraw takes them. They passed `elementSchema`, which lets no dangerous type through
 * and keeps every field; whatever else may be missing, Excalidraw's own restore fills in. Its types cannot say
 * so, hence the one cast.
 */
export function toExcalidraw(elements: readonly AnyElement[]): readonly OrderedExcalidrawElement[] {
  return elements as unknown as readonly OrderedExcalidrawElement[];
}

/** Elements as the core reads them: Excalidraw fills in every field that `elementSchema` would. */
export function toScene(elements: readonly AnyElement[]): Scene {
  return { elements: elements.filter(isAllowedType) as unknown as SceneElement[] };
}

/** Pictures as Excalidraw takes them; its ids and data URLs are branded strings that only a cast can make. */
export function toBinaryFiles(images: readonly BoardImage[]): BinaryFiles {
  const files: BinaryFiles = {};
  for (const { fileId, mimeType, dataUrl } of images) {
    files[fileId] = { id: fileId, mimeType, dataURL: dataUrl, created: 0 } as unknown as BinaryFileData;
  }
  return files;
}

export function fromBinaryFiles(files: BinaryFiles): BoardImage[] {
  return Object.values(files).map(({ id, mimeType, dataURL }) => ({
    fileId: id,
    mimeType,
    dataUrl: dataURL,
  }));
}

/** Whether an element may be on a board at all: `iframe` and `embeddable` would show a stranger's page. */
export function isAllowedType(element: Pick<AnyElement, "type">): boolean {
  return ELEMENT_TYPES.some((type) => type === element.type);
}

export function isVisible(element: ExcalidrawElement): element is NonDeletedExcalidrawElement {
  return !element.isDeleted;
}
