import { z } from "zod";
import { fail, ok, type Result } from "../result.ts";
import { importScene } from "./import-scene.ts";
import { elementSchema } from "./scene.ts";

/** More elements than this is a drawing, not a shape. */
const MAX_SHAPE_ELEMENTS = 500;
/** As many as the largest published libraries have. */
export const MAX_SHAPES = 300;
const LONGEST_NAME = 80;

/** A shape of the user's own, from a library file. Its pictures are left out: libraries hold drawings. */
export const ownShapeSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(LONGEST_NAME),
  elements: z.array(elementSchema).min(1).max(MAX_SHAPE_ELEMENTS),
  /** How it looks, as the data URL of a small picture. */
  picture: z.string().startsWith("data:image/").max(40_000),
});
export type OwnShape = z.infer<typeof ownShapeSchema>;

/** A shape before it has a picture. */
export type ShapeDraft = Pick<OwnShape, "name" | "elements">;

export interface ReadLibrary {
  readonly shapes: readonly ShapeDraft[];
  /** How many could not be read, or are too large. */
  readonly leftOut: number;
}

/** Version 2 calls its list `libraryItems`; version 1 has `library`, a list of lists of elements. */
const librarySchema = z.union([
  z.object({ libraryItems: z.array(z.unknown()) }).transform(({ libraryItems }) => libraryItems),
  z.object({ library: z.array(z.unknown()) }).transform(({ library }) => library),
]);
const itemSchema = z.union([
  z.object({ name: z.string().optional().catch(undefined), elements: z.array(z.unknown()) }),
  z.array(z.unknown()).transform((elements) => ({ name: undefined, elements })),
]);

/** Reads an .excalidrawlib file, its JSON parsed. Elements are made as safe as those of any other import. */
export function importLibrary(input: unknown): Result<ReadLibrary> {
  const library = librarySchema.safeParse(input);
  if (!library.success) {
    return fail({
      code: "NOT_A_LIBRARY",
      message: "This is not an Excalidraw library: it has no list called `libraryItems`.",
    });
  }
  if (library.data.length > MAX_SHAPES) {
    return fail({
      code: "BAD_LIBRARY",
      message: `This library has ${library.data.length} shapes, and the palette takes at most ${MAX_SHAPES}: import a smaller one.`,
    });
  }
  const shapes = library.data.flatMap((item, index): ShapeDraft[] => {
    const parsed = itemSchema.safeParse(item);
    if (!parsed.success || parsed.data.elements.length > MAX_SHAPE_ELEMENTS) return [];
    const scene = importScene({ elements: parsed.data.elements });
    if (!scene.ok || scene.value.elements.length === 0) return [];
    const elements = [...scene.value.elements];
    return [{ name: nameOf(parsed.data.name, elements) ?? `Shape ${index + 1}`, elements }];
  });
  if (shapes.length === 0) {
    return fail({ code: "BAD_LIBRARY", message: "This library holds no shape that can be drawn here." });
  }
  return ok({ shapes, leftOut: library.data.length - shapes.length });
}

/** Its own name, or the first words written in it. */
function nameOf(given: string | undefined, elements: OwnShape["elements"]): string | null {
  const written = elements.find(({ type, text }) => type === "text" && (text ?? "").trim() !== "");
  const name = (given?.trim() || written?.text || "").replace(/\s+/g, " ").trim();
  return name === "" ? null : name.slice(0, LONGEST_NAME);
}
