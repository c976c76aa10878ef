import { describe, expect, it } from "vitest";
import { type GuardedRequest, guardRequest } from "./request-guard.ts";

const TOKEN = "a".repeat(64);
const honest: GuardedRequest = {
  method: "GET",
  url: "/",
  host: "127.0.0.1:7234",
  origin: undefined,
  cookie: `other=1; onair-7234=${TOKEN}`,
};

function verdictOn(more: Partial<GuardedRequest>) {
  return guardRequest({ ...honest, ...more }, 7234, TOKEN);
}

describe("the request guard", () => {
  it("lets the page it served go on", () => {
    expect(verdictOn({ url: "/assets/a.js?x=1" })).toEqual({ action: "allow", path: "/assets/a.js" });
    expect(verdictOn({ method: "POST", url: "/rpc/x", origin: "http://127.0.0.1:7234" }).action).toBe(
      "allow",
    );
    expect(verdictOn({ host: "localhost:7234", origin: "http://localhost:7234" }).action).toBe("allow");
  });

  it("turns the printed token into a cookie that scripts cannot read", () => {
    const verdict = verdictOn({ url: `/?token=${TOKEN}`, cookie: undefined });
    expect(verdict.action === "welcome" && verdict.cookie).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it.each<[string, Partial<GuardedRequest>]>([
    ["another name for this machine (DNS rebinding)", { host: "evil.example:7234" }],
    ["another port", { host: "127.0.0.1:80" }],
    ["no Host", { host: undefined }],
    ["a page of another site", { method: "POST", origin: "https://evil.example" }],
    ["a page of another port", { method: "POST", origin: "http://127.0.0.1:9999" }],
    ["a sandboxed page", { method: "POST", origin: "null" }],
    ["a write that does not say where it comes from", { method: "POST", origin: undefined }],
    ["a read by another site", { origin: "https://evil.example" }],
    ["no cookie", { cookie: undefined }],
    ["a wrong cookie", { cookie: `onair-7234=${"b".repeat(64)}` }],
    ["a shorter cookie", { cookie: "onair-7234=aaa" }],
    ["the cookie of another port", { cookie: `onair-7000=${TOKEN}` }],
    ["a wrong token", { url: "/?token=wrong", cookie: undefined }],
    ["a token on another path", { url: `/rpc/x?token=${TOKEN}`, cookie: undefined }],
  ])("refuses %s", (_name, more) => {
    expect(verdictOn(more)).toMatchObject({ action: "refuse", status: 403 });
  });

  it("refuses an address that cannot be read", () => {
    expect(verdictOn({ url: "http://[" })).toMatchObject({ action: "refuse", status: 400 });
  });
});
