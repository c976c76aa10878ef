import { readFileSync } from "node:fs";
import type { z } from "zod";
import { fail, ok, type Result } from "../core/result.ts";
import { checkYaml } from "./yaml-faults.ts";

/** Reads and checks one YAML file. A fault is reported with the file's name, line and column. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): Result<T> {
  const bytes = readBytes(file);
  return bytes.ok ? parseYaml(file, bytes.value, schema) : bytes;
}

/** The same for bytes that have been read; `file` is what a fault calls them. */
export function parseYaml<T>(file: string, bytes: Buffer, schema: z.ZodType<T>): Result<T> {
  const checked = checkYaml(bytes.toString("utf8"), schema);
  if (checked.ok) return ok(checked.value);
  const [first] = checked.faults;
  const { place = null, path = [], message = "it does not fit" } = first ?? {};
  const where = place === null ? "" : `:${place.line}:${place.column}`;
  const what = path.length === 0 ? "" : `${path.join(".")}: `;
  return fail({ code: "BAD_CONTENT", message: `${file}${where}: ${what}${message}.` });
}

export function readBytes(file: string): Result<Buffer> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return fail({ code: "BAD_CONTENT", message: `${file} cannot be read (${reason}).` });
  }
}
