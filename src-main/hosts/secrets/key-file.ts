import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreUnwritable } from "../../app/ports.ts";
import type { Vault } from "./key-ring.ts";

/** Files of the data folder that no backup and no export holds: the one as it is, the other locked by a keychain. */
export const KEY_FILE = "model-key";
export const LOCKED_KEY_FILE = "model-key-locked";

/** A vault that is a file only its owner can read. */
export function keyFile(dataFolder: string, name = KEY_FILE): Vault {
  const file = join(dataFolder, name);
  const next = `${file}.new`;
  return {
    async read() {
      try {
        return await readFile(file, "utf8");
      } catch {
        return null;
      }
    },
    async write(text) {
      try {
        // A mode given to an existing file would not be taken: it is always a new one that takes its place.
        await rm(next, { force: true });
        await writeFile(next, text, { mode: 0o600, flag: "wx" });
        await chmod(next, 0o600);
        await rename(next, file);
      } catch {
        throw new StoreUnwritable("the key cannot be written");
      }
    },
  };
}
