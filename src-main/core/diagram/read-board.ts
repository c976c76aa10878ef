import { type Board, boardOf, boxOn, compareText, textOn, writtenText } from "./board.ts";
import { decisionsAmong } from "./decisions.ts";
import { edgesOf } from "./edges.ts";
import type { Figure } from "./figure.ts";
import { figuresOf } from "./figures.ts";
import { heightOf, widthOf } from "./geometry.ts";
import type { BoardGraph, BoardNode, Unread } from "./graph.ts";
import {
  confidenceOf,
  type KindReading,
  kindOf,
  LEAST_CREDITED_CONFIDENCE,
  statedKind,
  statedReading,
} from "./kind-of-figure.ts";
import type { KindNames } from "./kinds.ts";
import { withKindsByPlace } from "./kinds-by-place.ts";
import { labelled } from "./labels.ts";
import { withKindsOfLanes } from "./lane-kinds.ts";
import { legendThings, withoutLegends } from "./legends.ts";
import { linkLabelsOf } from "./link-labels.ts";
import { type Link, linksOf } from "./links.ts";
import { type Nesting, nestingOf } from "./nesting.ts";
import { withKindsOfParts } from "./parts.ts";
import { instancesIn, isSentence } from "./prose.ts";
import { linkedFigures, type Roles, rolesOf } from "./roles.ts";
import type { Scene, SceneElement } from "./scene.ts";
import { sequencesOf } from "./sequences.ts";
import { spatialGrid } from "./spatial-grid.ts";
import { stacked } from "./stacking.ts";
import { isWriting, type Thing, thingsOf } from "./things.ts";
import type { Landing } from "./tips.ts";

/**
 * Reads a scene into components, links, boundaries and notes. Pure, and independent of the order of the
 * elements. Node ids are ids of the scene: of the shape that stands for the node, or of its text.
 */
export function readBoard(scene: Scene, names: KindNames): BoardGraph {
  const board = boardOf(scene);
  const { figures: single, drawnIds } = figuresOf(board, names.icons);
  const figures = stacked(single);
  const nesting = nestingOf(figures);
  const free = freeTexts(board, figures, drawnIds);
  const labels = labelled(board, figures, free, nesting);
  const things = thingsOf(board, figures, labels, nesting, names);
  const landing = landingFor(board, things, labels.loose, nesting, names);
  const sequences = sequencesOf(board, things);
  const noLinks = new Set([...drawnIds, ...sequences.strokes]);
  const links = withoutLegends(linksOf(board, landing, noLinks), things);
  const linkLabels = linkLabelsOf(board, links, labels.loose);
  const alongLinks = new Set([...linkLabels.values()].flatMap((label) => label.elementIds));
  const linkedTexts = linkedTextsOf(links, landing);
  const linked = linkedFigures(links);
  const legend = legendThings(board, things, labels.loose, linked);
  const aside = new Set([...legend, ...sequences.participants]);
  const roles = rolesOf(things, nesting, links, linked, aside, decisionsAmong(things, links, names));
  const nodes = [
    ...things.flatMap((thing) => nodeOfThing(thing, roles)),
    ...labels.loose
      .filter((text) => !alongLinks.has(text.id))
      .map((text) => nodeOfText(text, linkedTexts.has(text.id), names)),
    ...things.flatMap((thing) => thing.remarks.map(noteOf)),
  ];
  const { edges, unread } = edgesOf(links, nodes, nesting, linkLabels);
  const read = withKindsByPlace(
    withKindsOfLanes(withKindsOfParts(nodes, edges, nesting), nesting),
    edges,
  ).sort((a, b) => byPlace(board, a, b));
  return {
    nodes: read,
    edges,
    unread: [
      ...things.flatMap((thing) => unreadThing(thing, roles, nesting, linked)),
      ...read.filter(isUnknown).map(({ elementIds }) => ({ elementIds, why: WHY_UNKNOWN })),
      ...unread,
    ],
  };
}

/** Texts that are neither bound to a shape or arrow nor part of a drawing. */
function freeTexts(board: Board, figures: readonly Figure[], drawnIds: ReadonlySet<string>): SceneElement[] {
  const bound = new Set(
    figures.flatMap((figure) => [...figure.texts.map((text) => text.id), ...figure.copyIds]),
  );
  return board.elements.filter((element) => {
    if (element.type !== "text" || bound.has(element.id) || drawnIds.has(element.id)) return false;
    const container = element.containerId ? board.byId.get(element.containerId) : undefined;
    return writtenText(element) !== "" && container?.type !== "arrow" && container?.type !== "line";
  });
}

function landingFor(
  board: Board,
  things: readonly Thing[],
  loose: readonly SceneElement[],
  nesting: Nesting,
  names: KindNames,
): Landing {
  const figureOf = new Map<string, Figure>();
  // A number in a circle counts the steps along an arrow; no arrow leads to it.
  const reachable = things.filter((thing) => thing.form !== "mark" || thing.label === "");
  for (const { figure, texts, decorations } of reachable) {
    for (const part of [figure, ...decorations]) {
      for (const id of [...part.bodyIds, ...part.copyIds]) figureOf.set(id, figure);
    }
    for (const text of texts) figureOf.set(text.id, figure);
  }
  const present = new Set(reachable.map((thing) => thing.figure));
  const open = [...present].filter((figure) => figure.shape !== "frame");
  const parents = things.flatMap((thing) => {
    const parent = nesting.parentOf.get(thing.figure.id);
    return parent && present.has(parent) && (thing.label !== "" || !isPlain(thing.figure)) ? [parent.id] : [];
  });
  const isNaming = (text: SceneElement) => {
    const { form, written } = textOn(board, text.id);
    return (form === "name" && !isSentence(written)) || statedKind([text]) !== null;
  };
  const nameTexts = loose.filter(isNaming);
  const known = nameTexts.filter((text) => readingOfText(text, names).confidence > 0.4);
  return {
    board,
    figures: spatialGrid(open, (figure) => figure.box),
    nesting,
    containers: new Set(parents),
    figureOf,
    names: spatialGrid(nameTexts, (text) => boxOn(board, text.id)),
    nameIds: new Set(nameTexts.map((text) => text.id)),
    knownIds: new Set(known.map((text) => text.id)),
    noteIds: new Set(loose.filter((text) => !isNaming(text)).map((text) => text.id)),
    scale: scaleOf(open),
  };
}

