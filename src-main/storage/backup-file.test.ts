import Database from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { BACKUP_TABLES, tablesOf } from "./backup-file.ts";
import { migrate } from "./open-database.ts";

it("says of every table whether a backup holds it", () => {
  const database = new Database(":memory:");
  onTestFinished(() => void database.close());
  migrate(database);
  expect(tablesOf(database).toSorted()).toEqual(BACKUP_TABLES.toSorted());
});
