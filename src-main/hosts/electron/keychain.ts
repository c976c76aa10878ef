import { safeStorage } from "electron";
import { keyFile, LOCKED_KEY_FILE } from "../secrets/key-file.ts";
import type { Vault } from "../secrets/key-ring.ts";

/**
 * A vault locked by the system's keychain. Where there is none, or one whose password everybody knows, what is
 * written is kept until the app ends and no longer.
 */
export function keychain(dataFolder: string): Vault {
  const file = keyFile(dataFolder, LOCKED_KEY_FILE);
  let ofSession: string | null = null;
  return {
    async read() {
      const locked = ofSession === null ? await file.read() : null;
      if (locked === null) return ofSession;
      try {
        return (await safeStorage.decryptStringAsync(Buffer.from(locked, "base64"))).result;
      } catch {
        // Another user, another machine, a keychain made anew: the key is entered again.
        return null;
      }
    },
    async write(text) {
      if (await isLockable()) {
        await file.write((await safeStorage.encryptStringAsync(text)).toString("base64"));
      }
      ofSession = text;
    },
  };
}

async function isLockable(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  return process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text";
}
