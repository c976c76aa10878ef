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
  // A microphone that beeps, and nobody to ask for it: whether the page may listen is up to its policy.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.ONAIR_BROWSER ?? "/usr/bin/chromium",
    args: BROWSER_FLAGS,
  });
}

interface WorkerFixtures {
  /** One browser for all specs of a worker; each spec has a context, and so a profile, of its own. */
  readonly chromium: Browser;
}

export const test = base.extend<Fixtures & HostOption, WorkerFixtures>({
  hostName: ["web", { option: true }],

  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "onair-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  app: async ({ hostName, dataFolder, chromium }, use) => {
    const launch = () => (hostName === "web" ? launchWeb(chromium, dataFolder) : launchElectron(dataFolder));
    let running = await launch();
    let problems = watch(running.page);
    const app: AppUnderTest = {
      get page() {
        return running.page;
      },
      dataFolder,
      async restart() {
        await running.close();
        running = await launch();
        problems = [...problems, ...watch(running.page)];
        return running.page;
      },
    };
    await use(app);
    await running.close();
    expect(problems, "the console stays clean").toEqual([]);
  },

  server: async ({ dataFolder, chromium }, use) => {
    const first = await startServer(dataFolder);
    const page = await openHome(chromium, first.address);
    const server = {
      page,
      current: first,
      async start() {
        server.current = await startServer(dataFolder, first.port);
      },
    };
    await use(server);
    await page.context().close();
    await server.current.stop();
  },
});

export { expect };

async function launchWeb(browser: Browser, dataFolder: string) {
  const server = await startServer(dataFolder);
  const page = await openHome(browser, server.address);
  const close = async () => {
    await page.context().close();
    await server.stop();
  };
  return { page, close };
}

/** A page of a profile of its own, at home and ready for keys. */
async function openHome(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await atHome(page);
  return page;
}

/** A key pressed before this goes nowhere. */
function atHome(page: Page): Promise<void> {
  return page.getByRole("heading", { level: 1 }).waitFor();
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
  await atHome(page);
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
