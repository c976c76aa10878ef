import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { composeCore } from "../compose.ts";
import { reportBug } from "../report-bug.ts";

// Electron's utility process: the core, without a window. The main process gives it a port for each page load.
const [dataFolder = "", contentFolder = ""] = process.argv.slice(2);
const core = composeCore({ data: dataFolder, content: contentFolder });

if (core.ok) {
  const handler = new RPCHandler(core.value.router, { interceptors: [onError(reportBug)] });
  process.parentPort.on("message", ({ ports: [port] }) => {
    if (port === undefined) return;
    handler.upgrade(port);
    port.start();
  });
  process.parentPort.postMessage({ type: "ready" });
} else {
  process.parentPort.postMessage({ type: "failed", message: core.error.message });
}
