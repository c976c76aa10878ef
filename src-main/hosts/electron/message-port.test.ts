import { once } from "node:events";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Contract } from "../../contract/contract.ts";
import { elementSchema } from "../../core/diagram/scene.ts";
import { planFor } from "../../core/interview/plan.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const CONTENT = join(import.meta.dirname, "../../../data");

/** The contract over a real MessageChannel between two threads, as between Electron's two processes. */
function clientOfThread(): ContractRouterClient<Contract> {
  const data = temporaryFolder();
  const worker = new Worker(join(import.meta.dirname, "core-thread.fixture.ts"), {
    workerData: { data, content: CONTENT },
    execArgv: ["--experimental-strip-types", "--no-warnings"],
  });
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port2, [port2]);
  port1.start();
  onTestFinished(async () => {
    worker.postMessage("stop");
    await once(worker, "exit");
    port1.close();
  });
  return createORPCClient(new RPCLink({ port: port1 }));
}

describe("the contract over a message port", () => {
  it("carries a whole session", async () => {
    const host = clientOfThread();
    const [problem] = await host.content.problems();
    const { session } = await host.sessions.start({
      problem: problem?.id ?? "",
      level: "senior",
      plan: planFor(45),
    });
    const { seat, state } = await host.sessions.attach({ session });
    expect(state.notes.R).not.toBe("");
    await host.sessions.send({
      session,
      seat,
      clockMs: 90_000,
      commands: [
        { type: "changeNotes", stage: "R", text: "10 million users upload photos" },
        { type: "changeBoard", elements: [elementSchema.parse({ id: "a", type: "rectangle", x: 0, y: 0 })] },
        { type: "finish" },
      ],
    });
    const result = await host.sessions.result({ session });
    expect(result.state.notes.R).toBe("10 million users upload photos");
    expect(result.state.spentMs.R).toBe(90_000);
    expect(result.evaluation.criteria.length).toBeGreaterThan(20);
  });

  it("carries files, part by part", async () => {
    const host = clientOfThread();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const { transfer } = await host.transfers.begin();
    for (const at of [0, 60_000]) {
      await host.transfers.send({ transfer, part: new Blob([bytes.subarray(at, at + 60_000)]) });
    }
    const part = await host.transfers.fetch({ transfer, offset: 0 });
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes);
    await expect(host.transfers.fetch({ transfer, offset: 0 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("carries the contract's errors with their sentence", async () => {
    const host = clientOfThread();
    const failure = await host.content.brief({ problem: "nothing" }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ORPCError);
    expect(failure).toMatchObject({ code: "NOT_FOUND", message: expect.stringContaining('"nothing"') });
  });
});
