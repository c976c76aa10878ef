import type { SceneElement } from "../core/diagram/scene.ts";

const WIDTH = 360;
const HEIGHT = 240;
const EDGE = 20;

/** A small picture of a board as a data URL, of the size the room makes: boxes and lines, without their names. */
export function pictureOf(elements: readonly SceneElement[]): string {
  const left = Math.min(...elements.map(({ x }) => x));
  const top = Math.min(...elements.map(({ y }) => y));
  const right = Math.max(...elements.map(({ x, width }) => x + width));
  const bottom = Math.max(...elements.map(({ y, height }) => y + height));
  const box = `${left - EDGE} ${top - EDGE} ${right - left + 2 * EDGE} ${bottom - top + 2 * EDGE}`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="${box}">`,
    `<g fill="none" stroke="#1e1e1e" stroke-width="4">`,
    ...elements.map(shapeOf),
    "</g></svg>",
  ].join("");
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}

function shapeOf({ type, x, y, width, height, points }: SceneElement): string {
  if (type === "arrow" || type === "line") {
    const path = (points ?? []).map(([dx, dy]) => `${x + dx},${y + dy}`).join(" ");
    return `<polyline points="${path}"/>`;
  }
  if (type === "text") return `<path d="M${x} ${y + height / 2}h${width}" stroke-opacity=".4"/>`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`;
}
