import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { excalidrawAssets } from "./excalidraw-assets.ts";

/** How the window is built, for electron-vite and for the development server alike. */
export function rendererConfig(projectRoot: string) {
  const root = resolve(projectRoot, "src-renderer");
  return {
    root,
    plugins: [react(), excalidrawAssets(projectRoot)],
    build: {
      outDir: resolve(projectRoot, "out/renderer"),
      emptyOutDir: true,
      // electron-vite leaves this off; the home page must be light.
      minify: true,
      // The board's own chunk is large and comes when a room is entered.
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: resolve(root, "index.html") },
    },
  };
}
