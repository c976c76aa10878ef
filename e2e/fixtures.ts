import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type Browser, test as base, chromium, expect, type Page } from "@playwright/test";
import { installedElectron } from "../src-main/cli/find-electron.ts";
import { type RunningServer, startServer } from "./server.ts";

export type HostOption = { readonly hostName: "web" | "electron" };

/** The app under test: a page in either host, and the means to restart what is behind it. */
export interface AppUnderTest {
  readonly page: Page;
  readonly dataFolder: string;
  /** Ends the app as a user would and starts it again over the same data; the page is at home again. */
  restart(): Promise<Page>;
}

export interface Fixtures {
  readonly app: AppUnderTest;
  /** For specs about the web host itself: the server, to kill and start. */
  readonly server: { readonly page: Page; current: RunningServer; start(): Promise<void> };
  readonly dataFolder: string;
}

/** Chromium must not look for anything outside this machine; as root it has no sandbox to offer. */
const BROWSER_FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ONAIR_BROWSER ?? "/usr/bin/chromium",
    args: BROWSER_FLAGS,
  });
}

export const test = base.extend<Fixtures & HostOption>({
  hostName: ["web", { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "onair-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  app: async ({ hostName, dataFolder }, use) => {
    const launch = hostName === "web" ? launchWeb : launchElectron;
    let running = await launch(dataFolder);
    let problems = watch(running.page);
    const app: AppUnderTest = {
      get page() {
        return running.page;
      },
      dataFolder,
      async restart() {
        await running.close();
        running = await launch(dataFolder);
        problems = [...problems, ...watch(running.page)];
        return running.page;
      },
    };
    await use(app);
    await running.close();
    expect(problems, "the console stays clean").toEqual([]);
  },

  server: async ({ dataFolder }, use) => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const first = await startServer(dataFolder);
    await page.goto(first.address);
    const server = {
      page,
      current: first,
      async start() {
        server.current = await startServer(dataFolder, first.port);
      },
    };
    await use(server);
    await browser.close();
    await server.current.stop();
  },
});

export { expect };

async function launchWeb(dataFolder: string) {
  const server = await startServer(dataFolder);
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(server.address);
  const close = async () => {
    await browser.close();
    await server.stop();
  };
  return { page, close };
}

async function launchElectron(dataFolder: string) {
  const binary = installedElectron(process.env);
  if (binary === null) throw new Error("there is no Electron binary");
  const electron = await _electron.launch({
    executablePath: binary,
    args: [join(import.meta.dirname, ".."), `--onair-data-dir=${dataFolder}`],
    chromiumSandbox: true,
  });
  const page = await electron.firstWindow();
  return { page, close: () => electron.close() };
}

/** Whatever the page complains about, security policy violations included. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  return problems;
}
