import { timingSafeEqual } from "node:crypto";

export interface GuardedRequest {
  readonly method: string;
  /** Path and query, as on the request line. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
}

export type GuardVerdict =
  | { readonly action: "allow"; readonly path: string }
  /** The right token was in the address: set the cookie and drop the token from the address bar. */
  | { readonly action: "welcome"; readonly cookie: string }
  | { readonly action: "refuse"; readonly status: 400 | 403; readonly message: string };

/**
 * Who may talk to the web host: only pages it served itself, to someone who holds the token it printed.
 * The Host check stops DNS rebinding, the Origin check other sites and other ports, the token other users of
 * the same machine.
 */
export function guardRequest(request: GuardedRequest, port: number, token: string): GuardVerdict {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (request.host === undefined || !hosts.includes(request.host)) {
    return refuse("This address does not belong to Onair: use the one it printed.");
  }
  const isWrite = request.method !== "GET" && request.method !== "HEAD";
  if (request.origin === undefined ? isWrite : request.origin !== `http://${request.host}`) {
    return refuse("Another site may not talk to Onair.");
  }
  const url = URL.parse(request.url, `http://${request.host}`);
  if (url === null) return { action: "refuse", status: 400, message: "This address cannot be read." };

  const offered = url.searchParams.get("token");
  if (offered !== null && request.method === "GET" && url.pathname === "/" && isToken(offered, token)) {
    return {
      action: "welcome",
      cookie: `${cookieName(port)}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`,
    };
  }
  if (!isToken(cookieValue(request.cookie ?? "", cookieName(port)), token)) {
    return refuse("Open Onair with the whole address it printed, token included.");
  }
  return { action: "allow", path: url.pathname };
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
function cookieName(port: number): string {
  return `onair-${port}`;
}

function cookieValue(header: string, name: string): string {
  for (const pair of header.split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name) return value ?? "";
  }
  return "";
}

function isToken(offered: string, token: string): boolean {
  const [a, b] = [Buffer.from(offered), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(message: string): GuardVerdict {
  return { action: "refuse", status: 403, message };
}
