import { describe, expect, it } from "vitest";
import { box, frame, link, text } from "./scene-builder.ts";
import { node, read } from "./test-boards.ts";

const kiosk = box({ id: "kiosk", x: 40, y: 60 }, "Kiosk");
const stand = box({ id: "stand", x: 40, y: 220 }, "Stand");
const api = box({ id: "api", x: 500, y: 60 }, "Web server");
const linked = [...kiosk, ...stand, ...api, ...link(kiosk, api, "1"), ...link(stand, api, "2")];
const lane = { id: "lane", x: 0, y: 0, width: 260, height: 340 };

describe("what a name hardly tells", () => {
  it.each([
    ["the title of a lane", [...box(lane), ...text({ id: "title", x: 20, y: 10 }, "Clients")]],
    ["the name of a frame", frame(lane, "Users")],
  ])("is told by %s", (_, around) =>
    expect(node(read(around, linked), "kiosk")).toMatchObject({
      kind: "client",
      confidence: expect.closeTo(0.6),
      why: expect.stringContaining("It stands among"),
    }),
  );

  it("is left open by a box that is one thing, with its parts in it", () => {
    const graph = read(frame(lane, "Payment service"), linked);
    expect(node(graph, "kiosk")?.kind).toBe("other");
  });

  it("is told by a lane of what is kept", () => {
    expect(node(read(frame(lane, "Blob storage"), linked), "kiosk")?.kind).toBe("object_storage");
  });

  it("changes nothing where the name tells", () => {
    const redis = box({ id: "redis", x: 40, y: 220 }, "Redis");
    expect(node(read(frame(lane, "Clients"), kiosk, redis), "redis")?.kind).toBe("cache");
  });
});