/** On most boards the middle box is no higher than this, and no flatter than that; elsewhere gaps are larger or smaller too. */
const USUAL_SIDE = 150;
const SMALL_SIDE = 40;
const LARGEST_SCALE = 2.5;
const SMALLEST_SCALE = 0.2;

function scaleOf(figures: readonly Figure[]): number {
  const sides = figures
    .filter((figure) => figure.texts.length > 0)
    .map(({ box }) => Math.min(widthOf(box), heightOf(box)));
  const middle = sides.sort((a, b) => a - b)[Math.floor(sides.length / 2)] ?? USUAL_SIDE;
  if (middle < SMALL_SIDE) return Math.max(SMALLEST_SCALE, middle / SMALL_SIDE);
  return Math.min(LARGEST_SCALE, Math.max(1, middle / USUAL_SIDE));
}

function isPlain(figure: Figure): boolean {
  return figure.shape === "rectangle" || figure.shape === "ellipse" || figure.shape === "diamond";
}

function nodeOfThing(thing: Thing, roles: Roles): BoardNode[] {
  const role = roles.get(thing.figure.id);
  if (role === undefined) return [];
  const reading = role === "component" && isQuestion(thing) ? DECISION : thing.reading;
  const { kind, also, why } = reading;
  return [
    {
      id: thing.figure.id,
      kind,
      also: [...also],
      label: thing.label,
      elementIds: elementIdsOf(thing),
      role,
      confidence: confidenceOf(reading),
      instances: thing.instances,
      why: role === "component" || thing.denied ? why : whyOfRole(role, thing),
    },
  ];
}

function isQuestion({ form, stated }: Thing): boolean {
  return form === "question" && !stated;
}

const DECISION: KindReading = {
  kind: "other",
  also: [],
  confidence: 0.6,
  why: "It is a question on the way from one component to another.",
  general: true,
  unknownName: false,
};

const WHY_UNKNOWN = "Its name says nothing about what it is: add a word such as service, cache or queue.";

function isUnknown({ role, label, confidence }: BoardNode): boolean {
  return role === "component" && label !== "" && confidence < LEAST_CREDITED_CONFIDENCE;
}

function whyOfRole(role: "boundary" | "note", thing: Thing): string {
  if (role === "boundary") return "It is drawn around other things.";
  return isWriting(thing)
    ? "It reads like a remark, not like the name of a component."
    : "Its name says no kind of component, and nothing that leads to it does.";
}

/** A text without a shape is a component when a link leads to it, or when the user says so. */
function nodeOfText(text: SceneElement, linked: boolean, names: KindNames): BoardNode {
  const stated = statedKind([text]);
  const reading = readingOfText(text, names);
  const { kind, also, why } = reading;
  if (stated === "not-a-component") return { ...noteOf(text), why };
  if (stated === null && !linked) return noteOf(text);
  const confidence = confidenceOf(reading);
  const instances = instancesIn(writtenText(text));
  return { ...noteOf(text), kind, also: [...also], role: "component", confidence, instances, why };
}

function readingOfText(text: SceneElement, names: KindNames): KindReading {
  const stated = statedKind([text]);
  return stated === null ? kindOf(writtenText(text), "text", names) : statedReading(stated);
}

/** The texts that links lead to; remarks to which an arrow is bound are not among them. */
function linkedTextsOf(links: readonly Link[], landing: Landing): Set<string> {
  const ids = links.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => (end?.at === "text" ? [end.text.id] : [])),
  );
  return new Set(ids.filter((id) => landing.nameIds.has(id)));
}

function noteOf(text: SceneElement): BoardNode {
  return {
    id: text.id,
    kind: "other",
    also: [],
    label: writtenText(text),
    elementIds: [text.id],
    role: "note",
    confidence: 0.2,
    instances: 1,
    why: "It is writing to which no link leads.",
  };
}

function elementIdsOf(thing: Thing): string[] {
  const ids: string[] = [];
  for (const part of [thing.figure, ...thing.decorations]) {
    ids.push(...part.bodyIds, ...part.copyIds);
    for (const text of part.texts) ids.push(text.id);
  }
  for (const text of thing.texts) ids.push(text.id);
  return ids.sort(compareText).filter((id, at) => id !== ids[at - 1]);
}

/** A nameless shape is worth a word when a link leads to it or when it stands alone; elsewhere it is decoration. */
function unreadThing(thing: Thing, roles: Roles, nesting: Nesting, linked: ReadonlySet<string>): Unread[] {
  const { figure, label, stated, denied, reading } = thing;
  if (label !== "" || stated || denied || roles.get(figure.id) === "boundary" || reading.confidence >= 0.5)
    return [];
  const alone = isPlain(figure) && !nesting.parentOf.has(figure.id);
  if (!alone && !linked.has(figure.id)) return [];
  return [{ elementIds: elementIdsOf(thing), why: "This shape has no name: write on it what it is." }];
}

function byPlace(board: Board, a: BoardNode, b: BoardNode): number {
  const [one, other] = [boxOn(board, a.id), boxOn(board, b.id)];
  return one.top - other.top || one.left - other.left || compareText(a.id, b.id);
}
