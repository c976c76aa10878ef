import { expect, test } from "vitest";
import type { Vault } from "../secrets/key-ring.ts";
import { answerVault, askedVault } from "./vault-messages.ts";

function connected(kept: Vault): Vault {
  const asked = askedVault(
    (request) => {
      answerVault(structuredClone(request), kept).then((reply) => asked.receive(structuredClone(reply)));
    },
    () => new Error("not kept"),
  );
  return asked.vault;
}

test("what is written is read again, through messages alone", async () => {
  let text: string | null = null;
  const vault = connected({
    read: async () => text,
    write: async (next) => {
      text = next;
    },
  });
  expect(await vault.read()).toBeNull();
  await vault.write("keys");
  expect(await Promise.all([vault.read(), vault.read()])).toEqual(["keys", "keys"]);
});

test("a keychain that fails is no key, and says so when one is to be kept", async () => {
  const broken = () => Promise.reject(new Error("locked"));
  const vault = connected({ read: broken, write: broken });
  expect(await vault.read()).toBeNull();
  await expect(vault.write("keys")).rejects.toThrow("not kept");
});

test("other messages are left alone", async () => {
  const nothing = { read: async () => null, write: async () => {} };
  expect(await answerVault({ type: "ready" }, nothing)).toBeNull();
});
