import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./project-folders.ts";

const DOWNLOAD_LIMIT_MS = 300_000;

/** The path of Electron's binary where it is already there, else null. */
export function installedElectron(environment: Readonly<Record<string, string | undefined>>): string | null {
  const pathFile = join(PROJECT.electron, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8") : "electron";
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(PROJECT.electron, "dist");
  const binary = join(folder, name);
  return existsSync(binary) ? binary : null;
}

/** The same after Electron's own installer has tried to download it. */
export function findElectron(environment: Readonly<Record<string, string | undefined>>): string | null {
  const present = installedElectron(environment);
  if (present !== null) return present;
  console.log("Downloading Electron (about 100 MB, once) …");
  spawnSync(process.execPath, [join(PROJECT.electron, "install.js")], {
    stdio: ["ignore", "ignore", "ignore"],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return installedElectron(environment);
}
