import type { FigureShape } from "./figure.ts";
import type { Icon } from "./icons.ts";
import { type ComponentKind, STORES, type StatedKind, statedKindSchema } from "./kind.ts";
import type { KindNames, NameReading } from "./kinds.ts";
import { readName } from "./read-name.ts";
import type { SceneElement } from "./scene.ts";

/** What a thing is, how sure that is (0 to 1), and one sentence that says why. */
export interface KindReading {
  readonly kind: ComponentKind;
  readonly also: readonly ComponentKind[];
  readonly confidence: number;
  readonly why: string;
  /** Only a general word ("service", "database") or the shape says so. */
  readonly general: boolean;
  /** It has a name, and no word of it is known: whatever the shape suggests is a guess. */
  readonly unknownName: boolean;
}

/** What a shape alone says. On public boards ellipses and cylinders are nearly always storage. */
const KIND_OF_SHAPE: Partial<
  Record<FigureShape, { readonly kind: ComponentKind; readonly confidence: number }>
> = {
  cylinder: { kind: "sql_db", confidence: 0.6 },
  ellipse: { kind: "sql_db", confidence: 0.3 },
  pipe: { kind: "message_queue", confidence: 0.6 },
  queue: { kind: "message_queue", confidence: 0.6 },
  person: { kind: "client", confidence: 0.8 },
  device: { kind: "client", confidence: 0.7 },
  balancer: { kind: "load_balancer", confidence: 0.6 },
};

const SHAPE_WORDS: Partial<Record<FigureShape, string>> = {
  cylinder: "a cylinder",
  ellipse: "an ellipse",
  pipe: "a lying cylinder",
  queue: "a box with bars",
  person: "a person",
  device: "a screen",
  balancer: "a dot that fans out",
};

/** Kinds whose words also name what is stored: a cylinder called "user" holds users. */
const NAMES_OF_CONTENTS: ReadonlySet<ComponentKind> = new Set([
  "client",
  "external",
  "notification",
  "logging",
  "monitoring",
  "auth",
]);

const ICON_CONFIDENCE = 0.8;

/** Reads a thing's kind from its label, its shape and the icon it is drawn with. */
export function kindOf(
  label: string,
  shape: FigureShape | "text",
  names: KindNames,
  icon?: Icon,
): KindReading {
  const reading = label === "" ? null : readName(label, names);
  if (reading?.own) return taughtReading(reading);
  if (icon && !isSpecific(reading, icon)) return iconReading(icon);
  // "c1" in an ellipse says nothing about storage.
  const mute = shape === "ellipse" && label.trim().length <= 2;
  const prior = shape === "text" || mute ? undefined : KIND_OF_SHAPE[shape];
  const drawn = shape === "text" ? undefined : SHAPE_WORDS[shape];
  const storing = shape === "cylinder" || shape === "ellipse";
  const stored =
    reading !== null &&
    ((storing && reading.subject) ||
      (shape === "cylinder" && !reading.words.includes(" ") && NAMES_OF_CONTENTS.has(reading.kind)));
  if (reading && !stored) {
    const agrees = prior?.kind === reading.kind ? 0.03 : 0;
    return {
      kind: reading.kind,
      also: reading.also,
      confidence: Math.min(0.99, reading.certainty + agrees),
      why: `Its name says “${reading.words}”.`,
      general: reading.general,
      unknownName: false,
    };
  }
  if (prior && drawn) {
    return {
      kind: prior.kind,
      also: [],
      confidence: prior.confidence,
      why: `It is drawn as ${drawn}.`,
      general: true,
      unknownName: label !== "" && reading === null,
    };
  }
  return {
    kind: "other",
    also: [],
    confidence: label === "" ? 0.1 : 0.2,
    why: label === "" ? "It has no name, and its shape does not tell." : "No word of its name is known.",
    general: true,
    unknownName: label !== "",
  };
}

/**
 * Whether a label tells more than an icon does. A general word for a store ("DB") leaves it to the icon which one;
 * what a thing deals with ("Payments"), or a person beside a store ("User"), names what the icon holds.
 */
function isSpecific(reading: NameReading | null, icon: Icon): boolean {
  if (reading === null || reading.subject) return false;
  if (!STORES.has(icon.kind)) return true;
  const contents = !reading.words.includes(" ") && NAMES_OF_CONTENTS.has(reading.kind);
  return !contents && !(reading.general && STORES.has(reading.kind));
}

function iconReading({ name, kind, also }: Icon): KindReading {
  const why = `It is drawn with the icon of “${name}”.`;
  return { kind, also, confidence: ICON_CONFIDENCE, why, general: false, unknownName: false };
}

function taughtReading({ kind, words }: NameReading): KindReading {
  const why = `You taught Onair what “${words}” is.`;
  return { kind, also: [], confidence: 1, why, general: false, unknownName: false };
}

/** With less confidence than this, what a named thing is taken for is a guess, and counts for nothing. */
export const LEAST_CREDITED_CONFIDENCE = 0.35;
/** So sure is what a shape such as a cylinder says of a name that is known only to the problem. */
export const GUESSED_CONFIDENCE = 0.3;

/** How sure a reading is for those who use the board; its shape alone does not vouch for an unknown name. */
export function confidenceOf({ confidence, unknownName }: KindReading): number {
  return unknownName ? Math.min(confidence / 2, GUESSED_CONFIDENCE) : confidence;
}

/** What the palette, or the user correcting a reading, has written into an element. */
export function statedKind(elements: readonly SceneElement[]): StatedKind | null {
  for (const element of elements) {
    const stated: unknown = element.customData?.onair;
    if (typeof stated !== "object" || stated === null || !("kind" in stated)) continue;
    const kind = statedKindSchema.safeParse(stated.kind);
    if (kind.success) return kind.data;
  }
  return null;
}

/** What was said of a shape wins over all that could be read. */
export function statedReading(stated: StatedKind): KindReading {
  const sure = { also: [], general: false, unknownName: false };
  return stated === "not-a-component"
    ? { kind: "other", confidence: 0, why: "You said that it is no component.", ...sure }
    : { kind: stated, confidence: 1, why: "You said so.", ...sure };
}
