import { z } from "zod";
import { addTo } from "../multi-map.ts";
import { fail, ok, type Result } from "../result.ts";
import { boardOf, compareText } from "./board.ts";
import { drawingsOf } from "./drawings.ts";
import { type IconSignature, signatureOf, unlikeness, writtenSignature } from "./icon-signature.ts";
import { type IconTable, NO_ICONS, SAME_ICON } from "./icons.ts";
import { type ComponentKind, componentKindSchema } from "./kind.ts";
import type { KindNames } from "./kinds.ts";
import { readName } from "./read-name.ts";
import { parseScene } from "./scene.ts";

const elements = z.array(z.unknown());
/** A shape library of Excalidraw's, in its newer form with names and its older one without. */
const librarySchema = z.looseObject({
  libraryItems: z.array(z.looseObject({ name: z.string().optional(), elements })).optional(),
  library: z.array(elements).optional(),
});

interface Item {
  readonly name?: string | undefined;
  readonly elements: readonly unknown[];
}

/** What a person says that an item shows; null for an item that is no component. */
const givenNameSchema = z.union([
  z.null(),
  z.string().min(1),
  z.strictObject({
    name: z.string().min(1),
    kind: componentKindSchema,
    also: z.array(componentKindSchema).default([]),
  }),
]);
/** By the place of the item in its library, from 0. */
export const givenNamesSchema = z.record(z.string().regex(/^\d+$/), givenNameSchema);
export type GivenNames = z.infer<typeof givenNamesSchema>;

export interface DerivedIcon {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly signature: IconSignature;
}

export interface DerivedIcons {
  readonly icons: readonly DerivedIcon[];
  /** Why items were left out, with their places in the library. */
  readonly leftOut: ReadonlyMap<string, readonly number[]>;
}

/**
 * Derives the icons of one shape library. An item's kind is that of its name, the library's or the one given for
 * it. Items without a name, without a kind, too plain to be told apart, or of several things are left out.
 */
export function deriveIcons(library: unknown, names: KindNames, given: GivenNames): Result<DerivedIcons> {
  const parsed = librarySchema.safeParse(library);
  const items: readonly Item[] | undefined =
    parsed.data?.libraryItems ?? parsed.data?.library?.map((drawn) => ({ elements: drawn }));
  if (items === undefined) {
    const message = "this is no Excalidraw library: it has no list called `libraryItems` or `library`.";
    return fail({ code: "NOT_A_LIBRARY", message });
  }
  const icons: DerivedIcon[] = [];
  const leftOut = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    const chosen = given[String(at)];
    const derived = chosen === null ? "given as no component" : iconOf(item, chosen, names);
    if (typeof derived === "string") addTo(leftOut, derived, at);
    else icons.push(derived);
  }
  return ok({ icons, leftOut });
}

/**
 * The table of all icons: each drawing once, and none that draws things of different kinds, since it would not tell
 * which. What was left out for that is said in `leftOut`.
 */
export function iconTableOf(icons: readonly DerivedIcon[]): { table: IconTable; leftOut: readonly string[] } {
  const kept: DerivedIcon[] = [];
  const leftOut: string[] = [];
  for (const [at, icon] of icons.entries()) {
    const alike = icons.filter((other) => isSame(icon, other));
    if (alike.some((other) => other.kind !== icon.kind)) {
      leftOut.push(
        `${icon.name} looks like ${alike.map((other) => `${other.name} (${other.kind})`).join(", ")}`,
      );
    } else if (!icons.slice(0, at).some((earlier) => isSame(icon, earlier) && kept.includes(earlier))) {
      kept.push(icon);
    }
  }
  const table = new Map<string, IconTable[number]>();
  for (const { name, kind, also, signature } of kept) {
    const key = `${kind} ${name}`;
    const entry = table.get(key) ?? { name, kind, also: [...also], drawings: [] };
    entry.drawings.push(writtenSignature(signature));
    table.set(key, entry);
  }
  return { table: [...table].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry), leftOut };
}

function isSame(a: DerivedIcon, b: DerivedIcon): boolean {
  return a.signature.strokes === b.signature.strokes && unlikeness(a.signature, b.signature) < SAME_ICON;
}

/** The icon that an item draws, or why there is none. */
function iconOf(item: Item, chosen: GivenNames[string] | undefined, names: KindNames): DerivedIcon | string {
  const name = typeof chosen === "object" && chosen !== null ? chosen.name : (chosen ?? item.name);
  if (name === undefined) return "no name";
  const reading = typeof chosen === "object" ? chosen : readName(name, names);
  if (!reading || reading.kind === "other") return "a name of no known kind";
  const read = parseScene({ elements: item.elements });
  if (!read.ok) return "broken elements";
  const board = boardOf(read.value.scene);
  const strokes = board.elements.filter((element) => element.type !== "text");
  if (chosen === undefined && drawingsOf(board, NO_ICONS).length !== 1) return "several things in one";
  const signature = signatureOf(board, strokes);
  if (!signature) return "too plain or too large to be told from other drawings";
  return { name, kind: reading.kind, also: reading.also, signature };
}
