import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onError } from "@orpc/server";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import type { AppRouter } from "../../app/router.ts";
import { assertNever, fail, ok, type Result } from "../../core/result.ts";
import { reportBug } from "../report-bug.ts";
import { securityHeaders } from "../security-headers.ts";
import type { StaticFile } from "../static-files.ts";
import { guardRequest } from "./request-guard.ts";

/** A whole board with pasted pictures fits; nothing honest is larger. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;

export interface WebHost {
  /** The address to open, token included. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface WebHostOptions {
  readonly router: AppRouter;
  readonly mayListen: () => boolean;
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly token: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Serves the renderer and the contract on the loopback address. Fails when the port is taken. */
export async function startWebHost(options: WebHostOptions): Promise<Result<WebHost>> {
  const rpc = rpcOverHttp(options.router);
  let port = options.port;
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      reportBug(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, "Something went wrong inside Onair; the details are in its terminal.");
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders(options.mayListen())))
      response.setHeader(name, value);
    const path = admit(request, response, port, options.token);
    if (path === null) return;
    const { matched } = await rpc.handle(request, response, { prefix: "/rpc" });
    if (matched) return;
    const file = options.files.get(path);
    if (file === undefined || (request.method !== "GET" && request.method !== "HEAD")) {
      return sendText(response, 404, "There is nothing at this address.");
    }
    sendFile(request, response, file);
  }

  const listening = await listen(server, options.port);
  if (!listening.ok) return listening;
  port = listening.value;
  return ok({
    port,
    address: `http://127.0.0.1:${port}/?token=${options.token}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** Answers calls of the contract under /rpc. */
export function rpcOverHttp(router: AppRouter) {
  return new RPCHandler(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })],
    interceptors: [onError(reportBug)],
  });
}

/** The path of a request that may be served; null when it has been answered already, by a no or a welcome. */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  token: string,
): string | null {
  const { method = "GET", url = "/", headers } = request;
  const verdict = guardRequest(
    { method, url, host: headers.host, origin: headers.origin, cookie: headers.cookie },
    port,
    token,
  );
  switch (verdict.action) {
    case "allow":
      return verdict.path;
    case "welcome":
      response
        .writeHead(303, { location: "/", "set-cookie": verdict.cookie, "cache-control": "no-store" })
        .end();
      return null;
    case "refuse":
      sendText(response, verdict.status, verdict.message);
      return null;
    default:
      return assertNever(verdict);
  }
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message =
        error.code === "EADDRINUSE"
          ? `Port ${port} is taken: choose another with --port, or --port 0 for any free one.`
          : `Onair cannot listen on port ${port} (${error.code ?? error.message}): choose another with --port.`;
      resolve(fail({ code: "PORT", message }));
    });
    server.listen(port, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      resolve(ok(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  response.writeHead(200, {
    "content-type": file.mimeType,
    "cache-control": file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file.file)
      .on("error", () => response.destroy())
      .pipe(response);
}
