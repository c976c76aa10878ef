import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasDisplay } from "../src-main/cli/choose-host.ts";
import { installedElectron } from "../src-main/cli/find-electron.ts";

// Runs the end-to-end specs: in a real Chromium against the web host, and in Electron where there is one.
const KNOWN_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const browser = findBrowser() ?? installBrowser();
if (browser === null) {
  console.error("No browser to test in: install Debian's `chromium`, or name one in ONAIR_BROWSER.");
  process.exit(1);
}

const NO_POPPLER = "pdftotext and pdftoppm are not here (Debian's poppler-utils has them)";

const electronObstacle = obstacleToElectron();
if (electronObstacle !== null) console.log(`Electron specs skipped: ${electronObstacle}.`);

const hasPoppler = findsPoppler() || installPoppler();
if (!hasPoppler) console.log(`Spec of PDFs skipped: ${NO_POPPLER}.`);

const { status } = spawnSync(
  join(import.meta.dirname, "../node_modules/.bin/playwright"),
  ["test", "--config", join(import.meta.dirname, "playwright.config.ts"), ...process.argv.slice(2)],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      // A server starts for nearly every spec, from source: what was compiled for one serves the others.
      NODE_COMPILE_CACHE: join(import.meta.dirname, "../node_modules/.cache/compiled"),
      ONAIR_BROWSER: browser,
      ONAIR_E2E_ELECTRON: electronObstacle === null ? "1" : "0",
      ...(hasPoppler ? {} : { ONAIR_E2E_POPPLER: NO_POPPLER }),
    },
  },
);
process.exit(status ?? 1);

function findBrowser(): string | null {
  const named = process.env.ONAIR_BROWSER;
  return [...(named ? [named] : []), ...KNOWN_BROWSERS].find((path) => existsSync(path)) ?? null;
}

/** Debian's own Chromium, when this user may install packages. */
function installBrowser(): string | null {
  install("chromium");
  return findBrowser();
}

/** The independent reader of PDFs. */
function installPoppler(): boolean {
  install("poppler-utils");
  return findsPoppler();
}

function findsPoppler(): boolean {
  return ["pdftotext", "pdftoppm"].every((tool) => spawnSync(tool, ["-v"]).error === undefined);
}

/** A Debian package, when this user may install any. */
function install(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  console.log(`Installing Debian's ${name} for the end-to-end specs …`);
  const apt = (...words: string[]) =>
    spawnSync("apt-get", words, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", name);
}

function obstacleToElectron(): string | null {
  if (installedElectron(process.env) === null) return "there is no Electron binary on this machine";
  if (!hasDisplay({ platform: process.platform, environment: process.env })) return "there is no display";
  if (process.getuid?.() === 0) return "Electron does not run as root";
  return null;
}
