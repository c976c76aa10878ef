import { join } from "node:path";
import { compileData } from "./compile-data.ts";

/** Vitest runs this once: each test file that loads the content then takes it as JSON, a hundred times quicker. */
export function setup(): void {
  const compiled = compileData(join(import.meta.dirname, "../../data"));
  if (!compiled.ok) throw new Error(compiled.error.message);
}
