import type { SceneElement } from "../core/diagram/scene.ts";

const WIDTH = 360;
const HEIGHT = 240;

/** A small picture of a board as a data URL, of the size the room makes: boxes and lines, without their names. */
export function pictureOf(elements: readonly SceneElement[]): string {
  const left = Math.min(...elements.map(({ x }) => x));
  const top = Math.min(...elements.map(({ y }) => y));
  const right = Math.max(...elements.map(({ x, width }) => x + width));
  const bottom = Math.max(...elements.map(({ y, height }) => y + height));
  const scale = Math.min(1, WIDTH / (right - left), HEIGHT / (bottom - top));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<g transform="scale(${scale.toFixed(3)}) translate(${-left} ${-top})" fill="none" stroke="#1e1e1e" stroke-width="2">`,
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
