import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The token of a data folder, made at its first start and readable by its owner alone. It outlives the
 * process so that an open page goes on by itself after a restart.
 */
export function accessToken(dataFolder: string): string {
  const file = join(dataFolder, "web-token");
  try {
    const known = readFileSync(file, "utf8").trim();
    if (/^[0-9a-f]{64}$/.test(known)) return known;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const token = randomBytes(32).toString("hex");
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}
