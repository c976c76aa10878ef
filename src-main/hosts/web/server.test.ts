import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Contract } from "../../contract/contract.ts";
import { planFor } from "../../core/interview/plan.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { startWebApp } from "./main.ts";
import type { WebHost } from "./server.ts";

const CONTENT = join(import.meta.dirname, "../../../data");

async function startApp(data = temporaryFolder(), port = 0): Promise<WebHost> {
  const renderer = join(temporaryFolder(), "renderer");
  mkdirSync(renderer);
  writeFileSync(join(renderer, "index.html"), "<title>Onair</title>");
  const host = await startWebApp({ data, content: CONTENT, renderer }, port);
  if (!host.ok) throw new Error(host.error.message);
  onTestFinished(() => host.value.close());
  return host.value;
}

function headersFor(host: WebHost): Record<string, string> {
  const token = new URL(host.address).searchParams.get("token");
  return { cookie: `onair-${host.port}=${token}`, origin: `http://127.0.0.1:${host.port}` };
}

function clientOf(host: WebHost): ContractRouterClient<Contract> {
  return createORPCClient(
    new RPCLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers: () => headersFor(host) }),
  );
}

/** `fetch` tidies paths up; an attacker does not. */
function statusOfRawPath(host: WebHost, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { cookie = "" } = headersFor(host);
    request({ host: "127.0.0.1", port: host.port, path, headers: { cookie } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("the web host", () => {
  it("lets in who opens the printed address, and nobody else", async () => {
    const host = await startApp();
    const welcome = await fetch(host.address, { redirect: "manual" });
    expect(welcome.status).toBe(303);
    expect(welcome.headers.get("location")).toBe("/");
    const cookie = welcome.headers.get("set-cookie")?.split(";")[0] ?? "";
    const page = await fetch(`http://127.0.0.1:${host.port}/`, { headers: { cookie } });
    expect(await page.text()).toContain("Onair");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const stranger = await fetch(`http://127.0.0.1:${host.port}/`);
    expect(stranger.status).toBe(403);
    expect(await stranger.text()).toContain("token");
  });

  it("lets the page ask for the microphone only while speech is set up, and never for the camera", async () => {
    const host = await startApp();
    const policy = async () => {
      const page = await fetch(`http://127.0.0.1:${host.port}/`, { headers: headersFor(host) });
      return page.headers.get("permissions-policy") ?? "";
    };
    const settings = {
      preset: "other" as const,
      baseUrl: "http://127.0.0.1:1/v1",
      model: "one",
      temperature: 0,
      timeoutMs: 1000,
      prices: null,
    };
    expect(await policy()).toContain("microphone=()");
    await clientOf(host).reviewer.change(settings);
    expect(await policy()).toContain("microphone=()");
    await clientOf(host).reviewer.change({ ...settings, transcriptionModel: "ears" });
    expect(await policy()).toContain("microphone=(self)");
    expect(await policy()).toContain("camera=()");
    await clientOf(host).reviewer.change(settings);
    expect(await policy()).toContain("microphone=()");
  });

  it("serves nothing outside the built renderer", async () => {
    const host = await startApp();
    for (const path of [
      "/../package.json",
      "/%2e%2e/package.json",
      "//etc/passwd",
      "/..%2f..%2fetc/passwd",
      "/data",
    ]) {
      expect([path, await statusOfRawPath(host, path)]).toEqual([path, 404]);
    }
  });

  it("refuses a call that another site could have made", async () => {
    const host = await startApp();
    const { cookie = "" } = headersFor(host);
    const call = (headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${host.port}/rpc/content/problems`, { method: "POST", headers, body: "{}" });
    expect((await call({ cookie, origin: "https://evil.example" })).status).toBe(403);
    expect((await call({ origin: `http://127.0.0.1:${host.port}` })).status).toBe(403);
  });

  it("keeps token and sessions over a restart", async () => {
    const data = temporaryFolder();
    const first = await startApp(data);
    const { session } = await clientOf(first).sessions.start({
      problem: "instagram",
      level: "mid",
      plan: planFor(30),
    });
    await first.close();
    const second = await startApp(data);
    expect(new URL(second.address).search).toBe(new URL(first.address).search);
    const { sessions } = await clientOf(second).sessions.list({});
    expect(sessions.map((card) => card.session)).toEqual([session]);
  });

  it("lets only the newest seat write", async () => {
    const host = clientOf(await startApp());
    const { session } = await host.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
    const first = await host.sessions.attach({ session });
    const second = await host.sessions.attach({ session });
    const write = (seat: string, text: string) =>
      host.sessions.send({
        session,
        seat,
        clockMs: 1,
        commands: [{ type: "changeNotes", stage: "R", text }],
      });
    await expect(write(first.seat, "old")).rejects.toMatchObject({ code: "SESSION_MOVED" });
    await write(second.seat, "new");
    expect((await host.sessions.attach({ session })).state.notes.R).toBe("new");
  });

  it("lets the window that was writing go on after a restart", async () => {
    const data = temporaryFolder();
    const first = await startApp(data);
    const { session } = await clientOf(first).sessions.start({
      problem: "instagram",
      level: "mid",
      plan: planFor(30),
    });
    const { seat } = await clientOf(first).sessions.attach({ session });
    await first.close();
    const second = clientOf(await startApp(data));
    const commands = [{ type: "changeNotes" as const, stage: "R" as const, text: "goes on" }];
    await second.sessions.send({ session, seat, clockMs: 1, commands });
    expect((await second.sessions.attach({ session })).state.notes.R).toBe("goes on");
    await expect(second.sessions.send({ session, seat, clockMs: 2, commands })).rejects.toMatchObject({
      code: "SESSION_MOVED",
    });
  });

  it("refuses a board with an iframe, and keeps what was there", async () => {
    const host = await startApp();
    const client = clientOf(host);
    const { session } = await client.sessions.start({
      problem: "instagram",
      level: "mid",
      plan: planFor(30),
    });
    const { seat } = await client.sessions.attach({ session });
    const input = {
      session,
      seat,
      clockMs: 5,
      commands: [{ type: "changeBoard", elements: [{ id: "x", type: "iframe", x: 0, y: 0 }] }],
    };
    const answer = await fetch(`http://127.0.0.1:${host.port}/rpc/sessions/send`, {
      method: "POST",
      headers: { ...headersFor(host), "content-type": "application/json" },
      body: JSON.stringify({ json: input }),
    });
    expect(answer.status).toBe(400);
    expect((await client.sessions.attach({ session })).state.elements).toEqual({});
  });

  it("deletes with undo, and refuses to write to what is deleted", async () => {
    const host = clientOf(await startApp());
    const { session } = await host.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
    const { seat } = await host.sessions.attach({ session });
    await host.sessions.remove({ sessions: [session] });
    await expect(host.sessions.send({ session, seat, clockMs: 1, commands: [] })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await host.sessions.restore({ sessions: [session] });
    expect((await host.sessions.attach({ session })).card.session).toBe(session);
  });

  it("has no result before the end, and refuses an unknown problem and session", async () => {
    const host = clientOf(await startApp());
    const { session } = await host.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
    await expect(host.sessions.result({ session })).rejects.toMatchObject({ code: "REFUSED" });
    await expect(host.sessions.attach({ session: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      host.sessions.start({ problem: "none", level: "mid", plan: planFor(30) }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("gives images back as they came, stored once", async () => {
    const host = clientOf(await startApp());
    const { session } = await host.sessions.start({ problem: "instagram", level: "mid", plan: planFor(30) });
    const { seat } = await host.sessions.attach({ session });
    const base64 = Buffer.from("picture").toString("base64");
    const { hash } = await host.sessions.storeImage({ session, mimeType: "image/png", base64 });
    await host.sessions.send({
      session,
      seat,
      clockMs: 1,
      commands: [{ type: "addImage", fileId: "f", hash, mimeType: "image/png" }],
    });
    expect(await host.sessions.images({ session })).toEqual([
      { fileId: "f", mimeType: "image/png", dataUrl: `data:image/png;base64,${base64}` },
    ]);
  });

  it("says which port is taken", async () => {
    const taken = await startApp();
    await expect(startApp(temporaryFolder(), taken.port)).rejects.toThrow(`Port ${taken.port} is taken`);
  });
});
