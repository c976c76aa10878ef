import { join } from "node:path";
import { fail, ok, type Result } from "../core/result.ts";
import { PROMPT_PLACES, type ReviewPrompts } from "../core/review/prompt.ts";
import { readBytes } from "./read-yaml.ts";

/** Loads and checks the words a model is asked with. */
export function loadPrompts(folder: string): Result<ReviewPrompts> {
  const system = prompt(folder, "system");
  if (!system.ok) return system;
  const material = prompt(folder, "material");
  if (!material.ok) return material;
  const repair = prompt(folder, "repair");
  if (!repair.ok) return repair;
  return ok({ system: system.value, material: material.value, repair: repair.value });
}

function prompt(folder: string, name: keyof ReviewPrompts): Result<string> {
  const file = join(folder, `review-${name}.md`);
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const text = bytes.value.toString("utf8");
  const marks = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, mark]) => mark));
  const places: readonly string[] = PROMPT_PLACES[name];
  const missing = places.find((place) => !marks.has(place));
  if (missing !== undefined) return bad(`${file}: put {{${missing}}} where it belongs.`);
  const strange = [...marks].find((mark) => mark === undefined || !places.includes(mark));
  if (strange !== undefined) return bad(`${file}: there is nothing called {{${strange}}}; take it out.`);
  return ok(text);
}

function bad(message: string): Result<never> {
  return fail({ code: "BAD_CONTENT", message });
}
