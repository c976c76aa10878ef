import { type FlowchartLayout, layFlowchart } from "./flowchart-layout.ts";
import type { Point } from "./geometry.ts";
import { linkPath } from "./link-path.ts";
import type { Flowchart, FlowchartLink, FlowchartNode } from "./mermaid.ts";
import { CYLINDER_DATA, elementSchema, MAX_ELEMENTS, type Scene, type SceneElement } from "./scene.ts";
import { TEXT_STYLE, textSize } from "./text-size.ts";

const BOX = { width: 180, height: 80 };
const FONT_SIZE = 16;
/** Words are wrapped at this width, in boxes and on arrows; Excalidraw wraps an arrow's at 176 or later. */
const TEXT_WIDTH = 158;
/** Excalidraw's own distance between a shape and the words in it. */
const TEXT_PADDING = 10;

/** How much larger than its words a shape is: what Excalidraw lets them fill of it. */
const ROOM = { rectangle: 1, ellipse: Math.SQRT2, diamond: 2 } as const;
const TYPES = { box: "rectangle", cylinder: "ellipse", ellipse: "ellipse", diamond: "diamond" } as const;

/** Elements a node and a link become: a shape with its text; an arrow, perhaps with its words. */
const ELEMENTS_PER_PART = 2;

const STROKE = {
  strokeColor: TEXT_STYLE.strokeColor,
  backgroundColor: "transparent",
  fillStyle: "solid",
  strokeWidth: 1,
  strokeStyle: "solid",
  roughness: 0,
  opacity: 100,
} as const;

/** Whether a flowchart fits on a board at all. */
export function fitsOnBoard(chart: Flowchart): boolean {
  const parts = chart.nodes.length + chart.links.length + chart.groups.length;
  return parts * ELEMENTS_PER_PART <= MAX_ELEMENTS;
}

/**
 * Draws a flowchart as an Excalidraw scene, left to right, so that a board given in the short notation is read
 * in the same way as one drawn by hand. The ids are those of the flowchart. Pure: text is estimated, not measured.
 */
export function sceneOfFlowchart(chart: Flowchart): Scene {
  const sizes = new Map(chart.nodes.map((node) => [node.id, sizeOf(node)]));
  const layout = layFlowchart(chart, {
    node: (id) => sizes.get(id) ?? BOX,
    labelWidth: ({ label }) => (label === "" ? 0 : textSize(label, FONT_SIZE, TEXT_WIDTH).width),
  });
  const shapeOf = new Map(chart.nodes.map(({ id, shape }) => [id, TYPES[shape]]));
  const boundTo = new Map<string, { id: string; type: string }[]>();
  const sideBySide = new Map<string, number>();

  const arrows = chart.links.flatMap((link, index) => {
    const id = `link-${index + 1}`;
    const [from, to] = [layout.nodes.get(link.from), layout.nodes.get(link.to)];
    if (from === undefined || to === undefined || link.from === link.to) return [];
    for (const end of [link.from, link.to])
      boundTo.set(end, [...(boundTo.get(end) ?? []), { id, type: "arrow" }]);
    const pair = [link.from, link.to].sort().join(" ");
    const lane = sideBySide.get(pair) ?? 0;
    sideBySide.set(pair, lane + 1);
    const path = linkPath(
      { place: from, type: shapeOf.get(link.from) ?? "rectangle" },
      { place: to, type: shapeOf.get(link.to) ?? "rectangle" },
      layout.bends[index] ?? [],
      lane,
    );
    return arrow(id, link, path);
  });

  const frameOf = new Map(
    chart.groups.flatMap(({ nodeIds }, index) => nodeIds.map((id) => [id, `group-${index + 1}`])),
  );
  const shapes = chart.nodes.flatMap((node) => {
    const frameId = frameOf.get(node.id) ?? null;
    return shape(node, layout, boundTo.get(node.id) ?? []).map((drawn) => ({ ...drawn, frameId }));
  });
  const frames = chart.groups.flatMap((group, index) => {
    const place = layout.groups.get(index);
    if (place === undefined) return [];
    return [elementSchema.parse({ id: `group-${index + 1}`, type: "frame", name: group.title, ...place })];
  });
  return { elements: [...frames, ...shapes, ...arrows] };
}

