import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { paletteItemSchema } from "../contract/content.ts";
import { conceptFileSchema } from "../core/language/concept.ts";
import { checklistSchema, rubricFileSchema } from "../core/rubric/checklist.ts";
import { problemSchema } from "../core/rubric/problem.ts";
import { problemPackSchema } from "../core/rubric/problem-pack.ts";
import { referenceSchema } from "./references.ts";

/** The kinds of file that people write, with what each must look like. */
const SCHEMAS = {
  problem: { schema: problemSchema, title: "A problem of Onair: problem.yaml" },
  rubric: { schema: rubricFileSchema, title: "The rubric of a problem: rubric.yaml" },
  reference: { schema: referenceSchema, title: "A worked attempt at a problem: reference/<name>.yaml" },
  concepts: { schema: conceptFileSchema, title: "A group of concepts: concepts/<group>.yaml" },
  checklist: { schema: checklistSchema, title: "The general criteria: checklist.yaml" },
  palette: { schema: z.array(paletteItemSchema), title: "The palette of the board: palette/palette.yaml" },
  pack: { schema: problemPackSchema, title: "A problem pack" },
} as const;

/** JSON Schemas for editors, by file name: "problem.schema.json". They say of a file what zod says of it. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, { schema, title }]) => {
      // As people write it: fields with a default may be left out. What JSON Schema cannot say is let pass.
      const described = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "ref" });
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...described }, null, 2)}\n`];
    }),
  );
}

/** Writes them into a folder, where they are not already as they should be. Throws where it cannot be written. */
export function writeJsonSchemas(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const schemas = jsonSchemas();
  for (const [name, text] of schemas) {
    const file = join(folder, name);
    if (textOf(file) !== text) writeFileSync(file, text);
  }
  return [...schemas.keys()];
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
