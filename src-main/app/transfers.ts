import { TRANSFER_PART_BYTES } from "../contract/transfers.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

export const TRANSFER_GONE = "This file is no longer there: begin again.";
/** More than any store that is worth its disk. */
const MOST_BYTES = 8 * 1024 ** 3;

/** Large files between window and core, part by part. */
export function transferCalls({ transfers }: Pick<Parts, "transfers">) {
  return {
    begin: os.transfers.begin.handler(() => ({ transfer: transfers.begin() })),

    send: os.transfers.send.handler(async ({ input: { transfer, part }, errors }) => {
      if (transfers.path(transfer) === null) throw errors.NOT_FOUND({ message: TRANSFER_GONE });
      if (transfers.bytes(transfer) + part.size > MOST_BYTES) {
        transfers.remove(transfer);
        throw errors.REFUSED({ message: "This file is too large: choose one of less than 8 GB." });
      }
      transfers.append(transfer, new Uint8Array(await part.arrayBuffer()));
      return {};
    }),

    fetch: os.transfers.fetch.handler(({ input: { transfer, offset }, errors }) => {
      if (transfers.path(transfer) === null) throw errors.NOT_FOUND({ message: TRANSFER_GONE });
      const part = transfers.read(transfer, offset, TRANSFER_PART_BYTES);
      if (offset + part.length >= transfers.bytes(transfer)) transfers.remove(transfer);
      return new Blob([new Uint8Array(part)]);
    }),

    drop: os.transfers.drop.handler(({ input }) => {
      transfers.remove(input.transfer);
      return {};
    }),
  };
}
