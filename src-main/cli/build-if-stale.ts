import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "electron-vite";
import { compileData } from "../content/compile-data.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { PROJECT } from "./project-folders.ts";

/** Builds the window and the shell when a source is newer than the last build. */
export async function buildIfStale(): Promise<Result<void>> {
  const built = join(PROJECT.renderer, "index.html");
  if (existsSync(built) && statSync(built).mtimeMs > newestSourceMs()) {
    // Content that was edited since. What does not succeed here is no fault yet: content that was not compiled is
    // read as it is, only slower, and the app says itself what is wrong with it.
    compileData(PROJECT.content);
    return ok(undefined);
  }
  console.log("Building Onair …");
  try {
    await build({ root: PROJECT.root, logLevel: "error" });
    return ok(undefined);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: "BUILD", message: `Onair could not be built: ${message}` });
  }
}

function newestSourceMs(): number {
  let newestMs = 0;
  const look = (path: string) => {
    newestMs = Math.max(newestMs, statSync(path).mtimeMs);
  };
  for (const folder of ["src-main", "src-renderer"]) {
    for (const entry of readdirSync(join(PROJECT.root, folder), { recursive: true, encoding: "utf8" })) {
      look(join(PROJECT.root, folder, entry));
    }
  }
  for (const file of ["electron.vite.config.ts", "package.json", "package-lock.json"])
    look(join(PROJECT.root, file));
  return newestMs;
}
