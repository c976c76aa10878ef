import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { DATABASE_FILE, openDatabase } from "./open-database.ts";
import { swapSteps } from "./swap.ts";

/** A data folder with two closed stores, each with one setting that tells it from the other. */
function twoStores() {
  const folder = temporaryFolder();
  const make = (where: string, name: string) => {
    const database = openDatabase(where);
    if (!database.ok) throw new Error(database.error.message);
    database.value.prepare("INSERT INTO settings VALUES (?, 'true')").run(name);
    database.value.close();
    return join(where, DATABASE_FILE);
  };
  const current = make(folder, "old");
  const candidate = make(join(folder, "transfers"), "new");
  return { folder, current, candidate, kept: join(folder, "kept.sqlite") };
}

function nameIn(folder: string): unknown {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const found = database.value.prepare("SELECT name FROM settings").all();
  database.value.close();
  return found;
}

const OLD = [{ name: "old" }];
const NEW = [{ name: "new" }];

it("puts the new store in place and keeps the old one", () => {
  const { folder, current, candidate, kept } = twoStores();
  const old = readFileSync(current);
  for (const step of swapSteps(current, candidate, kept)) step();
  expect(nameIn(folder)).toEqual(NEW);
  expect(readFileSync(kept)).toEqual(old);
});

// A process for each step: busy machines take their time to start one.
it("leaves one of the two whole when it is killed after any of its steps", () => {
  const seen: unknown[] = [];
  const count = swapSteps("a", "b", "c").length;
  for (let steps = 0; steps <= count; steps += 1) {
    const { folder, current, candidate, kept } = twoStores();
    const script = `
      import { swapSteps } from ${JSON.stringify(join(import.meta.dirname, "swap.ts"))};
      const [current, candidate, kept] = process.argv.slice(1);
      for (const step of swapSteps(current, candidate, kept).slice(0, ${steps})) step();
      process.kill(process.pid, "SIGKILL");`;
    const child = spawnSync(process.execPath, [
      "--input-type=module",
      "-e",
      script,
      current,
      candidate,
      kept,
    ]);
    expect(child.signal).toBe("SIGKILL");
    const found = nameIn(folder);
    expect([OLD, NEW]).toContainEqual(found);
    if (JSON.stringify(found) === JSON.stringify(NEW)) expect(existsSync(kept)).toBe(true);
    seen.push(found);
  }
  expect(seen[0]).toEqual(OLD);
  expect(seen.at(-1)).toEqual(NEW);
}, 60_000);

it("refuses a store whose log was left behind, which would damage the new one", () => {
  const { current, candidate, kept } = twoStores();
  writeFileSync(`${current}-wal`, "what was not written back");
  expect(() => {
    for (const step of swapSteps(current, candidate, kept)) step();
  }).toThrow("left behind");
  expect(existsSync(candidate)).toBe(true);
});
