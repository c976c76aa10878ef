import type { Entity } from "./entities.ts";
import { type Draft, draftOf, endOf, type Line } from "./entity-text.ts";

/** The entities with what their fields and the note's sentences say of how they are related. */
export function withRelations(drafts: readonly Draft[], note: string): Entity[] {
  for (const draft of drafts) {
    for (const field of draft.fields) {
      for (const match of [...field.matchAll(REFERENCE), ...field.matchAll(POINTER)])
        draft.relations.push(match[1] ?? "");
      const key = ID_FIELD.exec(field)?.[1];
      if (key !== undefined && key !== "" && !isSameName(key, draft.name)) draft.relations.push(key);
    }
  }
  for (const sentence of drafts.length < 2 ? [] : note.split(/[\n.;]/)) {
    if (!IN_WORDS.test(sentence)) continue;
    const lower = sentence.toLowerCase();
    const mentioned = drafts.filter((draft) => isIn(lower, draft.name));
    const others = [...new Set(mentioned.map((draft) => draft.name))].slice(0, MAX_RELATED);
    for (const draft of mentioned) draft.relations.push(...others.filter((name) => name !== draft.name));
  }
  return drafts
    .map(({ name, fields, relations, start, end }) => ({
      name,
      fields,
      relations: [...new Set(relations)].filter(
        (other) => other !== "" && !/^(?:id|key|to|pk|fk)$/i.test(other),
      ),
      head: headOf(name, start, note),
      start,
      end,
    }))
    .filter((entity) => entity.name !== "");
}

function headOf(name: string, start: number, note: string): number {
  const at = note.indexOf(name.split(" ").at(-1) ?? name, start);
  return at === -1 ? start : at;
}

/** Notes that two entities, known or not yet, are related: a line of a Mermaid diagram. */
export function relate(drafts: Draft[], one: string, other: string, line: Line): void {
  for (const [name, target] of [
    [one, other],
    [other, one],
  ] as const) {
    let draft = drafts.find((known) => known.name.toLowerCase() === name.toLowerCase());
    if (draft === undefined) {
      draft = draftOf(name, [], line.start, endOf(line));
      drafts.push(draft);
    }
    draft.relations.push(target);
  }
}

/** A sentence that names more entities than this relates none of them in particular. */
const MAX_RELATED = 6;

const REFERENCE =
  /\b(?:references?|fk|foreign key|refs?|belongs to|→|->)\b[\s:>(→-]*(?:to\s+|in\s+)?["`]?(\w+)/gi;
const POINTER = /(?:→|->)\s*["`]?(\w+)/g;
/** Behind the kind of key it is, if that is said. */
const ID_FIELD = /^["`*]*(?:(?:PK|SK|FK|CK|GSI\d?)[\s:]+)?["`*]*(\w+?)_?(?:id|Id|ID|uuid)\b/;
const IN_WORDS =
  /\b(?:many|one|each|an?|every)[\s-]+(?:to[\s-]+(?:many|one))\b|\b(?:has many|has one|belongs to|have many|1\s?[:-]\s?[nNmM*]|[nNmM]\s?[:-]\s?[1nNmM]|one[- ]to[- ]many|many[- ]to[- ]many|references?)\b/i;

function isIn(sentence: string, name: string): boolean {
  const singular = singularOf(name.toLowerCase());
  return singular.length > 2 && sentence.includes(singular);
}

function isSameName(key: string, name: string): boolean {
  return singularOf(key.toLowerCase()) === singularOf(name.toLowerCase());
}

function singularOf(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return name.replace(/s$/, "");
}
