import type { IncomingMessage, ServerResponse } from "node:http";
import { Command } from "commander";
import { createServer } from "vite";
import { rendererConfig } from "../../src-renderer/build/renderer-config.ts";
import { fail, ok } from "../core/result.ts";
import { composeCore } from "../hosts/compose.ts";
import { dataFolderOf } from "../hosts/data-folder.ts";
import { accessToken } from "../hosts/web/access-token.ts";
import { admit, rpcOverHttp } from "../hosts/web/server.ts";
import { PROJECT } from "./project-folders.ts";
import { runCommand } from "./run-command.ts";

const PORT = 7233;

const program = new Command("npm run dev --")
  .exitOverride()
  .description("The web host with hot reload: the window is rebuilt as you save, the core is restarted.")
  .option("--data-dir <folder>", "where the sessions are kept");

await runCommand(async () => {
  const { dataDir } = program.parse().opts<{ dataDir?: string }>();
  const data = dataFolderOf(dataDir, process.platform, process.env);
  const core = composeCore({ data, content: PROJECT.content });
  if (!core.ok) return core;
  const rpc = rpcOverHttp(core.value.router);
  const token = accessToken(data);
  const serveCore = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    if (admit(request, response, PORT, token) === null) return;
    rpc.handle(request, response, { prefix: "/rpc" }).then(({ matched }) => {
      if (!matched) next();
    }, next);
  };
  const config = rendererConfig(PROJECT.root);
  const vite = await createServer({
    ...config,
    configFile: false,
    server: { host: "127.0.0.1", port: PORT, strictPort: true },
    plugins: [
      ...config.plugins,
      {
        name: "onair:core",
        configureServer: (server) => {
          server.middlewares.use(serveCore);
        },
      },
    ],
  });
  try {
    await vite.listen();
  } catch (error) {
    core.value.close();
    const message = error instanceof Error ? error.message : String(error);
    return fail({ code: "PORT", message: `The development server cannot start: ${message}.` });
  }
  console.log(`Open http://127.0.0.1:${PORT}/?token=${token}`);
  return ok(undefined);
});
