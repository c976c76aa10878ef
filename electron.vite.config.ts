import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import { CODE_HASH } from "./src-main/content/code-hash.ts";
import { compileData } from "./src-main/content/compile-data.ts";
import { rendererConfig } from "./src-renderer/build/renderer-config.ts";

const here = import.meta.dirname;

/** Content as JSON, so that starting the app need not read YAML. */
const compiledContent = {
  name: "onair:compiled-content",
  writeBundle(this: { warn(message: string): void }) {
    const compiled = compileData(resolve(here, "data"));
    // The app reads what was not compiled as it is, and says itself what is wrong with it.
    if (!compiled.ok) this.warn(compiled.error.message);
  },
};

export default defineConfig({
  main: {
    define: { BUILT_CODE_HASH: JSON.stringify(CODE_HASH) },
    plugins: [compiledContent],
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
