import { below, pick, type Random } from "../core/random.ts";

type Json = Record<string, unknown>;

/** What a field may have become in a file that somebody's program wrote badly. */
const ODD_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  0,
  -0,
  -1,
  1,
  1e308,
  -1e308,
  1e-308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  "",
  "0",
  "__proto__",
  "constructor",
  "a".repeat(5000),
  "\u0000",
  "😀\u200d\u202e",
  "\n\n\n",
  true,
  false,
  [],
  {},
  [[]],
  [[0, 0]],
  [
    [0, 0],
    [1e9, -1e9],
  ],
];

const FIELDS: readonly [string, ...string[]] = [
  "id",
  "type",
  "x",
  "y",
  "width",
  "height",
  "angle",
  "isDeleted",
  "groupIds",
  "frameId",
  "boundElements",
  "containerId",
  "text",
  "originalText",
  "name",
  "points",
  "startBinding",
  "endBinding",
  "startArrowhead",
  "endArrowhead",
  "customData",
  "version",
  "index",
  "strokeStyle",
  "backgroundColor",
];

/** The scene with so many things about it changed, as plain JSON. The scene itself stays as it is. */
export function mutateScene(scene: unknown, changes: number, random: Random): unknown {
  const copy: unknown = structuredClone(scene);
  if (!isObject(copy) || !Array.isArray(copy.elements)) return copy;
  const elements: unknown[] = copy.elements;
  for (let change = 0; change < changes; change += 1) changeOne(elements, random);
  return copy;
}

function changeOne(elements: unknown[], random: Random): void {
  const at = below(Math.max(1, elements.length), random);
  const one = elements[at];
  const other = elements[below(Math.max(1, elements.length), random)];
  if (!isObject(one) || !isObject(other)) return;
  switch (below(14, random)) {
    case 0:
      one[pick(FIELDS, random)] = pick(ODD_VALUES, random);
      break;
    case 1:
      delete one[pick(FIELDS, random)];
      break;
    case 2:
      elements.splice(at, 1);
      break;
    case 3:
      elements.push(structuredClone(one));
      break;
    case 4:
      elements.push({ ...structuredClone(one), id: `copy-${elements.length}` });
      break;
    case 5:
      one.containerId = other.id;
      break;
    case 6:
      one.frameId = other.id;
      break;
    case 7:
      one.startBinding = { elementId: other.id, focus: 0, gap: 1 };
      one.endBinding = { elementId: random() < 0.5 ? one.id : "nowhere", fixedPoint: [0.5, 2] };
      break;
    case 8:
      one.groupIds = ["g1", "g2", "g1", String(below(3, random))];
      break;
    case 9:
      Object.assign(one, { x: other.x, y: other.y, width: other.width, height: other.height });
      break;
    case 10:
      one.angle = random() * 7;
      break;
    case 11:
      one.points = Array.from({ length: below(40, random) }, () => [
        random() * 900 - 450,
        random() * 900 - 450,
      ]);
      break;
    case 12:
      one.type = pick(
        ["arrow", "line", "text", "rectangle", "freedraw", "image", "frame", "iframe", "blob"],
        random,
      );
      break;
    default:
      one.text = one.originalText = pick(
        ["x3", "(later)", "???", "1. 2. 3.", "| a | b |", "GET /", "Cache?", " "],
        random,
      );
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
