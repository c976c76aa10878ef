import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { cardsFileName, parseTravelName } from "../core/archive/travel-names.ts";
import { schedule } from "../core/learning/schedule.ts";
import { openDatabase } from "../storage/open-database.ts";
import { sqliteStore } from "../storage/sqlite-store.ts";
import { syncFolders } from "../storage/sync-folders.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { exchangeCards } from "./exchange-cards.ts";
import { runApp } from "./finished-session.fixture.ts";
import type { Store } from "./ports.ts";
import { fetchFile, sendFile } from "./transfers.fixture.ts";

const DAY_MS = 86_400_000;
const NOW = Date.now();

/** A data folder in which `work` was done before the app was opened. */
function folderWith(work: (store: Store) => void): string {
  const folder = temporaryFolder();
  inStore(folder, work);
  return folder;
}

function inStore<T>(folder: string, work: (store: Store) => T): T {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.error.message);
  const store = sqliteStore(database.value);
  onTestFinished(() => store.close());
  const done = work(store);
  store.close();
  return done;
}

const grade =
  (card: string, daysAgo: number, grade: "again" | "good" = "good") =>
  (store: Store) => {
    const atMs = NOW - daysAgo * DAY_MS;
    const before = store.cards().find((row) => row.card === card)?.schedule ?? null;
    store.gradeCard({ card, concept: "cache", grade, atMs }, schedule(before, grade, atMs));
  };

/** Each looks once at the shared folder, one after the other. */
function meet(shared: string, ...folders: readonly string[]) {
  for (const folder of folders) {
    inStore(folder, (store) => {
      const files = readdirSync(shared).flatMap((name) => {
        const parsed = parseTravelName(name);
        return parsed?.kind === "cards" ? [{ ...parsed, name }] : [];
      });
      const parts = { store, syncFolders: syncFolders(folder), clock: () => NOW };
      const refused = new Map<string, string>();
      exchangeCards(parts, shared, files, refused, (name, text) => {
        writeFileSync(join(shared, name), text);
        return true;
      });
      expect([...refused]).toEqual([]);
    });
  }
}

const logIn = (folder: string) => inStore(folder, (store) => store.cardLog());

describe("recall cards in a sync folder", () => {
  it("end the same on both machines, with every grade once", () => {
    const shared = temporaryFolder();
    const here = folderWith((store) => {
      grade("a", 9)(store);
      grade("b", 9)(store);
      store.setCardAside("never-graded", true, NOW - DAY_MS);
    });
    const there = folderWith((store) => {
      grade("a", 9)(store);
      grade("a", 2, "again")(store);
      store.learnConcept("cdn", NOW - DAY_MS);
    });
    meet(shared, here, there, here, there);
    const log = logIn(here);
    expect(logIn(there)).toEqual(log);
    expect(log.grades.map(({ card, grade: given }) => `${card} ${given}`)).toEqual([
      "a good",
      "b good",
      "a again",
    ]);
    expect(log.cards.find(({ card }) => card === "a")?.schedule?.lastMs).toBe(NOW - 2 * DAY_MS);
    expect(log.cards.find(({ card }) => card === "never-graded")?.isSetAside).toBe(true);
    expect(log.learnt.map(({ concept }) => concept)).toEqual(["cdn"]);
    const files = readdirSync(shared);
    meet(shared, here, there);
    expect(readdirSync(shared)).toEqual(files);
  });

  it.each([
    ["the one that gave up first", ["here", "there"]],
    ["the one that still has it first", ["there", "here"]],
  ] as const)("stay given up, and come back once they are wanted again: %s", (_who, order) => {
    const shared = temporaryFolder();
    const begun = (store: Store) => {
      grade("a", 9)(store);
      grade("b", 9)(store);
      store.learnConcept("cdn", NOW - 9 * DAY_MS);
    };
    const folders = { here: folderWith(begun), there: folderWith(begun) };
    const together = () => meet(shared, ...[...order, ...order].map((which) => folders[which]));
    together();
    inStore(folders.here, (store) => {
      store.dropConcept("cdn", NOW - 5 * DAY_MS);
      store.setCardAside("a", true, NOW - 5 * DAY_MS);
      store.forgetCard("b", NOW - 5 * DAY_MS);
    });
    // It does not know of that yet.
    inStore(folders.there, grade("a", 4));
    together();
    for (const folder of [folders.here, folders.there]) {
      expect(logIn(folder)).toMatchObject({
        cards: [
          { card: "a", isSetAside: true, schedule: { lastMs: NOW - 4 * DAY_MS } },
          { card: "b", schedule: null },
        ],
        learnt: [],
        givenUp: [{ concept: "cdn" }],
      });
    }
    inStore(folders.there, (store) => {
      store.learnConcept("cdn", NOW - 2 * DAY_MS);
      store.setCardAside("a", false, NOW - 2 * DAY_MS);
      grade("b", 2)(store);
    });
    together();
    expect(logIn(folders.here)).toEqual(logIn(folders.there));
    expect(logIn(folders.here)).toMatchObject({
      cards: [
        { card: "a", isSetAside: false },
        { card: "b", schedule: { lastMs: NOW - 2 * DAY_MS } },
      ],
      learnt: [{ concept: "cdn", addedAt: NOW - 2 * DAY_MS }],
      givenUp: [],
    });
  });

  it("wait until nobody grades, and are taken from whole files alone", () => {
    const shared = temporaryFolder();
    const here = folderWith(grade("a", 0));
    meet(shared, here);
    expect(readdirSync(shared)).toEqual([]);
    writeFileSync(join(shared, cardsFileName("0".repeat(64))), '{"onair":"cards","vers');
    meet(shared, here);
    expect(logIn(here).grades).toHaveLength(1);
  });

  it("go along with the sessions", async () => {
    const shared = temporaryFolder();
    const [sender, folder] = [runApp(folderWith(grade("a", 1))), temporaryFolder()];
    await sender.calls.sync.choose({ folder: shared });
    const receiver = runApp(folder);
    await receiver.calls.sync.choose({ folder: shared });
    receiver.close();
    expect(logIn(folder).grades.map(({ card }) => card)).toEqual(["a"]);
  });
});

describe("recall cards in a backup", () => {
  it("are united with those that are here, and counted once", async () => {
    const there = runApp(folderWith(grade("a", 3)));
    const made = await there.calls.backup.make();
    const file = await fetchFile(there, made);
    const folder = folderWith(grade("b", 4));
    const here = runApp(folder);
    expect(await here.calls.backup.merge(await sendFile(here, file))).toMatchObject({ cards: 1 });
    expect(await here.calls.backup.merge(await sendFile(here, file))).toMatchObject({ cards: 0 });
    here.close();
    expect(logIn(folder).grades.map(({ card }) => card)).toEqual(["b", "a"]);
  });
});
