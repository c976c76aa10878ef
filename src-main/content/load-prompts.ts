import { join } from "node:path";
import { fail, ok, type Result } from "../core/result.ts";
import { type AskingPrompts, PROMPT_PLACES, type Prompts } from "../core/review/prompt.ts";
import { readBytes } from "./read-yaml.ts";

/** Loads and checks the words a model is asked with. */
export function loadPrompts(folder: string): Result<Prompts> {
  const review = asking(folder, "review");
  if (!review.ok) return review;
  const interviewer = asking(folder, "interviewer");
  if (!interviewer.ok) return interviewer;
  return ok({ review: review.value, interviewer: interviewer.value });
}

function asking(folder: string, what: keyof Prompts): Result<AskingPrompts> {
  const places = PROMPT_PLACES[what];
  const system = prompt(join(folder, `${what}-system.md`), places.system);
  if (!system.ok) return system;
  const material = prompt(join(folder, `${what}-material.md`), places.material);
  if (!material.ok) return material;
  const repair = prompt(join(folder, "repair.md"), places.repair);
  if (!repair.ok) return repair;
  return ok({ system: system.value, material: material.value, repair: repair.value });
}

function prompt(file: string, places: readonly string[]): Result<string> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const text = bytes.value.toString("utf8");
  const marks = new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, mark]) => mark));
  const missing = places.find((place) => !marks.has(place));
  if (missing !== undefined) return bad(`${file}: put {{${missing}}} where it belongs.`);
  const strange = [...marks].find((mark) => mark === undefined || !places.includes(mark));
  if (strange !== undefined) return bad(`${file}: there is nothing called {{${strange}}}; take it out.`);
  return ok(text);
}

function bad(message: string): Result<never> {
  return fail({ code: "BAD_CONTENT", message });
}
