import type { Flowchart, FlowchartLink } from "./mermaid.ts";
import { elementSchema, MAX_ELEMENTS, type Scene, type SceneElement } from "./scene.ts";

const BOX = { width: 180, height: 80 };
const GAP = { x: 140, y: 60 };
const PADDING = 40;

/** Elements a node and a link become: a shape with its text; an arrow, perhaps with its words. */
const ELEMENTS_PER_PART = 2;

/** Whether a flowchart fits on a board at all. */
export function fitsOnBoard(chart: Flowchart): boolean {
  const parts = chart.nodes.length + chart.links.length + chart.groups.length;
  return parts * ELEMENTS_PER_PART <= MAX_ELEMENTS;
}

/**
 * Draws a flowchart as an Excalidraw scene, left to right, so that a board given in the short notation is read
 * in the same way as one drawn by hand. The ids are those of the flowchart. Pure: no measuring of text.
 */
export function sceneOfFlowchart(chart: Flowchart): Scene {
  const places = placesOf(chart);
  const elements: SceneElement[] = [];
  const boundTo = new Map<string, { id: string; type: string }[]>();

  chart.links.forEach((link, index) => {
    const id = `link-${index + 1}`;
    const [from, to] = [places.get(link.from), places.get(link.to)];
    if (from === undefined || to === undefined || link.from === link.to) return;
    for (const end of [link.from, link.to])
      boundTo.set(end, [...(boundTo.get(end) ?? []), { id, type: "arrow" }]);
    elements.push(arrow(id, link, from, to));
    if (link.label !== "") elements.push(text(`${id}-label`, link.label, midpoint(from, to), id));
  });

  const shapes = chart.nodes.flatMap((node) => {
    const place = places.get(node.id) ?? { x: 0, y: 0 };
    const labelId = `${node.id}-label`;
    const type = { box: "rectangle", cylinder: "ellipse", ellipse: "ellipse", diamond: "diamond" }[
      node.shape
    ];
    const boundElements = [{ id: labelId, type: "text" }, ...(boundTo.get(node.id) ?? [])];
    const shape = elementSchema.parse({ id: node.id, type, ...place, ...BOX, boundElements });
    return [shape, text(labelId, node.label, place, node.id)];
  });

  const frames = chart.groups.flatMap((group, index) => frame(`group-${index + 1}`, group, places));
  return { elements: [...frames, ...shapes, ...elements] };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Columns by the longest way from a source (links back are passed over), rows by order of mention. */
function placesOf(chart: Flowchart): ReadonlyMap<string, Place> {
  const columns = columnsOf(chart);
  const rows = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const { id } of chart.nodes) {
    const column = columns.get(id) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    places.set(id, { x: column * (BOX.width + GAP.x), y: row * (BOX.height + GAP.y) });
  }
  return places;
}

function columnsOf({ nodes, links }: Flowchart): ReadonlyMap<string, number> {
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const forward = links
    .filter(({ from, to }) => (order.get(from) ?? 0) < (order.get(to) ?? 0))
    .sort((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0));
  const columns = new Map<string, number>();
  for (const { from, to } of forward) {
    columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(from) ?? 0) + 1));
  }
  return columns;
}

function arrow(id: string, link: FlowchartLink, from: Place, to: Place): SceneElement {
  const [start, end] = [centre(from), centre(to)];
  const hasStartHead = link.heads === "start" || link.heads === "both";
  const hasEndHead = link.heads === "end" || link.heads === "both";
  return elementSchema.parse({
    id,
    type: "arrow",
    x: start.x,
    y: start.y,
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
    points: [
      [0, 0],
      [end.x - start.x, end.y - start.y],
    ],
    startBinding: { elementId: link.from, focus: 0, gap: 4 },
    endBinding: { elementId: link.to, focus: 0, gap: 4 },
    startArrowhead: hasStartHead ? "arrow" : null,
    endArrowhead: hasEndHead ? "arrow" : null,
    boundElements: link.label === "" ? null : [{ id: `${id}-label`, type: "text" }],
  });
}

function text(id: string, words: string, place: Place, containerId: string): SceneElement {
  const size = { width: BOX.width - 2 * PADDING, height: 25 };
  return elementSchema.parse({
    id,
    type: "text",
    x: place.x + PADDING,
    y: place.y + (BOX.height - size.height) / 2,
    ...size,
    text: words,
    originalText: words,
    containerId,
  });
}

function frame(
  id: string,
  group: Flowchart["groups"][number],
  places: ReadonlyMap<string, Place>,
): SceneElement[] {
  const inside = group.nodeIds.flatMap((nodeId) => places.get(nodeId) ?? []);
  if (inside.length === 0) return [];
  const left = Math.min(...inside.map(({ x }) => x)) - PADDING;
  const top = Math.min(...inside.map(({ y }) => y)) - PADDING;
  const right = Math.max(...inside.map(({ x }) => x)) + BOX.width + PADDING;
  const bottom = Math.max(...inside.map(({ y }) => y)) + BOX.height + PADDING;
  const size = { width: right - left, height: bottom - top };
  return [elementSchema.parse({ id, type: "frame", name: group.title, x: left, y: top, ...size })];
}

function centre({ x, y }: Place): Place {
  return { x: x + BOX.width / 2, y: y + BOX.height / 2 };
}

function midpoint(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
