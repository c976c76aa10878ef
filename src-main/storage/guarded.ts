import type Database from "better-sqlite3";
import { StoreUnwritable } from "../app/ports.ts";
import { codeOf } from "./open-database.ts";

/** What SQLite reports when the disk, not the program, is at fault. */
const UNWRITABLE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

/** Does the work in one transaction. A full or unwritable disk throws `StoreUnwritable`, with nothing done. */
export function write<T>(database: Database.Database, work: () => T): T {
  return guarded(() => database.transaction(work).immediate());
}

/** Does one statement's work; a full or unwritable disk throws `StoreUnwritable`. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (UNWRITABLE.test(codeOf(error))) throw new StoreUnwritable(codeOf(error));
    throw error;
  }
}
