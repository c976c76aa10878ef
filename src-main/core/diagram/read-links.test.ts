import { describe, expect, it } from "vitest";
import { arrow, box, cylinder, ellipse, frame, group, line, text } from "./scene-builder.ts";
import { client, database, edges, node, read, server } from "./test-boards.ts";

describe("arrowheads", () => {
  const between = (heads: "start" | "end" | "both" | "none") =>
    edges(
      read(
        client,
        server,
        arrow({
          id: "a",
          path: [
            [160, 40],
            [400, 40],
          ],
          from: "client",
          to: "server",
          heads,
        }),
      ),
    );

  it("a head only at the start turns the arrow round", () =>
    expect(between("start")).toEqual(["server -> client"]));
  it("heads at both ends lead both ways", () => expect(between("both")).toEqual(["client <-> server"]));
  it("a dot where it begins is no head", () => {
    const path = [
      [160, 40],
      [400, 40],
    ] as const;
    const dotted = arrow({ id: "a", path, from: "client", to: "server", heads: "both" });
    const from = (dot: { startArrowhead?: string; endArrowhead?: string }) =>
      edges(
        read(
          client,
          server,
          dotted.map((stroke) => ({ ...stroke, ...dot })),
        ),
      );
    expect(from({ startArrowhead: "dot" })).toEqual(["client -> server"]);
    expect(from({ endArrowhead: "circle" })).toEqual(["server -> client"]);
  });
  it("without heads a link has no direction", () => expect(between("none")).toEqual(["client <-> server"]));
});

