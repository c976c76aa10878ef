import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { MIGRATIONS } from "../migrations/migrations.ts";

const REVIEWS = MIGRATIONS.findIndex((sql) => sql.includes("CREATE TABLE reviews"));

test("a file from before reviews takes them, and its settings stay", () => {
  const database = new Database(":memory:");
  for (const sql of MIGRATIONS.slice(0, REVIEWS)) database.exec(sql);
  database.prepare("INSERT INTO settings (name, value) VALUES (?, ?)").run("preferences", "{}");
  for (const sql of MIGRATIONS.slice(REVIEWS)) database.exec(sql);
  expect(database.prepare("SELECT count(*) AS count FROM reviews").get()).toEqual({ count: 0 });
  expect(database.prepare("SELECT value FROM settings").get()).toEqual({ value: "{}" });
  database.close();
});
