import { implement, ORPCError } from "@orpc/server";
import { contract } from "../contract/contract.ts";
import { StoreUnwritable } from "./ports.ts";

/** What every use case is built on: the contract, and the one translation of a failing disk. */
export const os = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    if (!(error instanceof StoreUnwritable)) throw error;
    throw new ORPCError("STORE_UNWRITABLE", {
      status: 507,
      defined: true,
      message:
        "The disk is full or the data folder cannot be written: free some space. Onair keeps trying, and what was saved is safe.",
    });
  }
});