describe("strokes that look like links", () => {
  it("reads a plain line between two shapes as a link", () => {
    expect(
      edges(
        read(
          client,
          server,
          line("l", [
            [165, 40],
            [395, 40],
          ]),
        ),
      ),
    ).toEqual(["client <-> server"]);
  });

  it("takes a line across one shape, or under a text, for decoration", () => {
    const graph = read(
      client,
      line("l", [
        [0, 20],
        [160, 20],
      ]),
      line("m", [
        [500, 500],
        [700, 500],
      ]),
    );
    expect(graph.edges).toEqual([]);
    expect(graph.unread).toEqual([]);
  });

  it("ignores arrows without length", () => {
    const graph = read(
      client,
      server,
      arrow({
        id: "a",
        path: [
          [160, 40],
          [160, 40],
        ],
        from: "client",
        to: "server",
      }),
    );
    expect(graph.edges).toEqual([]);
    expect(graph.unread).toEqual([]);
  });

  it("takes arrows inside an icon for strokes of its picture", () => {
    const icon = group("icon", [
      ...box({ id: "case", x: 400, y: 0, width: 80, height: 120 }),
      ...arrow({
        id: "s1",
        path: [
          [420, 60],
          [460, 20],
        ],
      }),
      ...arrow({
        id: "s2",
        path: [
          [420, 60],
          [460, 100],
        ],
      }),
      ...ellipse({ id: "dot", x: 412, y: 52, width: 16, height: 16 }),
      ...text({ id: "caption", x: 390, y: 130 }, "Load balancer"),
    ]);
    const graph = read(
      client,
      icon,
      arrow({
        id: "a",
        path: [
          [170, 40],
          [385, 50],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["client -> case"]);
    expect(node(graph, "case")?.kind).toBe("load_balancer");
    expect(node(graph, "case")?.elementIds).toContain("s1");
  });

  it("turns an arrow before it looks where it leads", () => {
    // Drawn flat at y = 200 and turned by a quarter about its middle, it runs from top to bottom.
    const below = box({ id: "below", x: 0, y: 320 }, "Web server");
    const turned = arrow({
      id: "a",
      path: [
        [-20, 200],
        [180, 200],
      ],
    }).map((stroke) => ({ ...stroke, angle: Math.PI / 2 }));
    expect(edges(read(client, below, turned))).toEqual(["client -> below"]);
  });
});

describe("arrows that come back", () => {
  it("bent into a V around another thing they lead there and back", () => {
    const bent = arrow({
      id: "a",
      path: [
        [160, 30],
        [395, 40],
        [160, 50],
      ],
      from: "client",
      to: "client",
    });
    expect(edges(read(client, server, bent))).toEqual(["client <-> server"]);
  });

  it("bent into a V around nothing they are no loop", () => {
    const bent = arrow({
      id: "a",
      path: [
        [60, 80],
        [80, 200],
        [100, 80],
      ],
      from: "client",
      to: "client",
    });
    expect(read(client, bent).edges).toEqual([]);
  });

  it("with room inside they are a loop", () => {
    const path = [
      [160, 20],
      [240, -40],
      [300, 40],
      [240, 120],
      [160, 60],
    ] as const;
    expect(edges(read(client, arrow({ id: "a", path, from: "client", to: "client" })))).toEqual([
      "client -> client",
    ]);
  });
});

describe("bindings that mislead", () => {
  it("a binding to the label of another link gives way to the shape the tip touches", () => {
    const label = text({ id: "path", x: 330, y: 50 }, "/suggestions");
    const bound = arrow({
      id: "a",
      path: [
        [160, 40],
        [398, 40],
      ],
      from: "client",
      to: "path",
    });
    expect(edges(read(client, server, label, bound))).toEqual(["client -> server"]);
  });

  it("a binding to an outer box gives way to the thing in it that the tip touches", () => {
    const outer = box({ id: "outer", x: 380, y: -100, width: 400, height: 400 });
    const second = box({ id: "second", x: 400, y: 150 }, "Web server");
    const bound = arrow({
      id: "a",
      path: [
        [160, 40],
        [400, 40],
      ],
      from: "client",
      to: "outer",
    });
    expect(edges(read(client, outer, server, second, bound))).toEqual(["client -> server"]);
  });

  it("a binding to one stroke of a cylinder means the cylinder", () => {
    const store = cylinder({ id: "store", x: 400, y: 0, width: 80, height: 100 });
    const graph = read(
      client,
      store,
      arrow({
        id: "a",
        path: [
          [160, 40],
          [398, 60],
        ],
        from: "client",
        to: "store-body",
      }),
    );
    expect(graph.edges).toHaveLength(1);
    expect(node(graph, graph.edges[0]?.to ?? "")?.kind).toBe("sql_db");
  });

  it("a binding left over from an edit gives way to the shape the tip is on now", () => {
    const bound = arrow({
      id: "a",
      path: [
        [160, 40],
        [398, 40],
      ],
      from: "client",
      to: "db",
    });
    expect(edges(read(client, server, database, bound))).toEqual(["client -> server"]);
  });
});

describe("tips near several things", () => {
  it("a number in a circle counts steps: no arrow leads to it", () => {
    const step = ellipse({ id: "step", x: 370, y: 30, width: 24, height: 24 }, "1");
    const graph = read(
      client,
      server,
      step,
      arrow({
        id: "a",
        path: [
          [165, 40],
          [372, 40],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["client -> server"]);
  });

  it("an arrow bound to a remark is no link, whatever stands near", () => {
    const remark = text({ id: "remark", x: 200, y: 100 }, "- keeps sessions for a day\n- may lose them");
    const pointer = arrow({
      id: "a",
      path: [
        [230, 95],
        [480, 82],
      ],
      from: "remark",
      to: "server",
    });
    const graph = read(client, server, remark, pointer);
    expect(graph.edges).toEqual([]);
    expect(graph.unread).toEqual([]);
  });

  it("a frame around everything is not what an arrow leads to", () => {
    const around = frame({ id: "f", x: -20, y: -20, width: 640, height: 200 }, "Region");
    expect(
      edges(
        read(
          around,
          client,
          server,
          arrow({
            id: "a",
            path: [
              [165, 40],
              [385, 40],
            ],
          }),
        ),
      ),
    ).toEqual(["client -> server"]);
  });

  it("an arrow that begins short of its box, inside a boundary, begins at the box", () => {
    const zone = box({ id: "zone", x: 340, y: -100, width: 280, height: 300 });
    const second = box({ id: "second", x: 400, y: 110 }, "Web server");
    const away = arrow({
      id: "l",
      path: [
        [600, 40],
        [795, 40],
      ],
    });
    expect(edges(read(zone, server, second, database, away))).toEqual(["server -> db"]);
  });

  it("gaps may be larger where everything is drawn large", () => {
    const big = (id: string, x: number, label: string) =>
      box({ id, x, y: 0, width: 500, height: 375 }, label);
    const graph = read(
      big("a", 0, "Client"),
      big("b", 1200, "Web server"),
      arrow({
        id: "l",
        path: [
          [600, 50],
          [1100, 300],
        ],
      }),
    );
    expect(edges(graph)).toEqual(["a -> b"]);
  });

  it("gaps are smaller where everything is drawn small", () => {
    const tiny = (id: string, x: number, label: string) => box({ id, x, y: 0, width: 40, height: 20 }, label);
    const stray = arrow({
      id: "l",
      path: [
        [45, 40],
        [120, 45],
      ],
    });
    const graph = read(tiny("a", 0, "Client"), tiny("b", 150, "Web server"), stray);
    expect(graph.edges).toEqual([]);
  });

  it("in files from before arrowheads could be chosen an arrow has one at its end", () => {
    const old = arrow({
      id: "a",
      path: [
        [160, 40],
        [400, 40],
      ],
      from: "client",
      to: "server",
    }).map(({ startArrowhead: _start, endArrowhead: _end, ...stroke }) => stroke);
    expect(edges(read(client, server, old))).toEqual(["client -> server"]);
  });

  it("an arrow grouped with its box still leads out of it", () => {
    const grouped = group("g", [
      ...client,
      ...arrow({
        id: "a",
        path: [
          [160, 40],
          [395, 40],
        ],
      }),
    ]);
    expect(edges(read(grouped, server))).toEqual(["client -> server"]);
  });
});

it("writing beside an upright arrow is its label, however long it is", () => {
  const below = box({ id: "below", x: 0, y: 400 }, "Web server");
  const upright = arrow({
    id: "a",
    path: [
      [80, 85],
      [80, 395],
    ],
  });
  const step = text({ id: "step", x: 90, y: 220, width: 160 }, "3. asks for a page");
  const apart = text({ id: "apart", x: 190, y: 300, width: 160 }, "of some other thing");
  expect(read(client, below, upright, step, apart).edges).toMatchObject([{ label: "3. asks for a page" }]);
});
