import { createRouterClient } from "@orpc/server";
import { composeCore } from "../hosts/compose.ts";

// A process of its own for one start: content, database, and the lists that home asks for. Prints the milliseconds.
// Given to it: the data folder, the content folder, and that of the prompts.
const [data = "", content = "", prompts = ""] = process.argv.slice(2);

const start = performance.now();
const core = composeCore({ data, content, prompts });
if (!core.ok) throw new Error(core.error.message);
const { sessions } = createRouterClient(core.value.router);
await sessions.list({ status: "unfinished", limit: 2 });
await sessions.list({ status: "finished", limit: 4 });
process.stdout.write(String(performance.now() - start));
core.value.close();
