import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { describe, expect, it, onTestFinished } from "vitest";
import { kindNamesFrom } from "../core/diagram/kinds.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { arrow, box, ellipse, link, scene } from "../core/diagram/scene-builder.ts";
import { planFor } from "../core/interview/plan.ts";
import { composeCore } from "../hosts/compose.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const CONTENT = join(import.meta.dirname, "../../data");

function startCore() {
  const core = composeCore({ data: temporaryFolder(), content: CONTENT });
  if (!core.ok) throw new Error(core.error.message);
  const { router, close } = core.value;
  onTestFinished(close);
  return createRouterClient(router);
}

type Client = ReturnType<typeof startCore>;

const service = box({ id: "service", x: 0, y: 0 }, "Feed service");
const odd = box({ id: "odd", x: 400, y: 0 }, "Zorblat");
const board = scene(service, odd, link(service, odd, "a"));

async function finishedSession(client: Client): Promise<string> {
  const { session } = await client.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  const { seat } = await client.sessions.attach({ session });
  await client.sessions.send({
    session,
    seat,
    clockMs: 1000,
    commands: [{ type: "changeBoard", elements: board.elements }, { type: "finish" }],
  });
  return session;
}

describe("own names, over the router", () => {
  it("are taught, listed and forgotten", async () => {
    const client = startCore();
    expect(await client.names.list()).toEqual([]);
    await client.names.learn({ phrase: "  Zorblat ", means: { kind: "cache" } });
    expect(await client.names.list()).toEqual([{ phrase: "Zorblat", means: { kind: "cache" } }]);
    await client.names.forget({ phrase: "Zorblat", means: { kind: "cache" } });
    expect(await client.names.list()).toEqual([]);
  });

  it("are refused when they say nothing", async () => {
    const { names } = startCore();
    await expect(names.learn({ phrase: "   ", means: { kind: "cache" } })).rejects.toThrow();
  });

  it("hold in the score of the next session, which says so by its version", async () => {
    const client = startCore();
    const before = await client.sessions.result({ session: await finishedSession(client) });
    await client.names.learn({ phrase: "Zorblat", means: { kind: "cache" } });
    const after = await client.sessions.result({ session: await finishedSession(client) });
    expect(after.evaluation.hashes.lexicon).not.toBe(before.evaluation.hashes.lexicon);
    const proofs = after.evaluation.criteria.flatMap(({ evidence }) => evidence);
    expect(JSON.stringify(proofs)).toContain("odd");
    expect(after.evaluation.total).toBeGreaterThan(before.evaluation.total);
  });

  it("go with the field's names, by which a window reads a board as the core does", async () => {
    const names = kindNamesFrom(await startCore().names.kinds());
    const cache = ellipse({ id: "cache", x: 400, y: 0 }, "Redis cluster");
    const lost = arrow({
      id: "lost",
      path: [
        [0, 400],
        [300, 500],
      ],
    });
    const graph = readBoard(scene(service, cache, link(service, cache, "a"), lost), names);
    expect(graph.nodes.map(({ kind }) => kind)).toEqual(["service", "cache"]);
    expect(graph.unread).toHaveLength(1);
  });
});
