import { elementSchema, type SceneElement } from "../../../src-main/core/diagram/scene.ts";

/** What is looked at to see whether an element changed; Excalidraw raises both with every edit. */
export interface LiveElement {
  readonly id: string;
  readonly version: number;
  readonly versionNonce: number;
}

export interface BoardDelta {
  /**
   * The elements that changed since the last call, whole. One that vanished without being deleted (the board
   * was replaced by a dropped file) comes back as deleted. Types that may not be stored are passed over.
   */
  take(current: readonly LiveElement[]): SceneElement[];
}

/** Follows a board from what is stored already. Costs one map lookup per element and call. */
export function createBoardDelta(stored: Readonly<Record<string, SceneElement>>): BoardDelta {
  const known = new Map<string, SceneElement>();
  const passedOver = new Set<string>();
  for (const element of Object.values(stored)) known.set(element.id, element);

  const isNews = (element: LiveElement) => {
    const before = known.get(element.id);
    if (before === undefined) return !passedOver.has(element.id);
    return before.version !== element.version || before.versionNonce !== element.versionNonce;
  };

  const vanished = (current: readonly LiveElement[]) => {
    // Clearing a board leaves its elements behind, deleted. An empty list is a board that is going away.
    if (current.length === 0) return [];
    const present = new Set(current.map((element) => element.id));
    return [...known.values()].filter((element) => !element.isDeleted && !present.has(element.id));
  };

  return {
    take(current) {
      const changed: SceneElement[] = [];
      for (const element of current) {
        if (!isNews(element)) continue;
        const parsed = elementSchema.safeParse(element);
        if (parsed.success) changed.push(parsed.data);
        else passedOver.add(element.id);
      }
      for (const element of vanished(current)) {
        changed.push({ ...element, isDeleted: true, version: element.version + 1 });
      }
      for (const element of changed) known.set(element.id, element);
      return changed;
    },
  };
}
