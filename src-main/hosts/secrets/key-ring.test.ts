import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { KEY_FILE, keyFile } from "./key-file.ts";
import { keyRing } from "./key-ring.ts";

const OPENAI = "https://api.openai.com";

test("a saved key is read again, whatever the environment says", async () => {
  const folder = temporaryFolder();
  await keyRing(keyFile(folder), {}).set(OPENAI, "saved");
  const ring = keyRing(keyFile(folder), { OPENAI_API_KEY: "environment" });
  expect(await ring.get(OPENAI)).toBe("saved");
  expect(await ring.source(OPENAI)).toBe("saved");
  await ring.clear(OPENAI);
  expect(await ring.get(OPENAI)).toBe("environment");
  expect(await ring.source(OPENAI)).toBe("environment");
});

test("the environment's key is for the environment's endpoint", async () => {
  const environment = { OPENAI_API_KEY: "environment", OPENAI_BASE_URL: "https://models.example/v1/" };
  const ring = keyRing(keyFile(temporaryFolder()), environment);
  expect(ring.suggestedBaseUrl).toBe("https://models.example/v1");
  expect(await ring.get("https://models.example")).toBe("environment");
  expect(await ring.get(OPENAI)).toBeNull();
});

test("the file is its owner's alone, also when there was another before it", async () => {
  const folder = temporaryFolder();
  const file = join(folder, KEY_FILE);
  writeFileSync(file, "not JSON", { mode: 0o644 });
  const ring = keyRing(keyFile(folder), {});
  expect(await ring.get(OPENAI)).toBeNull();
  await ring.set(OPENAI, "key");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toBe(JSON.stringify({ [OPENAI]: "key" }));
});
