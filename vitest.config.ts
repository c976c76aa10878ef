import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src-main/**/*.test.ts", "src-renderer/**/*.test.ts"],
    globalSetup: ["src-main/content/compile-before-tests.ts"],
    environment: "node",
    pool: "threads",
    // No test replaces a module or leaves a global changed, so each is loaded once for all files and not for each.
    isolate: false,
    maxWorkers: "100%",
  },
});
