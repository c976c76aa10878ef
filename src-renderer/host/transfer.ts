import { type Outgoing, TRANSFER_PART_BYTES } from "../../src-main/contract/transfers.ts";
import { host } from "./client.ts";

/** A file that the core has ready. The browser keeps large ones on disk, so memory holds one part at a time. */
export async function fetchFile({ transfer, bytes }: Outgoing, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  for (let offset = 0; offset < bytes; offset += TRANSFER_PART_BYTES) {
    parts.push(await host.transfers.fetch({ transfer, offset }));
  }
  return new Blob(parts, { type });
}

/** Hands a file to the core, and answers with what it is called there. `onProgress` is told shares of 1. */
export async function sendFile(
  file: Blob,
  onProgress: (share: number) => void,
): Promise<{ readonly transfer: string }> {
  const { transfer } = await host.transfers.begin();
  for (let at = 0; at < file.size; at += TRANSFER_PART_BYTES) {
    const part = file.slice(at, at + TRANSFER_PART_BYTES);
    await host.transfers.send({ transfer, part });
    onProgress((at + part.size) / file.size);
  }
  return { transfer };
}
