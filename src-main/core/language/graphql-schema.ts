/** A field of the root types of a GraphQL schema, which is a call. Offsets are UTF-16, end exclusive. */
export interface SchemaField {
  readonly operation: "Query" | "Mutation" | "Subscription";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The calls of "type Query { feed(cursor: String): [Post] }", however its lines are broken. */
export function schemaFields(note: string): SchemaField[] {
  const found: SchemaField[] = [];
  for (const { 0: head, 1: operation = "", 2: body = "", index } of note.matchAll(ROOT_TYPE)) {
    const from = index + head.length - body.length;
    for (const { 0: whole, 1: name = "", index: at } of body.matchAll(FIELD)) {
      if (!isOperation(operation)) continue;
      found.push({ operation, name, start: from + at, end: from + at + whole.length });
    }
  }
  return found;
}

const ROOT_TYPE = /\btype\s{1,4}(Query|Mutation|Subscription)\s{0,4}\{([^{}]{1,2000})/g;
const FIELD = /\b(\w{2,50})\s?(?:\([^()]{0,300}\))?\s?:(?=\s?[[\w])/g;

function isOperation(name: string): name is SchemaField["operation"] {
  return name === "Query" || name === "Mutation" || name === "Subscription";
}
