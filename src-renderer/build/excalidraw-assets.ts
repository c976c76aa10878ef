import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Plugin } from "vite";

/**
 * Makes Excalidraw live without the network: its fonts are served from the app under /fonts, and the public
 * CDN it falls back to is replaced by the page's own origin (the CSP would block it, once per font and mount).
 * The app's own type, Assistant, is one of these fonts.
 */
export function excalidrawAssets(projectRoot: string): Plugin {
  const fonts = join(projectRoot, "node_modules/@excalidraw/excalidraw/dist/prod/fonts");
  return {
    name: "onair:excalidraw-assets",
    transform(code, id) {
      if (!id.includes("@excalidraw/excalidraw") || !code.includes("https://esm.sh/")) return null;
      return { code: code.replaceAll("`https://esm.sh/", "`$" + "{window.location.origin}/"), map: null };
    },
    generateBundle() {
      for (const entry of readdirSync(fonts, { recursive: true, encoding: "utf8" })) {
        const file = join(fonts, entry);
        if (!statSync(file).isFile()) continue;
        this.emitFile({ type: "asset", fileName: join("fonts", entry), source: readFileSync(file) });
      }
    },
    configureServer(server) {
      server.middlewares.use("/fonts", (request, response, next) => {
        const path = normalize(decodeURIComponent((request.url ?? "/").split("?")[0] ?? "/"));
        const file = join(fonts, path);
        if (!file.startsWith(fonts) || !existsSync(file) || !statSync(file).isFile()) return next();
        response.setHeader("content-type", "font/woff2");
        createReadStream(file).pipe(response);
      });
    },
  };
}
