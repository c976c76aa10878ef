import { type Board, boxOn, textOn, writtenText } from "./board.ts";
import { type Figure, isPicture } from "./figure.ts";
import { centreOf, contains } from "./geometry.ts";
import type { Icon } from "./icons.ts";
import { type KindReading, kindOf, statedKind, statedReading } from "./kind-of-figure.ts";
import type { KindNames } from "./kinds.ts";
import type { Labelled } from "./labels.ts";
import type { Nesting } from "./nesting.ts";
import { formOf, instancesIn, type TextForm } from "./prose.ts";
import type { SceneElement } from "./scene.ts";

/** A figure with its label and what the label and shape say it is, before links are read. */
export interface Thing {
  readonly figure: Figure;
  readonly label: string;
  readonly texts: readonly SceneElement[];
  readonly remarks: readonly SceneElement[];
  /** What the form of the label makes it. */
  readonly form: TextForm;
  readonly reading: KindReading;
  /** The kind comes from the palette or from the user, so it is certain. */
  readonly stated: boolean;
  /** The user said that it is no component. */
  readonly denied: boolean;
  readonly instances: number;
  /** Nameless pictures drawn on it. */
  readonly decorations: readonly Figure[];
}

/** Gives each figure its label and reading. Nameless pictures on a figure become part of it. */
export function thingsOf(
  board: Board,
  figures: readonly Figure[],
  { textsOf, remarks }: Labelled,
  nesting: Nesting,
  names: KindNames,
): Thing[] {
  const named = (figure: Figure) => (textsOf.get(figure.id)?.length ?? 0) > 0;
  const absorbed = new Map<string, Figure[]>();
  const gone = new Set<string>();
  for (const figure of figures) {
    const children = nesting.childrenOf.get(figure.id) ?? [];
    if (children.length === 0 || figure.shape === "frame") continue;
    if (!children.every((child) => isPicture(child) && !named(child))) continue;
    if (!named(figure) && children.length > 1) continue;
    absorbed.set(figure.id, [...children]);
    for (const child of children) gone.add(child.id);
  }
  return figures
    .filter((figure) => !gone.has(figure.id))
    .map((figure) => {
      const texts = textsOf.get(figure.id) ?? [];
      const decorations = absorbed.get(figure.id) ?? [];
      const label =
        figure.shape === "frame" && texts.length === 0 ? nameOfFrame(board, figure) : labelOf(texts);
      const [only, ...others] = texts;
      const form = only !== undefined && others.length === 0 ? textOn(board, only.id).form : formOf(label);
      const readable = form === "name" || form === "table" || form === "mark";
      const elements = [figure, ...decorations].flatMap((part) => elementsOf(board, part));
      const kind = statedKind([...elements, ...texts]);
      const copies = Math.max(figure.copies, ...decorations.map((part) => part.copies));
      return {
        figure,
        label,
        texts,
        remarks: remarks.get(figure.id) ?? [],
        form,
        reading:
          kind === null
            ? kindOf(
                readable ? label : "",
                shapeFor(board, figure, texts, decorations),
                names,
                iconOf(figure, decorations),
              )
            : statedReading(kind),
        stated: kind !== null && kind !== "not-a-component",
        denied: kind === "not-a-component",
        instances: Math.max(copies, instancesIn(label)),
        decorations,
      };
    });
}

/** Whether a thing is writing in a box, or a step of a flow chart, rather than a component. */
export function isWriting({ figure, label, form, reading, stated }: Thing): boolean {
  if (stated || label === "") return false;
  if (form === "list" || form === "question" || form === "call" || form === "prose" || form === "mark")
    return true;
  return (
    form === "table" && figure.shape !== "cylinder" && (reading.confidence < 0.9 || reading.kind === "client")
  );
}

function labelOf(texts: readonly SceneElement[]): string {
  return texts
    .map(writtenText)
    .filter((text) => text !== "")
    .join("\n");
}

function nameOfFrame(board: Board, figure: Figure): string {
  return board.byId.get(figure.id)?.name?.trim() ?? "";
}

/**
 * The shape that tells the kind. A box whose only content is a nameless picture is that picture; an ellipse with
 * its name beside it is a dot, not a store.
 */
function shapeFor(
  board: Board,
  figure: Figure,
  texts: readonly SceneElement[],
  decorations: readonly Figure[],
): Figure["shape"] {
  const [picture] = decorations;
  if (picture && decorations.length === 1) return picture.shape;
  const beside = texts.some((text) => !contains(figure.box, centreOf(boxOn(board, text.id))));
  return figure.shape === "ellipse" && beside ? "drawing" : figure.shape;
}

function iconOf(figure: Figure, decorations: readonly Figure[]): Icon | undefined {
  const [picture] = decorations;
  return figure.icon ?? (decorations.length === 1 ? picture?.icon : undefined);
}

function elementsOf(board: Board, figure: Figure): SceneElement[] {
  return [...figure.bodyIds, ...figure.copyIds].flatMap((id) => board.byId.get(id) ?? []);
}
