import { readBlock, readListed } from "./entity-blocks.ts";
import { readLine } from "./entity-lines.ts";
import { withRelations } from "./entity-relations.ts";
import { type Draft, isColumn, type Line, linesOf } from "./entity-text.ts";

/** A thing the system stores, as a candidate wrote it. Offsets are UTF-16, end exclusive. */
export interface Entity {
  readonly name: string;
  /** Each field with all that is said of it: "user_id bigint FK". */
  readonly fields: readonly string[];
  /** Names of entities it is related to, by a key or in words. */
  readonly relations: readonly string[];
  /** Where the last word of its name stands: what is denied of that is denied of the entity. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the entities of a note: "Users(id, name)", "users: id, name", braces, SQL, Mermaid, tables, and fields
 * listed below a name. `isDataModel` says that the note is about data, so that looser forms may be trusted.
 */
export function readEntities(note: string, isDataModel: boolean): Entity[] {
  const lines = linesOf(note);
  const drafts: Draft[] = [];
  let inDataSection = isDataModel;
  for (let at = 0; at < lines.length && drafts.length < MAX_ENTITIES; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const heading = HEADING.exec(line.text);
    if (heading !== null) inDataSection = isDataModel || DATA_HEADING.test(line.text);
    const loose: Draft[] = [];
    const taken = readBlock(lines, at, drafts) ?? readListed(lines, at, loose);
    if (taken === null) readLine(line, loose, true);
    // Elsewhere than in a data model a name with a list may be anything; with columns it is an entity there too.
    const isStored = inDataSection || loose.some(hasColumns) || isTableOfFields(lines, at, taken);
    if (isStored) drafts.push(...loose);
    // What is no entity by the looser forms is none by the stricter.
    else if (taken === null && loose.length > 0) readLine(line, drafts, false);
    if (taken !== null && (isStored || loose.length === 0)) at = taken;
  }
  return withRelations(drafts.slice(0, MAX_ENTITIES), note);
}

/** A table whose first column says that it holds fields is an entity wherever it stands. */
function isTableOfFields(lines: readonly Line[], at: number, last: number | null): boolean {
  if (last === null) return false;
  return lines
    .slice(at, last + 1)
    .some(({ text }) => /^\s*\|\s*(?:field|column|attribute)s?\s*\|/i.test(text));
}

function hasColumns({ fields }: Draft): boolean {
  return fields.some(isColumn);
}

/** More entities than this are no data model. */
const MAX_ENTITIES = 200;

const HEADING = /^\s{0,3}#{1,6}\s+|^\s*\*\*[^*]+\*\*:?\s*$/;
const DATA_HEADING = /\b(?:data|schema|entit(?:y|ies)|tables?|models?|storage|database|collections?)\b/i;
