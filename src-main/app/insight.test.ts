import { describe, expect, it } from "vitest";
import { referenceAttempt, runApp, sitAttempt } from "./finished-session.fixture.ts";

describe("the insight into a session", () => {
  it("traces its requirements, and reckons with what the user assumes", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("senior"));
    const { insight, usualAssumptions } = await app.calls.insight.of({ session });
    expect(insight.trace.requirements).toHaveLength(3);
    expect(insight.asRead.endpoints.map(({ name }) => name)).toContain("GET /v1/feed");

    const [usual] = insight.availability;
    const better = await app.calls.insight.of({ session, assumptions: { service: 0.99999 } });
    expect(better.usualAssumptions).toEqual(usualAssumptions);
    expect(better.insight.availability[0]?.total).toBeGreaterThan(usual?.total ?? 1);
  });

  it("is there before the session is finished, and not for one that does not exist", async () => {
    const app = runApp();
    const open = await sitAttempt(app, referenceAttempt("middling"), false);
    expect((await app.calls.insight.of({ session: open })).insight.trace.requirements).not.toEqual([]);
    await expect(app.calls.insight.of({ session: "unknown" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("reads by what the user taught", async () => {
    const app = runApp();
    const session = await sitAttempt(app, referenceAttempt("middling"));
    const unread = async () =>
      JSON.stringify((await app.calls.insight.of({ session })).insight.disagreements);
    const before = await unread();
    await app.calls.names.learn({ phrase: "S3", means: { kind: "cache" } });
    expect(await unread()).not.toBe(before);
  });
});

describe("the user's assumptions", () => {
  it("are kept with the preferences until they are reset", async () => {
    const app = runApp();
    await app.calls.preferences.change({ availability: { cache: 0.9 } });
    app.close();
    const again = runApp(app.folder);
    expect((await again.calls.preferences.get()).availability).toEqual({ cache: 0.9 });
    expect((await again.calls.preferences.change({ availability: {} })).availability).toEqual({});
    await expect(again.calls.preferences.change({ availability: { cache: 2 } })).rejects.toThrow();
  });
});
