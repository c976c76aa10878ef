import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Fills a content folder up to `count` problems with copies of its first one. */
export function fillWithProblems(dataFolder: string, count: number): void {
  const problems = join(dataFolder, "problems");
  const present = readdirSync(problems).sort();
  const [first] = present;
  if (first === undefined) return;
  for (let copy = present.length + 1; copy <= count; copy += 1) {
    const id = `${first}-${copy}`;
    cpSync(join(problems, first), join(problems, id), { recursive: true });
    for (const name of readdirSync(join(problems, id), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".yaml")) continue;
      const file = join(problems, id, name);
      writeFileSync(file, renamed(readFileSync(file, "utf8"), first, id));
    }
  }
}

/** The text with the problem's own id, in problem.yaml and in the worked attempts, replaced. */
function renamed(text: string, from: string, to: string): string {
  return text
    .replace(new RegExp(`^id: ${from}$`, "m"), `id: ${to}`)
    .replace(new RegExp(`^problem: ${from}$`, "m"), `problem: ${to}`);
}
