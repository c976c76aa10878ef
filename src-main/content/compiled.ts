import { hash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { CODE_HASH } from "./code-hash.ts";

// What was made of the content before, as JSON beside the other built files. YAML takes some hundred times as
// long to read. Each file begins with a seal over the code that made it, the bytes of the content it was made of,
// and the JSON itself; where any of them has changed, the seal does not fit and the file is as good as absent.

const SEAL_LENGTH = 64;

/** By which content is known: the same digest, the same bytes. */
export function digestOf(bytes: Buffer | string): string {
  return hash("sha256", bytes);
}

/** Where the compiled content of a content folder lies. */
export function compiledFolderOf(dataFolder: string): string {
  return resolve(dataFolder, "..", "out", "data");
}

/** The JSON of what this very code made of files with these digests, or null. */
export function readCompiled(dataFolder: string, name: string, sources: readonly string[]): Buffer | null {
  const bytes = bytesOf(fileOf(dataFolder, name));
  if (bytes === null) return null;
  const json = bytes.subarray(SEAL_LENGTH);
  return bytes.toString("latin1", 0, SEAL_LENGTH) === sealOf(name, sources, json) ? json : null;
}

/** Keeps `value`, if JSON can hold it exactly. Throws where the folder cannot be written. */
export function writeCompiled(
  dataFolder: string,
  name: string,
  sources: readonly string[],
  value: unknown,
): void {
  const json = Buffer.from(JSON.stringify(value));
  if (!isDeepStrictEqual(JSON.parse(json.toString()), value)) return;
  const file = fileOf(dataFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, Buffer.concat([Buffer.from(sealOf(name, sources, json)), json]));
}

function fileOf(dataFolder: string, name: string): string {
  return join(compiledFolderOf(dataFolder), `${name}.json`);
}

function sealOf(name: string, sources: readonly string[], json: Buffer): string {
  return digestOf([CODE_HASH, name, ...sources, digestOf(json)].join("\n"));
}

/** Any fault in reading is as good as no file: the content itself is still there. */
function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
