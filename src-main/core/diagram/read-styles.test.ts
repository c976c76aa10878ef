import { describe, expect, it } from "vitest";
import type { SceneElement } from "./scene.ts";
import { arrow, box, cylinder, element, ellipse, frame, image, line, link, text } from "./scene-builder.ts";
import { components, edges, node, read, withRole } from "./test-boards.ts";

/** Boards in the ways that people draw them, each with what a person would say it shows. */

const client = box({ id: "client", x: 0, y: 0 }, "Client");
const api = box({ id: "api", x: 400, y: 0 }, "Web server");
const redis = box({ id: "redis", x: 800, y: 0 }, "Redis");
const design = [...client, ...api, ...redis, ...link(client, api, "1"), ...link(api, redis, "2")];
const designEdges = ["api -> redis", "client -> api"];

/** A stroke drawn by hand, which shakes. */
function pencil(id: string, from: readonly [number, number], to: readonly [number, number]): SceneElement[] {
  const points = Array.from({ length: 30 }, (_, at) => {
    const along = at / 29;
    return [along * (to[0] - from[0]) + Math.sin(at * 2), along * (to[1] - from[1]) + Math.cos(at * 2) - 1];
  });
  return [element({ id, type: "freedraw", x: from[0], y: from[1], points })];
}

