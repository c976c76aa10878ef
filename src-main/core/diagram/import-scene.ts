import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { statedKindSchema } from "./kind.ts";
import { type BoardPicture, picturesIn } from "./pictures.ts";
import { CYLINDER_DATA, elementSchema, MAX_ELEMENTS, parseScene, type SceneElement } from "./scene.ts";

/** A drawing from a stranger, made safe to put on a board. */
export interface ImportedScene {
  readonly elements: readonly SceneElement[];
  readonly pictures: readonly BoardPicture[];
  /** How many elements were left out, by type. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Nothing is drawn farther out than this, in scene pixels; canvases fail long before. */
const FARTHEST = 1_000_000;
const LONGEST_TEXT = 20_000;
const MOST_POINTS = 20_000;
const LONGEST_LINK = 2000;

const length = z.number().min(-FARTHEST).max(FARTHEST);
const point = z
  .tuple([length, length])
  .rest(z.unknown())
  .transform(([x, y]): [number, number] => [x, y]);
const name = z.string().min(1).max(200);
const words = z.string().max(LONGEST_TEXT, `a text may have at most ${LONGEST_TEXT} characters`).nullish();
/** Plain colours: `url(…)` would reach out of the picture. */
const colour = (usual: string) =>
  z
    .string()
    .regex(/^(?:#[0-9a-f]{3,8}|[a-z]{3,30})$/i)
    .catch(usual);
const within = (least: number, most: number, usual: number) => z.number().min(least).max(most).catch(usual);
const arrowhead = z
  .enum([
    "arrow",
    "bar",
    "dot",
    "circle",
    "circle_outline",
    "triangle",
    "triangle_outline",
    "diamond",
    "diamond_outline",
    "crowfoot_one",
    "crowfoot_many",
    "crowfoot_one_or_many",
  ])
  .nullish()
  .catch("arrow");
const binding = z
  .object({ elementId: name, focus: within(-10, 10, 0), gap: within(0, 1000, 4) })
  .nullish()
  .catch(null);

/**
 * What an element from a stranger may carry: what Excalidraw draws with, and nothing more. How it looks falls back to
 * the usual where it makes no sense; where it is and what it says must make sense. Bent arrows keep their points, but
 * not the rules by which Excalidraw bends them: those fail on points that do not fit them.
 */
const importedElementSchema = z.object({
  id: name,
  type: elementSchema.shape.type,
  x: length,
  y: length,
  width: length.default(0),
  height: length.default(0),
  angle: within(-100, 100, 0),
  isDeleted: z.boolean().default(false),
  groupIds: z.array(name).max(50).catch([]),
  frameId: name.nullish().catch(null),
  boundElements: z
    .array(z.object({ id: name, type: z.enum(["arrow", "text"]) }))
    .nullish()
    .catch(null),
  containerId: name.nullish().catch(null),
  text: words,
  originalText: words,
  name: z.string().max(500).nullish().catch(null),
  points: z.array(point).max(MOST_POINTS, `a line may have at most ${MOST_POINTS} points`).nullish(),
  pressures: z
    .array(within(0, 1, 0.5))
    .max(MOST_POINTS)
    .optional()
    .catch(undefined),
  simulatePressure: z.boolean().optional().catch(undefined),
  startBinding: binding,
  endBinding: binding,
  startArrowhead: arrowhead,
  endArrowhead: arrowhead,
  fileId: name.nullish(),
  scale: z
    .tuple([z.union([z.literal(1), z.literal(-1)]), z.union([z.literal(1), z.literal(-1)])])
    .optional()
    .catch(undefined),
  strokeColor: colour("#1e1e1e"),
  backgroundColor: colour("transparent"),
  fillStyle: z.enum(["hachure", "cross-hatch", "solid", "zigzag"]).catch("solid"),
  strokeWidth: within(0.1, 50, 1),
  strokeStyle: z.enum(["solid", "dashed", "dotted"]).catch("solid"),
  roughness: within(0, 3, 1),
  opacity: within(0, 100, 100),
  roundness: z
    .object({
      type: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      value: within(0, 1000, 32).optional(),
    })
    .nullish()
    .catch(null),
  seed: within(1, 2 ** 31, 1),
  fontSize: within(1, 1000, 20),
  fontFamily: z.number().int().min(1).max(20).catch(5),
  textAlign: z.enum(["left", "center", "right"]).catch("left"),
  verticalAlign: z.enum(["top", "middle", "bottom"]).catch("top"),
  lineHeight: within(0.5, 5, 1.25),
  autoResize: z.boolean().catch(true),
  locked: z.boolean().catch(false),
  link: z
    .string()
    .max(LONGEST_LINK)
    .regex(/^https?:\/\//i)
    .nullish()
    .catch(null),
  customData: z
    .object({
      onair: z.object({ kind: statedKindSchema }).optional(),
      shape: z.literal(CYLINDER_DATA.shape).optional(),
    })
    .nullish()
    .catch(null),
});

/**
 * Reads a scene from anywhere so that it can do no harm: types that could show a page are left out, fields that are
 * not known are dropped, pictures must be pictures. A scene that is broken or too large fails with a sentence.
 */
export function importScene(input: unknown): Result<ImportedScene> {
  const count = elementCount(input);
  if (count > MAX_ELEMENTS) {
    return fail({
      code: "BAD_SCENE",
      message: `This drawing has ${count} elements, and a board may have at most ${MAX_ELEMENTS}: import a part of it.`,
    });
  }
  const read = parseScene(input);
  if (!read.ok) return read;
  const pictures = picturesIn(read.value.scene.files);
  const leftOut: Record<string, number> = { ...read.value.leftOut };
  const elements: SceneElement[] = [];
  const seen = new Set<string>();
  for (const [index, element] of read.value.scene.elements.entries()) {
    if (element.isDeleted || seen.has(element.id)) continue;
    const parsed = importedElementSchema.safeParse(element);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return fail({
        code: "BAD_SCENE",
        message: `This drawing cannot be read: elements.${[index, ...(issue?.path ?? [])].join(".")}: ${issue?.message ?? "unknown fault"}.`,
      });
    }
    seen.add(element.id);
    const { fileId } = parsed.data;
    if (element.type === "image" && !pictures.some((picture) => picture.fileId === fileId)) {
      leftOut.image = (leftOut.image ?? 0) + 1;
      continue;
    }
    elements.push(elementSchema.parse(parsed.data));
  }
  return ok({ elements, pictures, leftOut });
}

function elementCount(input: unknown): number {
  if (typeof input !== "object" || input === null || !("elements" in input)) return 0;
  return Array.isArray(input.elements) ? input.elements.length : 0;
}
