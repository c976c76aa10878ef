import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../core/result.ts";
import { composeCore } from "../compose.ts";
import { listStaticFiles } from "../static-files.ts";
import { accessToken } from "./access-token.ts";
import { startWebHost, type WebHost } from "./server.ts";

export interface WebAppFolders {
  /** The user's data. */
  readonly data: string;
  /** Problems, concepts, palette. */
  readonly content: string;
  /** The built renderer. */
  readonly renderer: string;
}

/** Starts the whole app as a web host: core, store, server. `close` also closes the store. */
export async function startWebApp(folders: WebAppFolders, port: number): Promise<Result<WebHost>> {
  if (!existsSync(join(folders.renderer, "index.html"))) {
    return fail({ code: "NOT_BUILT", message: "The window is not built yet: run `npm run build` first." });
  }
  const core = composeCore(folders);
  if (!core.ok) return core;
  const host = await startWebHost({
    router: core.value.router,
    mayListen: core.value.mayListen,
    files: listStaticFiles(folders.renderer),
    token: accessToken(folders.data),
    port,
  });
  if (!host.ok) {
    core.value.close();
    return host;
  }
  const close = async () => {
    await host.value.close();
    core.value.close();
  };
  return ok({ ...host.value, close });
}