describe("names", () => {
  it("typed over shapes, with arrows that touch neither", () => {
    const graph = read(
      box({ id: "a", x: 0, y: 0 }),
      text({ id: "a-name", x: 50, y: 28 }, "Client"),
      box({ id: "b", x: 350, y: 0 }),
      text({ id: "b-name", x: 370, y: 28 }, "API gateway"),
      arrow({
        id: "1",
        path: [
          [190, 40],
          [320, 42],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["a -> b"]);
    expect(graph.nodes.map(({ kind }) => kind)).toEqual(["client", "api_gateway"]);
  });

  it("without any shapes, known or not", () => {
    const graph = read(
      text({ id: "a", x: 0, y: 0 }, "Browser"),
      text({ id: "b", x: 250, y: 0 }, "Load balancer"),
      text({ id: "c", x: 600, y: 0 }, "Zorbl"),
      arrow({
        id: "1",
        path: [
          [80, 12],
          [240, 12],
        ],
      }),
      arrow({
        id: "2",
        path: [
          [390, 12],
          [590, 12],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["a -> b", "b -> c"]);
  });

  it("typed over an ellipse from which lines lead down, which is no stick figure", () => {
    const graph = read(
      ellipse({ id: "a", x: 40, y: 0, width: 80, height: 70 }),
      text({ id: "a-name", x: 50, y: 22, width: 60 }, "Server"),
      line("l1", [
        [75, 75],
        [30, 128],
      ]),
      line("l2", [
        [85, 75],
        [130, 128],
      ]),
      box({ id: "b", x: -60, y: 130, width: 120, height: 60 }, "Redis"),
      box({ id: "c", x: 100, y: 130, width: 120, height: 60 }, "Database"),
    );
    expect(edges(graph)).toEqual(["a <-> b", "a <-> c"]);
    expect(node(graph, "a")?.kind).toBe("service");
  });

  it("under pictures from files", () => {
    const graph = read(
      image({ id: "a", x: 0, y: 0, width: 80, height: 80 }),
      text({ id: "a-name", x: 10, y: 90 }, "Browser"),
      image({ id: "b", x: 300, y: 0, width: 80, height: 80 }),
      text({ id: "b-name", x: 310, y: 90 }, "Redis"),
      arrow({
        id: "1",
        path: [
          [90, 40],
          [290, 40],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["a -> b"]);
    expect(node(graph, "b")).toMatchObject({ kind: "cache", label: "Redis" });
  });
});

describe("strokes drawn by hand", () => {
  it("from one thing to another are links, with the direction of their heads", () => {
    const store = cylinder({ id: "db", x: 800, y: 0, width: 100, height: 100 });
    const graph = read(
      client,
      api,
      store,
      text({ id: "db-name", x: 815, y: 110 }, "Database"),
      pencil("1", [165, 40], [395, 42]),
      [
        element({
          id: "head",
          type: "freedraw",
          x: 380,
          y: 30,
          points: [
            [0, 0],
            [16, 12],
            [0, 24],
          ],
        }),
      ],
      pencil("2", [565, 45], [795, 50]),
    );
    expect(edges(graph)).toEqual(["api <-> db", "client -> api"]);
  });

  it("elsewhere are only strokes", () => {
    const graph = read(
      design,
      pencil("underline", [10, 100], [150, 100]),
      pencil("cross", [20, 20], [140, 70]),
    );
    expect(edges(graph)).toEqual(designEdges);
    expect(graph.unread).toEqual([]);
  });

  it("a plain line that falls short is a link when it points at its thing", () => {
    const short = line("l", [
      [205, 40],
      [396, 40],
    ]);
    expect(edges(read(client, api, short))).toEqual(["client <-> api"]);
    const past = line("l", [
      [205, 110],
      [396, 40],
    ]);
    expect(edges(read(client, api, past))).toEqual([]);
  });
});

describe("lanes and layers", () => {
  const lane = (id: string, y: number, title: string) => [
    ...box({ id, x: 0, y, width: 1000, height: 240 }),
    ...text({ id: `${id}-title`, x: 10, y: y + 8 }, title),
  ];

  it("around one thing each are boundaries, whatever their titles say", () => {
    const page = box({ id: "page", x: 200, y: 80 }, "Mobile app");
    const feed = box({ id: "feed", x: 200, y: 330 }, "Feed service");
    const rows = cylinder({ id: "rows", x: 220, y: 560, width: 100, height: 100 });
    const graph = read(
      lane("top", 0, "Client"),
      lane("middle", 250, "Service"),
      lane("bottom", 500, "Database"),
      page,
      feed,
      rows,
      text({ id: "rows-name", x: 235, y: 670 }, "Payments"),
      arrow({
        id: "1",
        path: [
          [280, 162],
          [280, 328],
        ],
        from: "page",
        to: "feed",
      }),
      arrow({
        id: "2",
        path: [
          [280, 412],
          [275, 558],
        ],
        from: "feed",
        to: "rows",
      }),
    );
    expect(components(graph)).toEqual(["feed", "page", "rows"]);
    expect(withRole(graph, "boundary")).toEqual(["bottom", "middle", "top"]);
    expect(node(graph, "rows")).toMatchObject({ kind: "sql_db", label: "Payments" });
    expect(edges(graph)).toEqual(["feed -> rows", "page -> feed"]);
  });

  it("drawn as frames, or parted by lines with a word beside each, are no components", () => {
    const inFrames = read(frame({ id: "f", x: -50, y: -50, width: 300, height: 200 }, "Client side"), design);
    expect(edges(inFrames)).toEqual(designEdges);
    const parted = read(
      design,
      line("divider", [
        [-200, 140],
        [1200, 140],
      ]),
      text({ id: "lane", x: -180, y: 30 }, "Services"),
    );
    expect(components(parted)).toEqual(["api", "client", "redis"]);
  });
});

describe("what stands beside a design", () => {
  it("numbers of steps, in circles or along arrows", () => {
    const graph = read(
      design,
      ellipse({ id: "n1", x: 265, y: 25, width: 30, height: 30 }, "1"),
      text({ id: "n2", x: 660, y: 50 }, "2. miss"),
    );
    expect(components(graph)).toEqual(["api", "client", "redis"]);
    expect(edges(graph)).toEqual(designEdges);
  });

  it.each([
    "use consistent hashing",
    "Cache invalidation via TTL",
    "TODO: add a rate limiter",
    "Assume 100M users",
    "Kafka vs SQS",
    "Why Kafka?",
    "DB is the bottleneck!",
    "99.9% availability",
  ])("a sticky note: %s", (remark) => {
    const graph = read(design, box({ id: "sticky", x: 0, y: 300, width: 180, height: 120 }, remark));
    expect(withRole(graph, "note")).toEqual(["sticky"]);
  });

  it("tables with their columns, and the lines between them", () => {
    const user = box({ id: "user", x: 0, y: 400, width: 160, height: 160 }, "User\nid PK\nname\nemail");
    const order = box(
      { id: "order", x: 300, y: 400, width: 160, height: 160 },
      "Order\nid PK\nuser_id FK\ntotal",
    );
    const graph = read(design, user, order, link(user, order, "relation"));
    expect(components(graph)).toEqual(["api", "client", "redis"]);
    expect(edges(graph)).toEqual(designEdges);
  });

  const samples = [
    ...box({ id: "k1", x: 620, y: 340, width: 120, height: 30 }, "Service"),
    ...ellipse({ id: "k2", x: 620, y: 390, width: 120, height: 30 }, "Database"),
  ];
  const sampleArrow = [
    ...arrow({
      id: "k3",
      path: [
        [620, 450],
        [660, 450],
      ],
    }),
    ...text({ id: "k3-name", x: 670, y: 438 }, "async server"),
  ];
  it.each<[string, readonly SceneElement[]]>([
    [
      "in a box",
      [
        ...box({ id: "l", x: 600, y: 300, width: 300, height: 220 }),
        ...text({ id: "t", x: 620, y: 305 }, "Legend"),
      ],
    ],
    ["in a frame", frame({ id: "l", x: 600, y: 300, width: 300, height: 220 }, "Legend")],
  ])("a legend %s", (_, around) => {
    const graph = read(design, around, samples, sampleArrow);
    expect(components(graph)).toEqual(["api", "client", "redis"]);
    expect(edges(graph)).toEqual(designEdges);
    expect(graph.unread).toEqual([]);
  });

  it("a legend under the word alone", () => {
    const graph = read(design, text({ id: "t", x: 620, y: 305 }, "Legend"), samples);
    expect(components(graph)).toEqual(["api", "client", "redis"]);
  });
});

describe("arrows whose binding tells otherwise than the drawing", () => {
  const upper = box({ id: "upper", x: 0, y: 0, width: 140, height: 34 }, "Redis 1");
  const lower = box({ id: "lower", x: 60, y: 48, width: 140, height: 34 }, "Redis 2");
  const server = box({ id: "server", x: 0, y: -300 }, "Web server");

  it("the tip lies in another thing than it is bound to", () => {
    const bound = arrow({
      id: "a",
      path: [
        [80, -218],
        [100, 52],
      ],
      from: "server",
      to: "upper",
    });
    expect(edges(read(server, upper, lower, bound))).toEqual(["server -> lower"]);
  });

  it("both ends would be in one thing, and one tip touches another", () => {
    const queue = box({ id: "queue", x: 180, y: -320, width: 160, height: 50 }, "Message queue");
    const bent = arrow({
      id: "a",
      path: [
        [200, -271],
        [230, -240],
        [158, -235],
      ],
      from: "server",
    });
    expect(edges(read(server, queue, bent))).toEqual(["queue -> server"]);
  });
});
