import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";
import { generateBoard } from "../src-main/bench/generate-board.ts";
import { percentile } from "../src-main/bench/measure.ts";
import type { SceneElement } from "../src-main/core/diagram/scene.ts";
import { planFor } from "../src-main/core/interview/plan.ts";
import { seededRandom } from "../src-main/core/random.ts";
import { excalidrawAssets } from "../src-renderer/build/excalidraw-assets.ts";
import { clientOf } from "./client.ts";
import { launchBrowser } from "./fixtures.ts";
import { type RunningServer, startServer } from "./server.ts";

// How long frames take while a replay plays at 16×, against Excalidraw alone with the same board, on which as
// many elements change in a second: `npm run -s frames`, after `npm run build`. Exits 1 when a figure falls short.

const ELEMENTS = 300;
const RATE = 16;
/** 5,000 events in an hour. */
const EVENTS_EACH_SECOND = 5000 / 3600;
const WATCHED_MS = 10_000;
const SESSION_MS = (WATCHED_MS + 5000) * RATE;

/** A replay may cost so much more than Excalidraw itself, frame by frame. */
const MOST_RATIO = 1.1;

const folder = mkdtempSync(join(tmpdir(), "onair-frames-"));
const bare = await serveBareBoard(join(folder, "bare"));
const server = await startServer(join(folder, "data"));
const browser = await launchBrowser();
const elements = board();

const alone = await framesOfBareBoard(elements);
const replayed = await framesOfReplay(server);
await browser.close();
await server.stop();
await bare.close();
rmSync(folder, { recursive: true, force: true });

const ratio = percentile(replayed, 0.95) / percentile(alone, 0.95);
for (const [name, frames] of [
  ["Excalidraw alone", alone],
  ["replay at 16×", replayed],
] as const) {
  const [median, p95] = [percentile(frames, 0.5), percentile(frames, 0.95)];
  const perSecond = 1000 / (frames.reduce((sum, ms) => sum + ms, 0) / frames.length);
  console.log(
    `${name.padEnd(18)} frame p50 ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${perSecond.toFixed(0)} a second`,
  );
}
console.log(`p95 ratio ${ratio.toFixed(2)}, at most ${MOST_RATIO}`);
if (ratio > MOST_RATIO) process.exitCode = 1;

/** A board as Excalidraw saves it: every element has its place in the drawing order. */
function board(): SceneElement[] {
  const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const made = generateBoard(ELEMENTS, ["Feed service", "Redis", "Postgres", "Queue"], seededRandom(1));
  return made.elements
    .filter(({ isDeleted }) => !isDeleted)
    .map((element, at) => ({
      ...element,
      index: `b${digits[Math.floor(at / digits.length)]}${digits[at % digits.length]}`,
    }));
}

async function framesOfBareBoard(board: readonly SceneElement[]): Promise<readonly number[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(bare.address);
  await page.evaluate((scene) => window.mountBoard(scene as never), board);
  // Half of a replay's events change the board.
  await page.evaluate((rate) => window.playBoard(rate), (EVENTS_EACH_SECOND * RATE) / 2);
  const frames = await framesOf(page);
  await page.close();
  return frames;
}

async function framesOfReplay(running: RunningServer): Promise<readonly number[]> {
  const session = await sitSession(running);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(running.address);
  await page.goto(`${new URL(running.address).origin}/#/replay/${session}`);
  await page.getByTestId("replay-board").locator("canvas").first().waitFor();
  await page.getByText(`${RATE}×`, { exact: true }).click();
  await page.getByRole("button", { name: "Play" }).click();
  const frames = await framesOf(page);
  if (!(await page.getByRole("button", { name: "Pause" }).isVisible()))
    throw new Error("the film ended too soon");
  await page.close();
  return frames;
}

/** The whole board at once, then half letters, half moved shapes, as many as in a busy hour. */
async function sitSession(running: RunningServer): Promise<string> {
  const client = clientOf(running);
  const { session } = await client.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(5),
  });
  const { seat } = await client.sessions.attach({ session });
  const send = (clockMs: number, ...commands: Parameters<typeof client.sessions.send>[0]["commands"]) =>
    client.sessions.send({ session, seat, clockMs: Math.round(clockMs), commands });
  await send(0, { type: "changeBoard", elements: [...elements] });
  let text = "";
  for (let count = 1; (count * 1000) / EVENTS_EACH_SECOND < SESSION_MS; count += 1) {
    const atMs = (count * 1000) / EVENTS_EACH_SECOND;
    const element = elements[(count / 2) % elements.length];
    if (element === undefined) {
      text += count % 9 === 0 ? "\n- " : "10M ";
      await send(atMs, { type: "changeNotes", stage: "R", text });
    } else {
      const moved = { ...element, version: element.version + count, x: element.x + 1 };
      await send(atMs, { type: "changeBoard", elements: [moved] });
    }
  }
  await send(SESSION_MS, { type: "finish" });
  return session;
}

/** Milliseconds from one frame to the next. */
function framesOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    (watchedMs) =>
      new Promise<number[]>((watched) => {
        const frames: number[] = [];
        let last = performance.now();
        const endsAt = last + watchedMs;
        const draw = (nowMs: number) => {
          frames.push(nowMs - last);
          last = nowMs;
          if (nowMs < endsAt) requestAnimationFrame(draw);
          else watched(frames.slice(1));
        };
        requestAnimationFrame(draw);
      }),
    WATCHED_MS,
  );
}

async function serveBareBoard(outDir: string) {
  const project = join(import.meta.dirname, "..");
  const root = join(import.meta.dirname, "bare-board");
  const common = { root, configFile: false as const, logLevel: "error" as const };
  await build({
    ...common,
    plugins: [react(), excalidrawAssets(project)],
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, open: false },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("the bare board is served nowhere");
  return { address, close: () => server.close() };
}
