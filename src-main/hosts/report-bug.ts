import { ORPCError } from "@orpc/server";

/** Writes what nobody expected to the terminal. Errors of the contract are answers, not bugs. */
export function reportBug(error: unknown): void {
  if (error instanceof ORPCError && error.code !== "INTERNAL_SERVER_ERROR") return;
  console.error(error);
}
