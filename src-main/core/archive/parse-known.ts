import type { z } from "zod";

/**
 * Parses freshly read JSON by a schema of strict objects, leaving out the fields it does not know wherever they
 * stand: a later version may have added them. They are taken out of `input` itself.
 */
export function parseKnown<T>(schema: z.ZodType<T>, input: unknown): z.ZodSafeParseResult<T> {
  const first = schema.safeParse(input);
  if (first.success) return first;
  const unknown = first.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys" ? [{ path: issue.path, keys: issue.keys }] : [],
  );
  if (unknown.length < first.error.issues.length) return first;
  for (const { path, keys } of unknown) {
    const holder = path.reduce<unknown>((value, step) => memberOf(value, step), input);
    if (typeof holder === "object" && holder !== null)
      for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  return schema.safeParse(input);
}

function memberOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined;
}
