import { isEntityName } from "./entity-names.ts";
import { type Draft, draftOf, type Line, mostlyNames, splitFields } from "./entity-text.ts";

/** "A message has a room, a number and a text.", in each sentence of a line. */
export function readStatements(line: Line, drafts: Draft[]): boolean {
  if (!line.text.includes(",") || !HAVING.test(line.text)) return false;
  let found = false;
  for (const { 0: whole, index } of line.text.matchAll(/[^.;]+/g)) {
    const [, name = "", list = ""] = statementIn(whole) ?? [];
    const fields = splitFields(list).map((field) => field.replace(LEADING_ARTICLE, ""));
    if (fields.length < 3 || !mostlyNames(fields) || !isEntityName(name, true) || SERVES.test(name)) continue;
    if (fields.some((field) => COUNTED.test(field))) continue;
    const start = line.start + index;
    drafts.push(draftOf(name, fields, start, start + whole.length));
    found = true;
  }
  return found;
}

function statementIn(sentence: string): RegExpExecArray | null {
  for (const form of FORMS) {
    const found = form.exec(sentence);
    if (found !== null) return found;
  }
  return null;
}

const HAS =
  "has|have|contains?|consists? of|holds?|(?:is|are) made up of|comprises?|includes?|records?|carr(?:y|ies)|is (?:stored|kept|saved) with";
const HAVING = new RegExp(
  `\\b(?:${HAS}):?\\s|[.;] \\w+: |\\b(?:kept|stored)\\b|\\b(?:row|record|document|item)s? (?:per|for)\\b|\\b(?:we|it) (?:keep|store|save|record)s?\\b|\\b(?:each|every|per) \\w+(?: \\w+)?,? (?:we|it|the) `,
  "i",
);
/** "Messages are kept by room, sorted by number: room, author, body", "Members: room, user, role" behind another sentence. */
const KEPT =
  /^[\s>*+\-–•\d)]*([A-Z]\w{2,40})(?:\s(?:are|is)\s(?:kept|stored|saved|held)\b[^:]{0,120})?:\s([^:]{5,300})$/;
/** "For each upload we keep an id, an owner and a size." */
const KEPT_OF =
  /^[\s>*+\-–•\d)]*(?:for|of|per) (?:an?|each|every) (\w{3,40}(?:\s\w{2,20})?),? (?:we|it|the \w+) (?:keeps?|stores?|saves?|records?|holds?|remembers?) ([^:]{5,300})$/i;
/** "We store orders with an id, a buyer and a state." */
const KEPT_WITH =
  /^[\s>*+\-–•\d)]*(?:we|it) (?:keep|store|save|record)s? (?:(?:an?|the|each|every|all) )?(\w{3,40}(?:\s\w{2,20})?) with ([^:]{5,300})$/i;
/** "The plan has three steps" */
const COUNTED = /^(?:two|three|four|five|six|several|\d+)\s/i;
/** A thing and at least three of what it has. */
const STATEMENT = new RegExp(
  `^[\\s>*+\\-–•\\d)]*(?:(?:an?|each|every|the|one|per)\\s+)?([A-Za-z]\\w{2,40}(?:\\s\\w{2,20})?)\\s+(?:${HAS}):?\\s+([^:]{5,300})$`,
  "i",
);
/** "One row per transfer with from, to and amount" */
const ROW_OF =
  /\b(?:row|record|document|item)s? (?:per|for (?:an?|each|every)) (\w{3,40}(?:\s\w{2,20})?)(?: with|:) ([^:]{5,300})$/i;
const FORMS = [STATEMENT, KEPT, KEPT_OF, KEPT_WITH, ROW_OF];
const LEADING_ARTICLE = /^(?:and\s+)?(?:an?|the|its|their|one|some|optionally)\s+/i;
/** Parts of the system have things, too. */
const SERVES =
  /(?:system|server|service|worker|gateway|balancer|client|cluster|queue|broker|cache|database|\b(?:design|architecture|setup|solution|table|app|node|region|store|db|we|they|which|that|who|it))s?$/i;