function sizeOf({ label, shape }: FlowchartNode): { readonly width: number; readonly height: number } {
  const words = textSize(label, FONT_SIZE, TEXT_WIDTH);
  const room = ROOM[TYPES[shape]];
  return {
    width: Math.max(BOX.width, Math.ceil((words.width + 2 * TEXT_PADDING) * room)),
    height: Math.max(BOX.height, Math.ceil((words.height + 2 * TEXT_PADDING) * room)),
  };
}

function shape(
  { id, label, shape: form, kind }: FlowchartNode,
  layout: FlowchartLayout,
  links: readonly { readonly id: string; readonly type: string }[],
): SceneElement[] {
  const place = layout.nodes.get(id) ?? { x: 0, y: 0, ...BOX };
  const type = TYPES[form];
  const labelId = `${id}-label`;
  const isNamed = label.trim() !== "";
  const drawn = elementSchema.parse({
    id,
    type,
    ...place,
    ...STROKE,
    roundness: type === "rectangle" ? { type: 3 } : null,
    boundElements: [...(isNamed ? [{ id: labelId, type: "text" }] : []), ...links],
    ...(form === "cylinder" || kind !== undefined ? { customData: dataOf(form, kind) } : {}),
  });
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  return isNamed ? [drawn, text(labelId, label, middle, id)] : [drawn];
}

function dataOf(form: FlowchartNode["shape"], kind: FlowchartNode["kind"]): Record<string, unknown> {
  return {
    ...(form === "cylinder" ? CYLINDER_DATA : {}),
    ...(kind === undefined ? {} : { onair: { kind } }),
  };
}

function arrow(id: string, link: FlowchartLink, path: readonly Point[]): SceneElement[] {
  const start = path[0] ?? { x: 0, y: 0 };
  const [xs, ys] = [path.map(({ x }) => x), path.map(({ y }) => y)];
  const hasStartHead = link.heads === "start" || link.heads === "both";
  const hasEndHead = link.heads === "end" || link.heads === "both";
  const drawn = elementSchema.parse({
    id,
    type: "arrow",
    ...start,
    ...STROKE,
    width: Math.max(...xs) - Math.min(...xs),
    height: Math.max(...ys) - Math.min(...ys),
    points: path.map(({ x, y }) => [x - start.x, y - start.y]),
    roundness: null,
    startBinding: { elementId: link.from, focus: 0, gap: 4 },
    endBinding: { elementId: link.to, focus: 0, gap: 4 },
    startArrowhead: hasStartHead ? "arrow" : null,
    endArrowhead: hasEndHead ? "arrow" : null,
    boundElements: link.label === "" ? null : [{ id: `${id}-label`, type: "text" }],
  });
  return link.label === "" ? [drawn] : [drawn, text(`${id}-label`, link.label, middleOf(path), id)];
}

function text(id: string, words: string, middle: Point, containerId: string): SceneElement {
  const { lines, width, height } = textSize(words, FONT_SIZE, TEXT_WIDTH);
  return elementSchema.parse({
    ...STROKE,
    ...TEXT_STYLE,
    id,
    type: "text",
    x: middle.x - width / 2,
    y: middle.y - height / 2,
    width,
    height,
    text: lines.join("\n"),
    originalText: words,
    containerId,
    fontSize: FONT_SIZE,
    textAlign: "center",
    verticalAlign: "middle",
  });
}

/** Where Excalidraw keeps the words of an arrow: at its middle point, or in the middle of its middle stretch. */
function middleOf(path: readonly Point[]): Point {
  const after = path[Math.floor(path.length / 2)] ?? { x: 0, y: 0 };
  const before = path.length % 2 === 1 ? after : (path[path.length / 2 - 1] ?? after);
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}
