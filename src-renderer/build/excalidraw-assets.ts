import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import type { Plugin } from "vite";

/**
 * What is changed in Excalidraw's code, each a literal of the version in package.json:
 * - Missing fonts are looked for on a public CDN. The CSP would block it, once per font and mount, so it
 *   becomes the page's own origin.
 * - SVG exports shorten fonts in a worker and with code made from strings. The CSP forbids the second, so it
 *   is not tried: fonts go into the SVG whole.
 */
const PATCHES: readonly (readonly [found: RegExp, put: string])[] = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it becomes part of a template in the patched code.
  [/`https:\/\/esm\.sh\//g, "`${window.location.origin}/"],
  [/(\w+)=typeof Worker<"u",(?=\w+=async\(\w+,\w+\)=>\{let\{Commands:)/, "$1=false,"],
  [
    /try\{let (\w+)=await \w+\((\w+),\w+\);return (\w+)\(\1\)\}catch\((\w+)\)\{return console\.error\("Skipped glyph subsetting",\4\),\3\(\2\)\}/,
    "return $3($2)",
  ],
];

/**
 * Makes Excalidraw live without the network: its fonts are served from the app under /fonts. The app's own
 * type, Assistant, is one of them. A build in which a patch finds nothing fails: look at it after an upgrade.
 */
export function excalidrawAssets(projectRoot: string): Plugin {
  const fonts = join(projectRoot, "node_modules/@excalidraw/excalidraw/dist/prod/fonts");
  const applied = new Set<RegExp>();
  return {
    name: "onair:excalidraw-assets",
    transform(code, id) {
      if (!id.includes("@excalidraw/excalidraw")) return null;
      let patched = code;
      for (const [found, put] of PATCHES) {
        const before = patched;
        patched = patched.replace(found, put);
        if (patched !== before) applied.add(found);
      }
      return patched === code ? null : { code: patched, map: null };
    },
    generateBundle() {
      const missing = PATCHES.filter(([found]) => !applied.has(found));
      if (missing.length > 0) this.error(`Excalidraw has changed: nothing matches ${missing.join(" and ")}`);
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
