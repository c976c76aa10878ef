import { type Outgoing, TRANSFER_PART_BYTES } from "../contract/transfers.ts";
import type { RunningApp } from "./finished-session.fixture.ts";

/** Files in and out as the window moves them. */

export async function sendFile({ calls }: RunningApp, bytes: Uint8Array): Promise<{ transfer: string }> {
  const { transfer } = await calls.transfers.begin();
  for (let at = 0; at < bytes.length; at += TRANSFER_PART_BYTES) {
    const part = new Blob([new Uint8Array(bytes.subarray(at, at + TRANSFER_PART_BYTES))]);
    await calls.transfers.send({ transfer, part });
  }
  return { transfer };
}

export async function fetchFile({ calls }: RunningApp, { transfer, bytes }: Outgoing): Promise<Buffer> {
  const parts: Blob[] = [];
  for (let offset = 0; offset < bytes; offset += TRANSFER_PART_BYTES) {
    parts.push(await calls.transfers.fetch({ transfer, offset }));
  }
  return Buffer.from(await new Blob(parts).arrayBuffer());
}
