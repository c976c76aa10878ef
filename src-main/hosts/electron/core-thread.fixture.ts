import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { composeCore } from "../compose.ts";
import { reportBug } from "../report-bug.ts";

// Stands where Electron's utility process stands: the same core behind the same message-port adapter.
const core = composeCore(workerData);
if (!core.ok) throw new Error(core.error.message);
const handler = new RPCHandler(core.value.router, { interceptors: [onError(reportBug)] });
parentPort?.on("message", (message: MessagePort | "stop") => {
  if (message === "stop") {
    core.value.close();
    // In a worker this ends the thread alone.
    process.exit();
  }
  handler.upgrade(message);
  message.start();
});
