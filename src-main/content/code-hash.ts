import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The build puts the value in here; where the sources run as they are there is no such name. */
declare const BUILT_CODE_HASH: string | undefined;

/**
 * Names the code by which content is made and checked, so that what other code has made of it is never believed.
 * Taken when this module is loaded, as the rest of the code is: a source that is edited while the process runs
 * is not what it runs.
 */
export const CODE_HASH =
  typeof BUILT_CODE_HASH === "string"
    ? BUILT_CODE_HASH
    : hashOfSources(
        // It has the exact versions of packages.
        beside("../../package.json"),
        beside("compile-data.ts"),
      );

/** By the module's address, which stays right where electron-vite bundles this into its configuration. */
function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** The hash of files, of all that they import from our own sources, and so on. */
export function hashOfSources(...entries: readonly string[]): string {
  const hash = createHash("sha256");
  const files = new Set(entries);
  // A set goes on to what is added to it meanwhile.
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    hash.update(`${source.length}\n${source}`);
    // As Biome lays it out.
    const imports = source.matchAll(/^(?:import|export)\b[^;]*? from "(\.[^"]+)";$/gm);
    for (const [, path = ""] of imports) files.add(resolve(file, "..", path));
  }
  return hash.digest("hex");
}
