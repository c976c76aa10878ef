import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchBrowser } from "./fixtures.ts";
import { startInterview } from "./page-models/home.ts";
import { Room } from "./page-models/room.ts";
import { SAMPLE_NOTES } from "./sample-notes.ts";
import { startServer } from "./server.ts";

// Pictures of every screen, to look at: `npm run pictures -- FOLDER`. The README's own is among them.
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const folder = process.argv[2] ?? join(import.meta.dirname, "pictures");
mkdirSync(folder, { recursive: true });

const browser = await launchBrowser();
for (const size of SIZES) {
  for (const scheme of ["light", "dark"] as const) {
    const data = mkdtempSync(join(tmpdir(), "onair-pictures-"));
    const server = await startServer(data);
    const page = await browser.newPage({ viewport: size, colorScheme: scheme, reducedMotion: "reduce" });
    const shoot = async (screen: string) => {
      await settled(page);
      await page.screenshot({ path: join(folder, `${screen}-${size.width}-${scheme}.png`) });
    };
    await page.goto(server.address);
    await page.getByText("Instagram").first().waitFor();
    await shoot("home");
    await interview(page, shoot);
    await page.getByRole("link", { name: "History" }).click();
    await page.getByRole("link", { name: /Instagram/ }).waitFor();
    await shoot("history");
    for (const screen of ["progress", "drills", "library", "data", "problems"]) {
      await page.goto(`${new URL(server.address).origin}/#/${screen}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await shoot(screen);
    }
    await page.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
await browser.close();

async function interview(page: Page, shoot: (screen: string) => Promise<void>): Promise<void> {
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  for (const stage of ["D", "I", "O", "R", "A"] as const) await room.write(stage, SAMPLE_NOTES[stage]);
  await page.getByRole("button", { name: "Fold what was said" }).click();
  await room.focusBoard();
  const chain = [
    "client: Mobile app",
    "load balancer: Load balancer",
    "service: Feed service",
    "cache: Feed cache",
  ];
  for (const request of chain) await room.addByName(request);
  await room.addByName("sql database: Photo metadata");
  await page.keyboard.press("Shift+1");
  await room.saved();
  await shoot("room");
  await room.finish();
  await page.waitForURL(/#\/result\//);
  await page.locator('[data-criterion="a-cache"]').click();
  await page.getByTestId("board-view").locator("canvas").first().waitFor();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await shoot("result");
  await page.getByRole("link", { name: "Replay" }).click();
  await page.getByRole("button", { name: "Play" }).waitFor();
  await shoot("replay");
}

/** Fonts are there and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  });
}
