import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { StoreUnwritable } from "../../app/ports.ts";
import { composeCore } from "../compose.ts";
import { reportBug } from "../report-bug.ts";
import { keyRing } from "../secrets/key-ring.ts";
import { askedVault } from "./vault-messages.ts";

// Electron's utility process: the core, without a window. The main process gives it a port for each page load.
const [dataFolder = "", contentFolder = ""] = process.argv.slice(2);
const keys = askedVault(
  (request) => process.parentPort.postMessage(request),
  () => new StoreUnwritable("the key cannot be kept"),
);
const core = composeCore({ data: dataFolder, content: contentFolder }, keyRing(keys.vault, process.env));

if (core.ok) {
  const { router, mayListen } = core.value;
  let told: boolean | null = null;
  // Settings change by several calls, restoring a backup among them: after each it is looked at again.
  const tellListening = () => {
    if (told === mayListen()) return;
    told = mayListen();
    process.parentPort.postMessage({ type: "listening", mayListen: told });
  };
  const handler = new RPCHandler(router, {
    interceptors: [onError(reportBug), async ({ next }) => next().finally(tellListening)],
  });
  process.parentPort.on("message", ({ data, ports: [port] }) => {
    if (port === undefined) return keys.receive(data);
    handler.upgrade(port);
    port.start();
  });
  tellListening();
  process.parentPort.postMessage({ type: "ready" });
} else {
  process.parentPort.postMessage({ type: "failed", message: core.error.message });
}
