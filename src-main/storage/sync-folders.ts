import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from "node:fs";
import { isAbsolute, join, relative } from "node:path";
import type { SyncFolders } from "../app/ports.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { writeWhole } from "./durable-files.ts";
import { codeOf } from "./open-database.ts";

/** Folders that a sync service carries, looked at from the data folder `own`. */
export function syncFolders(own: string): SyncFolders {
  // Its own for each process: two that write into one folder at once must not meet.
  const temporary = `.onair-${randomBytes(8).toString("hex")}.tmp`;

  return {
    check: (folder) => checkFolder(folder, own),

    list(folder) {
      try {
        return ok(
          readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map(({ name }) => name)
            .sort(),
        );
      } catch (error) {
        return away(folder, error);
      }
    },

    read(folder, name, mostBytes) {
      try {
        const facts = statSync(join(folder, name));
        return facts.isFile() && facts.size <= mostBytes ? readFileSync(join(folder, name)) : null;
      } catch {
        return null;
      }
    },

    write(folder, name, bytes) {
      try {
        writeWhole(join(folder, name), join(folder, temporary), bytes);
        return ok(undefined);
      } catch (error) {
        rmSync(join(folder, temporary), { force: true });
        return away(folder, error);
      }
    },

    watch(folder, changed) {
      try {
        const watcher = watch(folder, { persistent: false }, changed);
        watcher.on("error", () => watcher.close());
        return () => watcher.close();
      } catch {
        // Not everywhere, and not while it is away: it is looked at from time to time as well.
        return () => {};
      }
    },
  };
}

function checkFolder(folder: string, own: string): Result<string> {
  const refuse = (message: string) => fail({ code: "BAD_FOLDER", message });
  if (!isAbsolute(folder)) return refuse("Write the whole path of the folder, from the root of the disk on.");
  try {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) return refuse("This is a file: choose a folder.");
    const way = relative(realpathSync(own), real);
    if (!way.startsWith("..") && !isAbsolute(way)) {
      return refuse(
        "This is Onair's own data folder, or lies in it: choose one that your sync service carries.",
      );
    }
    accessSync(real, constants.W_OK);
    const probe = join(real, `.onair-${randomBytes(8).toString("hex")}.tmp`);
    writeFileSync(probe, "");
    rmSync(probe);
    return ok(real);
  } catch (error) {
    return refuse(
      codeOf(error) === "ENOENT"
        ? "There is no such folder: make it first, or mend the path."
        : `This folder cannot be written (${codeOf(error)}): look at its permissions, or choose another.`,
    );
  }
}

function away(folder: string, error: unknown) {
  const message =
    codeOf(error) === "ENOENT"
      ? `${folder} is not there now: Onair goes on when it is back.`
      : `${folder} cannot be used now (${codeOf(error)}): Onair goes on when it can.`;
  return fail({ code: "AWAY", message });
}
