import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../src-main/contract/contract.ts";
import type { RunningServer } from "./server.ts";

/** The contract's calls, made as the page makes them. */
export function clientOf(server: RunningServer): ContractRouterClient<Contract> {
  const { origin, searchParams } = new URL(server.address);
  const headers = { cookie: `onair-${server.port}=${searchParams.get("token")}`, origin };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}
