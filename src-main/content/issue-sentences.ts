import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value: where, and half a sentence that says what to do. */
export interface IssueSentence {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The name of the field is wrong rather than its value. */
  readonly isAboutName?: true;
}

/** Says zod's issues with `value` in words for whoever wrote the value. */
export function sentencesOf(issues: readonly Issue[], value: unknown): readonly IssueSentence[] {
  return issues.flatMap((issue) => explained(issue, value, []));
}

/** How zod's own messages begin; where a schema has a sentence of its own, that one is better. */
const ZODS_OWN = /^(?:Invalid|Too |Unrecognized)/;

function explained(issue: Issue, value: unknown, parents: readonly PropertyKey[]): IssueSentence[] {
  const path = [...parents, ...issue.path];
  if (!ZODS_OWN.test(issue.message)) return [{ path, message: issue.message.replace(/\.$/, "") }];
  switch (issue.code) {
    case "invalid_union":
      return explainedUnion(issue, value, path);
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: "there is no such field; correct its name or leave it out",
        isAboutName: true,
      }));
    case "invalid_type":
      return [{ path, message: typeSentence(issue.expected, valueAt(value, path)) }];
    case "invalid_value":
      return [{ path, message: `write ${oneOf(issue.values.map(String))}` }];
    case "too_small":
      return [{ path, message: tooSmall(issue.origin, Number(issue.minimum)) }];
    default:
      return [{ path, message: issue.message.replace(/\.$/, "") }];
  }
}

/**
 * None of the ways to write it fits. What the writer meant is the way that was begun: the one with the right
 * name at its top. Zod tells of all of them, one inside the other.
 */
function explainedUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  value: unknown,
  path: readonly PropertyKey[],
): IssueSentence[] {
  const ways = waysOf(issue, []);
  const begun = ways.filter((way) => !way.some(isWrongAtTop));
  const meant = begun.find((way) => way.length > 0);
  if (meant !== undefined && begun.length < ways.length) {
    return meant.flatMap((inner) => explained(inner, value, path));
  }
  const names = [...new Set(ways.flatMap((way) => way.flatMap(nameAtTop)))];
  const found = valueAt(value, path);
  if (names.length > 0) return [{ path, message: `write ${oneOf(names)} here` }];
  if (found === undefined || found === null) return [{ path, message: "it is missing" }];
  return [{ path, message: "this does not fit here" }];
}

/** The ways of a union and of the unions in it, as one list. */
function waysOf(issue: Extract<Issue, { code: "invalid_union" }>, within: readonly PropertyKey[]): Issue[][] {
  return issue.errors.flatMap((way) => {
    const [first] = way;
    const isUnionItself = way.length === 1 && first?.code === "invalid_union" && first.path.length === 0;
    return isUnionItself ? waysOf(first, within) : [way];
  });
}

function isWrongAtTop({ code, path }: Issue): boolean {
  return path.length === 0 && (code === "unrecognized_keys" || code === "invalid_type");
}

function nameAtTop({ code, path }: Issue): string[] {
  return code === "invalid_type" && path.length === 1 ? [String(path[0])] : [];
}

const NOUNS: Readonly<Record<string, string>> = {
  string: "words",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "fields with values",
  record: "fields with values",
  null: "nothing",
};

function typeSentence(expected: string, found: unknown): string {
  const wanted = NOUNS[expected] ?? expected;
  if (found === undefined || found === null)
    return `it is missing; ${expected === "string" ? "write something" : `give ${wanted}`}`;
  const kind = Array.isArray(found) ? "array" : typeof found;
  // A bare 301, yes or 12:30 is no text to YAML.
  const quote = expected === "string" && kind !== "array" && kind !== "object";
  if (quote) return `put quotes around it: ${JSON.stringify(String(found))}`;
  return `write ${wanted}, not ${NOUNS[kind] ?? kind}`;
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === "string") return "it is empty; write something";
  if (origin === "array")
    return minimum === 1 ? "it is empty; give at least one" : `give at least ${minimum}`;
  return `write at least ${minimum}`;
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `one of ${words.slice(0, -1).join(", ")} or ${last}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (typeof at !== "object" || at === null) return undefined;
    return Object.entries(at).find(([name]) => name === String(key))?.[1];
  }, value);
}
