import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import { rendererConfig } from "./src-renderer/build/renderer-config.ts";

const here = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: "out/main",
      rollupOptions: {
        input: {
          main: resolve(here, "src-main/hosts/electron/main.ts"),
          "core-process": resolve(here, "src-main/hosts/electron/core-process.ts"),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      // A sandboxed preload script is CommonJS and cannot import anything at run time.
      rollupOptions: {
        input: { preload: resolve(here, "src-main/hosts/electron/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: rendererConfig(here),
});
