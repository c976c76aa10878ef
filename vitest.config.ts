import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src-main/**/*.test.ts", "src-renderer/**/*.test.ts"],
    globalSetup: ["src-main/content/compile-before-tests.ts"],
    environment: "node",
    pool: "threads",
  },
});
