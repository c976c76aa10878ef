import { z } from "zod";
import type { Board } from "./board.ts";
import {
  type IconSignature,
  parseSignature,
  signatureOf,
  strokesKey,
  unlikeness,
  WRITTEN_SIGNATURE,
} from "./icon-signature.ts";
import { type ComponentKind, componentKindSchema } from "./kind.ts";
import type { SceneElement } from "./scene.ts";

/** data/names/icons.yaml: the icons of shape libraries by what they mean, each as signatures of its drawings. */
export const iconTableSchema = z.array(
  z.strictObject({
    /** What the icon shows, in the words of its library: "Lambda". */
    name: z.string().min(1),
    kind: componentKindSchema,
    also: z.array(componentKindSchema).default([]),
    /** Written as `writtenSignature` writes them. */
    drawings: z.array(z.string().regex(WRITTEN_SIGNATURE, "is not the signature of an icon")).min(1),
  }),
);
export type IconTable = z.infer<typeof iconTableSchema>;

/** An icon that was recognised. */
export interface Icon {
  readonly name: string;
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
}

/** Icons by the strokes they are made of. */
export type Icons = ReadonlyMap<string, readonly KnownIcon[]>;

export interface KnownIcon {
  readonly icon: Icon;
  readonly signature: IconSignature;
}

export const NO_ICONS: Icons = new Map();

export function compileIcons(table: IconTable): Icons {
  const icons = new Map<string, KnownIcon[]>();
  for (const { name, kind, also, drawings } of table) {
    for (const drawing of drawings) {
      const known = { icon: { name, kind, also }, signature: parseSignature(drawing) };
      const alike = icons.get(known.signature.strokes);
      if (alike) alike.push(known);
      else icons.set(known.signature.strokes, [known]);
    }
  }
  return icons;
}

/**
 * Two drawings less unlike than this are the same icon. Resized, recoloured and turned-over-and-back copies differ
 * by a few hundredths, through rounding; different icons of the libraries that were measured by more than this.
 */
export const SAME_ICON = 0.2;

/** Recognises the icon that the strokes draw; null when they draw none that is known. */
export function findIcon(board: Board, strokes: readonly SceneElement[], icons: Icons): Icon | null {
  const key = icons.size === 0 ? null : strokesKey(strokes);
  const alike = key === null ? undefined : icons.get(key);
  if (!alike) return null;
  const signature = signatureOf(board, strokes);
  if (!signature) return null;
  let best: { readonly icon: Icon; readonly apart: number } | null = null;
  for (const { icon, signature: known } of alike) {
    const apart = unlikeness(signature, known);
    if (apart < (best?.apart ?? SAME_ICON)) best = { icon, apart };
  }
  return best?.icon ?? null;
}
