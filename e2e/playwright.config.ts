import { defineConfig } from "@playwright/test";
import type { HostOption } from "./fixtures.ts";

const withElectron = process.env.ONAIR_E2E_ELECTRON === "1";

export default defineConfig<HostOption>({
  testDir: "specs",
  outputDir: "../test-results",
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // A second try tells a slow machine from a fault; what passes only then is listed as flaky, to be mended.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  // A film of every frame would cost more than the specs: without a GPU each frame is drawn by the processor.
  use: {
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: false },
    actionTimeout: 20_000,
  },
  projects: [
    { name: "web", use: { hostName: "web" } },
    ...(withElectron
      ? [{ name: "electron", use: { hostName: "electron" as const }, grepInvert: /@web/ }]
      : []),
  ],
});
