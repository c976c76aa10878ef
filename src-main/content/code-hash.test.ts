import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { CODE_HASH, hashOfSources } from "./code-hash.ts";

it("names the code: it changes with every source that is imported, however far, and with no other", () => {
  const folder = temporaryFolder();
  const write = (name: string, source: string) => writeFileSync(join(folder, name), source);
  const hash = () => hashOfSources(join(folder, "entry.ts"));
  write("entry.ts", 'import {\n  one,\n} from "./one.ts";\n\nexport const entry = one;\n');
  write("one.ts", 'export { one } from "./two.ts";\n');
  write("two.ts", 'import { entry } from "./entry.ts";\n\nexport const one = 1;\n');
  write("other.ts", "export const other = 1;\n");
  const before = hash();
  write("other.ts", "export const other = 2;\n");
  expect(hash()).toBe(before);
  write("two.ts", 'import { entry } from "./entry.ts";\n\nexport const one = 2;\n');
  expect(hash()).not.toBe(before);
});

it("names the code that runs", () => expect(CODE_HASH).toMatch(/^[0-9a-f]{64}$/));
