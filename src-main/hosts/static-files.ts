import { lstatSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

const MIME_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
  ".map": "application/json; charset=utf-8",
};

export interface StaticFile {
  readonly file: string;
  readonly mimeType: string;
  /** Built files with a hash in their name never change. */
  readonly immutable: boolean;
}

/**
 * The files of a built renderer by URL path. A request is answered from this list or not at all, so no path,
 * however it is spelled, can reach a file outside the folder.
 */
export function listStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, entry);
    const mimeType = MIME_TYPES[extname(entry)];
    if (mimeType === undefined || !lstatSync(file).isFile()) continue;
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const found = { file, mimeType, immutable: path.startsWith("/assets/") };
    files.set(path, found);
    if (path === "/index.html") files.set("/", found);
  }
  return files;
}
