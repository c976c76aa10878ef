import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Where the parts of a checkout are. */
export const PROJECT = {
  root,
  content: join(root, "data"),
  prompts: join(root, "prompts"),
  renderer: join(root, "out", "renderer"),
  electron: join(root, "node_modules", "electron"),
} as const;
