import { readBlock, readListed } from "./entity-blocks.ts";
import { readLine } from "./entity-lines.ts";
import { withRelations } from "./entity-relations.ts";
import { type Draft, linesOf } from "./entity-text.ts";

/** A thing the system stores, as a candidate wrote it. Offsets are UTF-16, end exclusive. */
export interface Entity {
  readonly name: string;
  /** Each field with all that is said of it: "user_id bigint FK". */
  readonly fields: readonly string[];
  /** Names of entities it is related to, by a key or in words. */
  readonly relations: readonly string[];
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
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const heading = HEADING.exec(line.text);
    if (heading !== null) inDataSection = isDataModel || DATA_HEADING.test(line.text);
    const taken = readBlock(lines, at, drafts) ?? (inDataSection ? readListed(lines, at, drafts) : null);
    if (taken !== null) at = taken;
    else readLine(line, drafts, inDataSection);
  }
  return withRelations(drafts.slice(0, MAX_ENTITIES), note);
}

/** More entities than this are no data model. */
const MAX_ENTITIES = 200;

const HEADING = /^\s{0,3}#{1,6}\s+|^\s*\*\*[^*]+\*\*:?\s*$/;
const DATA_HEADING = /\b(?:data|schema|entit(?:y|ies)|tables?|models?|storage|database|collections?)\b/i;
