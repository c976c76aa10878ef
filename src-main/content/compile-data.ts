import { fail, ok, type Result } from "../core/result.ts";
import { compiledFolderOf, writeCompiled } from "./compiled.ts";
import { type Made, openDataFiles } from "./data-files.ts";
import { contentOf } from "./load-content.ts";
import { allReferencesOf } from "./references.ts";

/** Brings the compiled content up to date with the content folder. Nothing is written unless all of it is right. */
export function compileData(dataFolder: string): Result<void> {
  const made: Parameters<Made>[] = [];
  const files = openDataFiles(dataFolder, (...one) => made.push(one));
  const content = contentOf(files);
  if (!content.ok) return content;
  const references = allReferencesOf(files);
  if (!references.ok) return references;
  try {
    for (const [name, sources, value] of made) writeCompiled(dataFolder, name, sources, value);
    return ok(undefined);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The compiled content cannot be written to ${compiledFolderOf(dataFolder)}: ${reason}.`;
    return fail({ code: "NOT_WRITABLE", message });
  }
}
