import { iconTableSchema } from "../core/diagram/icons.ts";
import {
  compileKindNames,
  type KindNameEntries,
  type KindNames,
  kindNamesFrom,
  nameTableSchema,
} from "../core/diagram/kinds.ts";
import type { Concept } from "../core/language/concept.ts";
import type { Lazy } from "../core/lazy.ts";
import { ok, type Result } from "../core/result.ts";
import { type DataFiles, openDataFiles } from "./data-files.ts";
import { conceptPaths, conceptsOf } from "./load-concepts.ts";

/** Loads the names by which components are known, from data/names and data/concepts, ready to be looked up. */
export function loadNames(dataFolder: string): Result<KindNames> {
  const files = openDataFiles(dataFolder);
  const concepts = conceptsOf(files);
  if (!concepts.ok) return concepts;
  const entries = kindNamesOf(files, concepts.value);
  return entries.ok ? ok(kindNamesFrom(entries.value())) : entries;
}

/** The names as they are kept and sent. `concepts` are those of the same files. */
export function kindNamesOf(files: DataFiles, concepts: readonly Concept[]): Result<Lazy<KindNameEntries>> {
  const kinds = "names/kinds.yaml";
  const icons = "names/icons.yaml";
  return files.derive("names/compiled", [kinds, icons, ...conceptPaths(files)], () => {
    const table = files.read(kinds, nameTableSchema);
    if (!table.ok) return table;
    const drawn = files.read(icons, iconTableSchema);
    if (!drawn.ok) return drawn;
    return ok({ names: [...compileKindNames(table.value(), concepts).entries], icons: drawn.value() });
  });
}
