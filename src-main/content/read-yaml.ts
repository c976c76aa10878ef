import { readFileSync } from "node:fs";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { fail, ok, type Result } from "../core/result.ts";

/** Reads and checks one YAML file. A fault is reported with the file's name, line and column. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): Result<T> {
  const lineCounter = new LineCounter();
  const text = readText(file);
  if (!text.ok) return text;
  const document = parseDocument(text.value, { lineCounter });
  const syntaxError = document.errors[0];
  if (syntaxError !== undefined) {
    const { line, col } = lineCounter.linePos(syntaxError.pos[0]);
    const what = syntaxError.message.split("\n")[0]?.replace(/ at line .*$/, "") ?? "syntax error";
    return fail({ code: "BAD_CONTENT", message: `${file}:${line}:${col}: ${what}.` });
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const place = nearestPlace(document, path, lineCounter);
  return fail({
    code: "BAD_CONTENT",
    message: `${file}${place}: ${path.join(".") || "the file"}: ${issue?.message ?? "does not fit"}.`,
  });
}

function readText(file: string): Result<string> {
  try {
    return ok(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return fail({ code: "BAD_CONTENT", message: `${file} cannot be read (${reason}).` });
  }
}

/** The line and column of the deepest part of `path` that is in the file. */
function nearestPlace(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lineCounter: LineCounter,
): string {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
    if (Array.isArray(range) && typeof range[0] === "number") {
      const { line, col } = lineCounter.linePos(range[0]);
      return `:${line}:${col}`;
    }
  }
  return "";
}
