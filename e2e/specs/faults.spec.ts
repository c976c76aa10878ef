import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { elementSchema, type SceneElement } from "../../src-main/core/diagram/scene.ts";
import { planFor } from "../../src-main/core/interview/plan.ts";
import { seededRandom } from "../../src-main/core/random.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { startServer } from "../server.ts";

const KILLS = 20;

function box(id: string, version: number): SceneElement {
  return elementSchema.parse({ id, type: "rectangle", x: version, y: 0, width: 160, height: 70, version });
}

test("what was acknowledged survives twenty SIGKILLs @web", async ({ dataFolder }) => {
  // A server starts for each kill, and all of them in one test.
  test.slow();
  const seed = Number(process.env.ONAIR_SEED ?? Date.now() % 100_000);
  test.info().annotations.push({ type: "seed", description: String(seed) });
  const random = seededRandom(seed);

  let server = await startServer(dataFolder);
  const { session } = await clientOf(server).sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  const acknowledged = { step: 0, clockMs: 0 };
  let sent = 0;

  for (let kill = 0; kill < KILLS; kill += 1) {
    const host = clientOf(server);
    const { seat, state } = await host.sessions.attach({ session });
    // Nothing acknowledged is missing: the last acknowledged step, or one that was on its way, is there.
    const stepOnDisk = Number(/^step (\d+)$/.exec(state.notes.A)?.[1] ?? 0);
    expect(stepOnDisk).toBeGreaterThanOrEqual(acknowledged.step);
    expect(stepOnDisk).toBeLessThanOrEqual(sent);
    expect(Object.keys(state.elements)).toHaveLength(stepOnDisk);
    expect(state.clockMs).toBeGreaterThanOrEqual(acknowledged.clockMs);

    let clockMs = state.clockMs;
    sent = stepOnDisk;
    const killAfter = 1 + Math.floor(random() * 12);
    const diesWhileSending = random() < 0.7;
    for (let step = 1; step <= killAfter; step += 1) {
      sent += 1;
      clockMs += 1 + Math.floor(random() * 400);
      const answer = host.sessions.send({
        session,
        seat,
        clockMs,
        commands: [
          { type: "changeNotes", stage: "A", text: `step ${sent}` },
          { type: "changeBoard", elements: [box(`e${sent}`, 1)] },
        ],
      });
      if (step === killAfter && diesWhileSending) {
        const [, answered] = await Promise.all([
          server.kill(),
          answer.then(
            () => true,
            () => false,
          ),
        ]);
        if (!answered) break;
      } else await answer;
      acknowledged.step = sent;
      acknowledged.clockMs = clockMs;
    }
    await server.kill();
    server = await startServer(dataFolder);
  }
  await server.stop();
});

test("a full disk is said, and loses nothing that was saved @web", async () => {
  const disk = mkdtempSync(join(tmpdir(), "onair-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", disk]).status === 0;
  test.skip(!mounted, "a small disk cannot be mounted here (needs root)");
  const data = join(disk, "data");
  try {
    let server = await startServer(data);
    const host = clientOf(server);
    const { session } = await host.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
    const { seat } = await host.sessions.attach({ session });
    const write = (text: string, clockMs: number) =>
      host.sessions.send({ session, seat, clockMs, commands: [{ type: "changeNotes", stage: "R", text }] });
    await write("before", 1000);

    mkdirSync(join(disk, "fill"));
    fillUp(join(disk, "fill"));
    const random = seededRandom(1);
    const noise = Array.from({ length: 100_000 }, () => String.fromCharCode(32 + random() * 90)).join("");
    await expect(write(noise, 2000)).rejects.toMatchObject({
      code: "STORE_UNWRITABLE",
      message: expect.stringContaining("free some space"),
    });

    rmSync(join(disk, "fill"), { recursive: true });
    await write("after", 3000);
    await server.kill();
    server = await startServer(data);
    expect((await clientOf(server).sessions.attach({ session })).state.notes.R).toBe("after");
    await server.stop();
  } finally {
    spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

/** Writes ever smaller files until not a byte fits. */
function fillUp(folder: string): void {
  let count = 0;
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    for (let full = false; !full; ) {
      count += 1;
      try {
        writeFileSync(join(folder, String(count)), Buffer.alloc(size));
      } catch {
        full = true;
      }
    }
  }
}
