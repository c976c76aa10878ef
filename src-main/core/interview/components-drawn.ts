import type { SceneElement } from "../diagram/scene.ts";

/** A shape by itself, or all that was put on the board as one group. */
export interface DrawnComponent {
  readonly name: string;
  readonly type: SceneElement["type"];
}

/** Follows a board from change to change; tells which components came and which went. */
export interface BoardWatch {
  /** Applies one change. */
  see(changed: readonly SceneElement[]): {
    readonly drawn: readonly string[];
    readonly deleted: readonly string[];
  };
  /** What a component was called in the end; `name` is empty when it never was called anything. */
  component(key: string): DrawnComponent;
}

const SHAPES: ReadonlySet<SceneElement["type"]> = new Set([
  "rectangle",
  "ellipse",
  "diamond",
  "image",
  "frame",
  "magicframe",
]);

/** Icons are groups of strokes. */
const STROKES: ReadonlySet<SceneElement["type"]> = new Set(["line", "freedraw"]);

export function watchBoard(): BoardWatch {
  const keyOf = new Map<string, string>();
  const visible = new Map<string, Set<string>>();
  const types = new Map<string, SceneElement["type"]>();
  const names = new Map<string, string>();

  const place = (element: SceneElement): string | null => {
    const known = keyOf.get(element.id);
    if (known !== undefined) return known;
    if (!isPartOfComponent(element)) return null;
    // Groups made later, by selecting much at once, do not make one component of what was several.
    const key = element.groupIds.at(-1) ?? element.id;
    keyOf.set(element.id, key);
    if (!types.has(key)) types.set(key, element.type);
    return key;
  };

  const rename = (element: SceneElement): void => {
    const written = (element.type === "text" ? (element.originalText ?? element.text) : element.name) ?? "";
    if (written.trim() === "" || element.isDeleted) return;
    const holder = element.type === "text" ? element.containerId : element.id;
    const key = (holder ? keyOf.get(holder) : undefined) ?? element.groupIds.at(-1);
    if (key !== undefined) names.set(key, written.replace(/\s+/g, " ").trim());
  };

  return {
    see(changed) {
      const drawn: string[] = [];
      const deleted: string[] = [];
      for (const element of changed) {
        const key = place(element);
        if (key === null) continue;
        const members = visible.get(key) ?? new Set<string>();
        visible.set(key, members);
        const before = members.size;
        if (element.isDeleted) members.delete(element.id);
        else members.add(element.id);
        if (before === 0 && members.size > 0) drawn.push(key);
        if (before > 0 && members.size === 0) deleted.push(key);
      }
      for (const element of changed) rename(element);
      // What comes and goes within one change was only moved between groups.
      return {
        drawn: drawn.filter((key) => !deleted.includes(key)),
        deleted: deleted.filter((key) => !drawn.includes(key)),
      };
    },

    component: (key) => ({ name: names.get(key) ?? "", type: types.get(key) ?? "rectangle" }),
  };
}

function isPartOfComponent({ type, groupIds, isDeleted }: SceneElement): boolean {
  return !isDeleted && (SHAPES.has(type) || (STROKES.has(type) && groupIds.length > 0));
}
