import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./open-database.ts";

/** Writes a file under a temporary name beside it first, so that it is there as a whole or not at all. */
export function writeWhole(path: string, temporary: string, bytes: Uint8Array): void {
  const file = openSync(temporary, "w", 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

export function flushFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes renames in a folder survive a power cut; where folders cannot be flushed, the system does so itself. */
export function flushFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows has no such thing.
  }
}

/** A second name for a file; a copy where the disk knows no second names. `to` must be free. */
export function keepAs(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    copyFileSync(from, `${to}.part`);
    flushFile(`${to}.part`);
    renameSync(`${to}.part`, to);
  }
}
