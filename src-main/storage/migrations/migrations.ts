import { migration0001 } from "./0001-sessions.ts";

/** Every change to the database's shape, in order; `user_version` says how many of them a file has had. */
export const MIGRATIONS: readonly string[] = [migration0001];
