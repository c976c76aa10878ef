import { z } from "zod";
import type { Vault } from "../secrets/key-ring.ts";

// The keychain can be reached from the main process alone; the core's process asks it by these messages.

export const vaultRequestSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("vault-read"), id: z.number() }),
  z.strictObject({ type: z.literal("vault-write"), id: z.number(), text: z.string() }),
]);
export type VaultRequest = z.infer<typeof vaultRequestSchema>;

export const vaultReplySchema = z.strictObject({
  type: z.literal("vault-reply"),
  id: z.number(),
  isDone: z.boolean(),
  text: z.string().nullable(),
});
export type VaultReply = z.infer<typeof vaultReplySchema>;

/** A vault behind messages: `post` sends a request, and every message that comes back goes to `receive`. */
export function askedVault(
  post: (request: VaultRequest) => void,
  failed: () => Error,
): { readonly vault: Vault; receive(message: unknown): void } {
  const waiting = new Map<number, (reply: VaultReply) => void>();
  let last = 0;
  const ask = (request: (id: number) => VaultRequest): Promise<VaultReply> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      post(request(id));
    });
  };
  return {
    vault: {
      async read() {
        return (await ask((id) => ({ type: "vault-read", id }))).text;
      },
      async write(text) {
        const { isDone } = await ask((id) => ({ type: "vault-write", id, text }));
        if (!isDone) throw failed();
      },
    },
    receive(message) {
      const reply = vaultReplySchema.safeParse(message);
      if (!reply.success) return;
      waiting.get(reply.data.id)?.(reply.data);
      waiting.delete(reply.data.id);
    },
  };
}

/** Answers a request out of a vault; null when the message is none. */
export async function answerVault(message: unknown, vault: Vault): Promise<VaultReply | null> {
  const request = vaultRequestSchema.safeParse(message);
  if (!request.success) return null;
  const { type, id } = request.data;
  try {
    const text = type === "vault-read" ? await vault.read() : null;
    if (request.data.type === "vault-write") await vault.write(request.data.text);
    return { type: "vault-reply", id, isDone: true, text };
  } catch {
    return { type: "vault-reply", id, isDone: false, text: null };
  }
}
