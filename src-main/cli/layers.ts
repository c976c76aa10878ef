import { dirname, join, normalize } from "node:path/posix";

/**
 * What each folder may import, by the longest folder that holds a file. Folders are of ours; packages named
 * here belong to one folder alone.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "src-main/core": ["src-main/core"],
  "src-main/contract": ["src-main/contract", "src-main/core"],
  "src-main/app": ["src-main/app", "src-main/contract", "src-main/core"],
  "src-main/content": ["src-main/content", "src-main/app/ports.ts", "src-main/contract", "src-main/core"],
  "src-main/storage": ["src-main/storage", "src-main/app/ports.ts", "src-main/contract", "src-main/core"],
  "src-main/reviewer": ["src-main/reviewer", "src-main/app/ports.ts", "src-main/contract", "src-main/core"],
  "src-main/gates": ["src-main/gates", "src-main/content", "src-main/app/ports.ts", "src-main/core"],
  "src-main/data-checks": [
    "src-main/data-checks",
    "src-main/content",
    "src-main/app/ports.ts",
    "src-main/core",
  ],
  "src-main/bench": [
    "src-main/bench",
    "src-main/gates",
    "src-main/content",
    "src-main/storage",
    "src-main/hosts/compose.ts",
    "src-main/app",
    "src-main/contract",
    "src-main/core",
  ],
  "src-main/hosts": ["src-main"],
  "src-main/cli": ["src-main", "src-renderer/build"],
  "src-renderer": ["src-renderer", "src-main/contract", "src-main/core"],
  "src-renderer/build": ["src-renderer/build"],
};

const PACKAGE_OWNERS: Readonly<Record<string, string>> = {
  "better-sqlite3": "src-main/storage",
  openai: "src-main/reviewer",
  electron: "src-main/hosts/electron",
  "@excalidraw/excalidraw": "src-renderer/board",
};

/** These run in a page or anywhere, so nothing of Node is there for them. */
const WITHOUT_NODE = ["src-main/core", "src-main/contract", "src-renderer"];
const WITH_NODE = ["src-renderer/build"];

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^"';]*?from\s*["']([^"']+)["']|import\s*\(?\s*["']([^"']+)["']/g;

/** What is wrong with a file's imports, a sentence each. Paths are relative to the project, with slashes. */
export function layerFaults(file: string, source: string): string[] {
  const faults: string[] = [];
  for (const match of source.matchAll(IMPORT)) {
    const target = match[1] ?? match[2] ?? "";
    const fault = target.startsWith(".") ? relativeFault(file, target) : packageFault(file, target);
    if (fault !== null) faults.push(`${file} imports ${target}: ${fault}.`);
  }
  return faults;
}

function relativeFault(file: string, target: string): string | null {
  const path = normalize(join(dirname(file), target));
  const layer = Object.keys(MAY_IMPORT)
    .filter((folder) => isIn(file, folder))
    .sort((a, b) => b.length - a.length)[0];
  if (layer === undefined) return null;
  const allowed = MAY_IMPORT[layer] ?? [];
  return allowed.some((folder) => isIn(path, folder))
    ? null
    : `${layer} may import only from ${allowed.join(", ")}`;
}

function packageFault(file: string, target: string): string | null {
  const isNode = target.startsWith("node:");
  if (
    isNode &&
    WITHOUT_NODE.some((folder) => isIn(file, folder)) &&
    !WITH_NODE.some((folder) => isIn(file, folder))
  ) {
    return "there is no Node where this runs";
  }
  const name = target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
  const owner = PACKAGE_OWNERS[name];
  return owner === undefined || isIn(file, owner) ? null : `only ${owner} uses this package`;
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
