import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Transfers } from "../app/ports.ts";
import { StoreUnwritable } from "../app/ports.ts";
import { codeOf } from "./open-database.ts";

/** Files at once; the oldest gives way. */
const MOST = 4;

/** Files on their way in or out, in a folder of the data folder. Those of an earlier run are removed. */
export function openTransfers(dataFolder: string, newId: () => string): Transfers {
  const folder = join(dataFolder, "transfers");
  const known = new Map<string, string>();
  writing(() => rmSync(folder, { recursive: true, force: true }));

  const remove = (id: string) => {
    const path = known.get(id);
    if (path !== undefined) for (const end of ["", "-journal"]) rmSync(`${path}${end}`, { force: true });
    known.delete(id);
  };

  return {
    begin() {
      const [oldest] = known.keys();
      if (known.size >= MOST && oldest !== undefined) remove(oldest);
      const id = newId();
      const path = join(folder, id);
      writing(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(path, "", { mode: 0o600 });
      });
      known.set(id, path);
      return id;
    },
    append(id, bytes) {
      const path = known.get(id);
      if (path !== undefined) writing(() => appendFileSync(path, bytes));
    },
    read(id, offset, length) {
      const path = known.get(id);
      return path === undefined ? new Uint8Array() : readPart(path, offset, length);
    },
    path: (id) => known.get(id) ?? null,
    bytes: (id) => statSync(known.get(id) ?? "", { throwIfNoEntry: false })?.size ?? 0,
    remove,
    clear() {
      for (const id of [...known.keys()]) remove(id);
    },
  };
}

function readPart(path: string, offset: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

function writing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StoreUnwritable(codeOf(error));
  }
}
