import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";

/**
 * The element types that are read and stored. `iframe` and `embeddable` are left out on purpose: Excalidraw
 * renders the HTML an `iframe` element carries, so a scene from a stranger must never bring one in.
 */
export const ELEMENT_TYPES = [
  "rectangle",
  "ellipse",
  "diamond",
  "arrow",
  "line",
  "freedraw",
  "text",
  "image",
  "frame",
  "magicframe",
] as const;

const finite = z.number();
const point = z.tuple([finite, finite]).rest(z.unknown());

/** An arrow's end. Three formats exist: {focus,gap}, the same with fixedPoint, and {fixedPoint,mode}. */
const bindingSchema = z.looseObject({
  elementId: z.string(),
  focus: finite.nullish(),
  gap: finite.nullish(),
  fixedPoint: z.tuple([finite, finite]).nullish(),
  mode: z.string().nullish(),
});

/**
 * The parts of an Excalidraw element that Onair reads. Everything else is kept as it is, so that a board
 * leaves as it came. Lengths are scene pixels, angles radians, y grows downwards.
 */
export const elementSchema = z.looseObject({
  id: z.string().min(1),
  type: z.enum(ELEMENT_TYPES),
  x: finite,
  y: finite,
  width: finite.default(0),
  height: finite.default(0),
  angle: finite.default(0),
  isDeleted: z.boolean().default(false),
  version: z.number().default(1),
  versionNonce: z.number().default(0),
  index: z.string().nullish(),
  groupIds: z.array(z.string()).default([]),
  frameId: z.string().nullish(),
  boundElements: z.array(z.looseObject({ id: z.string(), type: z.string() })).nullish(),
  containerId: z.string().nullish(),
  text: z.string().nullish(),
  originalText: z.string().nullish(),
  name: z.string().nullish(),
  points: z.array(point).nullish(),
  startBinding: bindingSchema.nullish(),
  endBinding: bindingSchema.nullish(),
  startArrowhead: z.string().nullish(),
  endArrowhead: z.string().nullish(),
  fileId: z.string().nullish(),
  strokeStyle: z.string().nullish(),
  backgroundColor: z.string().nullish(),
  customData: z.looseObject({}).nullish(),
});
export type SceneElement = z.infer<typeof elementSchema>;

/** Excalidraw has no cylinder: an ellipse that stands for one says so here. */
export const CYLINDER_DATA = { shape: "cylinder" } as const;

export function standsForCylinder({ customData }: SceneElement): boolean {
  return customData?.shape === CYLINDER_DATA.shape;
}

/** The most elements one scene may have; the largest published board that was measured has 599. */
export const MAX_ELEMENTS = 20_000;

/** An Excalidraw scene whose every element is of an allowed type. `files` holds images by id. */
export const sceneSchema = z.looseObject({
  elements: z.array(elementSchema).max(MAX_ELEMENTS, `a board may have at most ${MAX_ELEMENTS} elements`),
});
export type Scene = z.infer<typeof sceneSchema>;

const looseSceneSchema = z.looseObject({ elements: z.array(z.unknown()) });

export interface ReadScene {
  readonly scene: Scene;
  /** How many elements were left out because their type is not allowed, by type. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * Parses a scene from anywhere. Elements of types that are not allowed are left out and counted; an element
 * that is broken makes the whole scene fail, with the path of the first fault.
 */
export function parseScene(input: unknown): Result<ReadScene> {
  const outer = looseSceneSchema.safeParse(input);
  if (!outer.success) {
    return fail({
      code: "NOT_A_SCENE",
      message: "This is not an Excalidraw scene: it has no list called `elements`.",
    });
  }
  const allowed: unknown[] = [];
  const leftOut: Record<string, number> = {};
  for (const element of outer.data.elements) {
    const type = typeOf(element);
    if (type === "draw") allowed.push({ ...objectOf(element), type: "line" });
    else if (type === null || ELEMENT_TYPES.some((known) => known === type)) allowed.push(element);
    else leftOut[type] = (leftOut[type] ?? 0) + 1;
  }
  const parsed = sceneSchema.safeParse({ ...outer.data, elements: allowed });
  if (parsed.success) return ok({ scene: parsed.data, leftOut });
  const issue = parsed.error.issues[0];
  const path = issue?.path.join(".") ?? "";
  return fail({
    code: "BAD_SCENE",
    message: `This Excalidraw scene cannot be read: ${path || "the scene"}: ${issue?.message ?? "unknown fault"}.`,
  });
}

/** Old files call a drawn line `draw`; Excalidraw opens it as a line too. */
function objectOf(element: unknown): object {
  return typeof element === "object" && element !== null ? element : {};
}

function typeOf(element: unknown): string | null {
  if (typeof element !== "object" || element === null || !("type" in element)) return null;
  return typeof element.type === "string" ? element.type : null;
}
