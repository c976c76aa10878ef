// A process of its own for one measurement, since content is loaded once in the life of a process, before anything
// is warm. Prints the milliseconds as JSON. Given to it: the content folder.
const [folder = ""] = process.argv.slice(2);

const start = performance.now();
// Where the sources run as they are, to know which code checks the content is part of loading it.
await import("../content/code-hash.ts");
const hashed = performance.now();
const { loadContent } = await import("../content/load-content.ts");
const { makeEngine } = await import("../content/engine.ts");
const imported = performance.now();
const content = loadContent(folder);
if (!content.ok) throw new Error(content.error.message);
const read = performance.now();
makeEngine(content.value);
const ready = performance.now();
const [problem] = content.value.problems.values();
if (problem === undefined || problem.rubric.criteria.length === 0) throw new Error("There is no problem.");
const opened = performance.now();

process.stdout.write(
  JSON.stringify({
    hashMs: hashed - start,
    contentMs: read - imported,
    engineMs: ready - read,
    openMs: opened - ready,
  }),
);

// Makes this a module, which may await.
export {};
