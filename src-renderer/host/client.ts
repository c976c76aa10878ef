import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../src-main/contract/contract.ts";
import { connectLink } from "./connect.ts";

/** Every call of the contract. Components use this and never learn which host answers. */
export type Host = ContractRouterClient<Contract>;

export const host: Host = createORPCClient(connectLink());
