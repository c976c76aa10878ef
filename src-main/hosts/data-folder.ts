import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where a user's sessions live: the folder asked for, or the system's usual place. Both hosts use the same,
 * so a session begun in one can be gone on with in the other.
 */
export function dataFolderOf(
  asked: string | undefined,
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (asked) return resolve(asked);
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Onair");
  if (platform === "win32") {
    return join(environment.APPDATA ?? join(homedir(), "AppData", "Roaming"), "Onair");
  }
  return join(environment.XDG_DATA_HOME || join(homedir(), ".local", "share"), "onair");
}
