import { createRouterClient } from "@orpc/server";
import { composeCore } from "../hosts/compose.ts";

// A process of its own for one start: content, database, and the first list. Prints the milliseconds.
// Given to it: the data folder, the content folder, and that of the prompts.
const [data = "", content = "", prompts = ""] = process.argv.slice(2);

const start = performance.now();
const core = composeCore({ data, content, prompts });
if (!core.ok) throw new Error(core.error.message);
await createRouterClient(core.value.router).sessions.list({});
process.stdout.write(String(performance.now() - start));
core.value.close();
