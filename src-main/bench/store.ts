import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient, type RouterClient } from "@orpc/server";
import type { AppRouter } from "../app/router.ts";
import { compileData } from "../content/compile-data.ts";
import { makeScorer } from "../content/engine.ts";
import { loadContent } from "../content/load-content.ts";
import { loadReferences, type Reference } from "../content/references.ts";
import { SESSION_SORTS } from "../contract/sessions.ts";
import { pick, type Random, seededRandom } from "../core/random.ts";
import { ok, type Result } from "../core/result.ts";
import { wordsIn } from "../core/search/words.ts";
import { composeCore } from "../hosts/compose.ts";
import { openDatabase } from "../storage/open-database.ts";
import { sqliteStore } from "../storage/sqlite-store.ts";
import type { Figure } from "./figure.ts";
import { addManySessions } from "./many-sessions.ts";
import { awaitedTimesOf, percentile } from "./measure.ts";
import { progressPages } from "./progress.ts";

const SESSIONS = 10_000;
const MOST_FIRST_PAGE_MS = 10;
const MOST_SEARCH_MS = 20;
const MOST_START_TIMES = 1.1;
const RUNS = 300;
const STARTS = 15;

type Calls = RouterClient<AppRouter>;

/** How a long history fares, called as the window calls it. Makes one in a temporary folder; takes a minute or two. */
export async function measureStore(contentFolder: string): Promise<Result<readonly Figure[]>> {
  const folder = mkdtempSync(join(tmpdir(), "onair-bench-"));
  const prompts = join(contentFolder, "../prompts");
  const [content, empty, full] = [join(folder, "content"), join(folder, "empty"), join(folder, "full")];
  try {
    cpSync(contentFolder, content, { recursive: true });
    const compiled = compileData(content);
    if (!compiled.ok) return compiled;
    const references = loadReferences(content);
    if (!references.ok) return references;
    const filled = fill(full, content, references.value);
    if (!filled.ok) return filled;
    const core = composeCore({ data: full, content, prompts });
    if (!core.ok) return core;
    const calls = createRouterClient(core.value.router);
    // Every figure over the full store is measured here, one function each.
    const figures = [
      ...(await firstPages(calls)),
      ...(await searches(calls, references.value)),
      ...(await progressPages(calls)),
    ];
    core.value.close();
    return ok([...figures, ...starts(empty, full, content, prompts)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(folder: string, contentFolder: string, references: readonly Reference[]): Result<void> {
  const content = loadContent(contentFolder);
  if (!content.ok) return content;
  const database = openDatabase(folder);
  if (!database.ok) return database;
  const store = sqliteStore(database.value);
  addManySessions(store, content.value.problems, references, {
    count: SESSIONS,
    untilMs: Date.now(),
    random: seededRandom(1),
    newId: randomUUID,
    score: makeScorer(content.value),
    together: (work) => database.value.transaction(work)(),
  });
  store.close();
  return ok(undefined);
}

async function firstPages(calls: Calls): Promise<Figure[]> {
  const page = await calls.sessions.list({ counted: true });
  const inOrder = await awaitedTimesOf(RUNS, (run) =>
    calls.sessions.list({ counted: true, sort: SESSION_SORTS[run % SESSION_SORTS.length] ?? "newest" }),
  );
  const filtered = await awaitedTimesOf(RUNS, (run) => {
    const from = (run % 10) * 10;
    const level = run % 2 === 0 ? "staff" : null;
    return calls.sessions.list({ counted: true, level, score: { from, below: from + 10 } });
  });
  return [
    p95(`first page of ${page.matches}, in any order`, inOrder, MOST_FIRST_PAGE_MS),
    p95("first page of those of a level and score", filtered, MOST_FIRST_PAGE_MS),
    {
      what: `  a page of ${page.sessions.length} sessions`,
      value: JSON.stringify(page).length / 1000,
      unit: "kB",
      most: null,
    },
  ];
}

/** For one to three words that stand beside each other in someone's notes, the last one perhaps half typed. */
async function searches(calls: Calls, references: readonly Reference[]): Promise<Figure[]> {
  const random = seededRandom(2);
  const reading = await awaitedTimesOf(1, () => readAll(calls));
  const asked = Array.from({ length: RUNS }, () => someWords(references, random));
  const times = await awaitedTimesOf(RUNS, (run) =>
    calls.sessions.list({ counted: true, text: asked[run] ?? "" }),
  );
  return [
    p95("search", times, MOST_SEARCH_MS),
    { what: "  the slowest", value: percentile(times, 1), unit: "ms", most: null },
    {
      what: "  once: reading a session to search it",
      value: percentile(reading, 1) / SESSIONS,
      unit: "ms",
      most: null,
    },
  ];
}

async function readAll(calls: Calls): Promise<void> {
  let unread = SESSIONS;
  while (unread > 0) ({ unread } = await calls.sessions.list({ text: "zzz", limit: 1 }));
}

function someWords(references: readonly Reference[], random: Random): string {
  const [first, ...others] = references;
  if (first === undefined) return "";
  const { notes } = pick([first, ...others], random).attempt;
  const words = wordsIn(Object.values(notes).join("\n")).map(({ folded }) => folded);
  const start = Math.floor(random() * words.length);
  const text = words.slice(start, start + 1 + Math.floor(random() * 3)).join(" ");
  return text.slice(0, text.length - pick([0, 0, 1, 2], random));
}

function starts(empty: string, full: string, content: string, prompts: string): Figure[] {
  const once = (folder: string): number => {
    const script = join(import.meta.dirname, "open-once.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [script, folder, content, prompts], {
      encoding: "utf8",
    });
    if (stdout === "") throw new Error(stderr);
    return Number(stdout);
  };
  once(empty);
  // In turns, so that whatever else the machine does meets both alike.
  const pairs = Array.from({ length: STARTS }, () => ({ full: once(full), empty: once(empty) }));
  const [withAll, withNone] = [pairs.map((pair) => pair.full), pairs.map((pair) => pair.empty)];
  const times = percentile(withAll, 0.5) / percentile(withNone, 0.5);
  return [
    { what: "start, against an empty store", value: times, unit: "times", most: MOST_START_TIMES },
    { what: "  the start itself", value: percentile(withAll, 0.5), unit: "ms", most: null },
  ];
}

function p95(what: string, times: readonly number[], most: number): Figure {
  return { what: `${what}, p95`, value: percentile(times, 0.95), unit: "ms", most };
}
