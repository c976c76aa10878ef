import type { Scene, SceneElement } from "../core/diagram/scene.ts";
import {
  arrow,
  box,
  cylinder,
  diamond,
  element,
  ellipse,
  frame,
  group,
  text,
} from "../core/diagram/scene-builder.ts";
import { below, pick, type Random } from "../core/random.ts";

const CELL = { width: 300, height: 190 };

/**
 * A board as people draw them, of about so many elements: how components carry their names, how arrows are bound
 * and which heads they have follow the shares counted on published boards.
 */
export function generateBoard(
  elements: number,
  names: readonly [string, ...string[]],
  random: Random,
): Scene {
  const things: SceneElement[] = [];
  const arrows: SceneElement[] = [];
  const shapes: SceneElement[] = [];
  const columns = Math.max(3, Math.ceil(Math.sqrt(elements / 3)));
  for (let cell = 0; things.length + arrows.length < elements; cell += 1) {
    const x = (cell % columns) * CELL.width + below(60, random);
    const y = Math.floor(cell / columns) * CELL.height + below(40, random);
    const thing = thingAt(`t${cell}`, x, y, pick(names, random), random);
    things.push(...thing);
    const [shape] = thing;
    const other = shapes[Math.max(0, shapes.length - 1 - below(columns + 2, random))];
    if (shape !== undefined && other !== undefined && random() < 0.7) {
      arrows.push(...arrowBetween(`a${cell}`, other, shape, random));
    }
    if (shape !== undefined && shape.type !== "frame") shapes.push(shape);
    if (random() < 0.03)
      things.push(...frame({ id: `f${cell}`, x: x - 20, y: y - 20, width: 560, height: 350 }, "AWS cloud"));
    if (random() < 0.03)
      things.push(
        element({ id: `d${cell}`, type: "rectangle", x, y, width: 50, height: 50, isDeleted: true }),
      );
  }
  return { elements: [...things, ...arrows] };
}

function thingAt(id: string, x: number, y: number, name: string, random: Random): SceneElement[] {
  const place = { id, x, y, width: 150 + below(60, random), height: 70 + below(30, random) };
  const shaped = pick([box, box, box, ellipse, diamond], random);
  const chance = random();
  if (chance < 0.62) return shaped(place, name);
  if (chance < 0.75) return [...shaped(place), ...text({ id: `${id}-name`, x: x + 20, y: y + 25 }, name)];
  if (chance < 0.84) {
    const drawn = cylinder(place);
    return group(`${id}-with-name`, [...drawn, ...text({ id: `${id}-name`, x: x + 10, y: y + 90 }, name)]);
  }
  if (chance < 0.91)
    return [...shaped(place), ...text({ id: `${id}-name`, x, y: y + place.height + 8 }, name)];
  if (chance < 0.93) return shaped(place);
  return text({ id, x, y }, `${name}:\n- keeps 500 ids for each user\n- TTL 1 hour\n- about 350 reads/s`);
}

function arrowBetween(id: string, from: SceneElement, to: SceneElement, random: Random): SceneElement[] {
  const start = [from.x + from.width, from.y + from.height / 2] as const;
  const end = [to.x, to.y + to.height / 2] as const;
  const bound = random();
  const heads = pick(["end", "end", "end", "both", "none"], random);
  return arrow({
    id,
    path: random() < 0.3 ? [start, [start[0], end[1]], end] : [start, end],
    heads: heads === "both" ? "both" : heads === "none" && random() < 0.3 ? "none" : "end",
    ...(bound < 0.94 ? { from: from.id } : {}),
    ...(bound < 0.78 ? { to: to.id } : {}),
    ...(random() < 0.2
      ? { label: pick(["writes", "1. upload", "async", "miss", "replication"], random) }
      : {}),
  });
}
