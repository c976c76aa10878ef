import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { layerFaults } from "./layers.ts";
import { PROJECT } from "./project-folders.ts";

// Imports go one way; this is what keeps them so. Tests and fixtures may reach across.
const files = ["src-main", "src-renderer"].flatMap((folder) =>
  readdirSync(join(PROJECT.root, folder), { recursive: true, encoding: "utf8" })
    .filter((entry) => /\.tsx?$/.test(entry) && !/\.(test|fixture)\.tsx?$/.test(entry))
    .map((entry) => `${folder}/${entry.split(sep).join("/")}`),
);
const faults = files.flatMap((file) => layerFaults(file, readFileSync(join(PROJECT.root, file), "utf8")));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`Layers: ${files.length} files, all imports go the right way.`);
