import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src-main/**/*.test.ts", "src-renderer/**/*.test.ts"],
    globalSetup: ["src-main/content/compile-before-tests.ts"],
    environment: "node",
    // Against hanging, and for no other reason: a busy machine is no fault.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "threads",
    // No test replaces a module or leaves a global changed, so each is loaded once for all files and not for each.
    isolate: false,
    maxWorkers: "100%",
  },
});
