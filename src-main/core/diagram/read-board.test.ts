import { describe, expect, it } from "vitest";
import type { SceneElement } from "./scene.ts";
import { arrow, box, cylinder, image, link, stated, text } from "./scene-builder.ts";
import { client, components, database, edges, node, read, server, withRole } from "./test-boards.ts";

describe("components and links", () => {
  it("reads boxes, their kinds, and the arrows bound to them", () => {
    const graph = read(client, server, database, link(client, server, "a"), link(server, database, "b"));
    expect(graph.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ["client", "client"],
      ["server", "service"],
      ["db", "sql_db"],
    ]);
    expect(edges(graph)).toEqual(["client -> server", "server -> db"]);
    expect(graph.unread).toEqual([]);
  });

  it("says which elements make up a node and why it reads it so", () => {
    const graph = read(client, server, link(client, server, "a"));
    expect(node(graph, "server")?.elementIds).toEqual(["server", "server-text"]);
    expect(node(graph, "server")?.why).toContain("Web server");
    expect(graph.edges[0]?.elementIds).toEqual(["a"]);
  });

  it("leaves out deleted elements, which stay in the file", () => {
    const gone = [...box({ id: "old", x: 0, y: 300 }, "Cache"), ...link(client, server, "old-arrow")];
    const graph = read(
      client,
      server,
      gone.map((member) => ({ ...member, isDeleted: true })),
    );
    expect(components(graph)).toEqual(["client", "server"]);
    expect(graph.edges).toEqual([]);
  });

  it("reads all three formats of a binding", () => {
    const path = [
      [160, 40],
      [400, 40],
    ] as const;
    const bound = (id: string, fields: object) =>
      arrow({ id, path }).map((stroke) => ({
        ...stroke,
        startBinding: { elementId: "client", ...fields },
        endBinding: { elementId: "server", ...fields },
      }));
    const graph = read(
      client,
      server,
      bound("a", { focus: 0.1, gap: 3 }),
      bound("b", { focus: 0, gap: 1, fixedPoint: [1, 0.5] }),
      bound("c", { fixedPoint: [0.5, 0.5], mode: "orbit" }),
    );
    expect(edges(graph)).toEqual(["client -> server", "client -> server", "client -> server"]);
  });

  it("gives an unbound tip to the shape it nearly touches", () => {
    const near = arrow({
      id: "a",
      path: [
        [185, 40],
        [370, 45],
      ],
    });
    const far = arrow({
      id: "b",
      path: [
        [160, 400],
        [700, 700],
      ],
    });
    const graph = read(client, server, near, far);
    expect(edges(graph)).toEqual(["client -> server"]);
    expect(graph.unread).toEqual([{ elementIds: ["b"], why: expect.stringContaining("joins nothing") }]);
  });

  it("says which arrow ends nowhere", () => {
    const graph = read(
      client,
      arrow({
        id: "a",
        path: [
          [160, 40],
          [600, 40],
        ],
        from: "client",
      }),
    );
    expect(graph.unread).toEqual([{ elementIds: ["a"], why: expect.stringContaining("ends nowhere") }]);
  });

  it("keeps two versions of a design on one canvas apart", () => {
    const below = (elements: readonly SceneElement[]) =>
      elements.map((member) => ({
        ...member,
        id: `${member.id}-2`,
        y: member.y + 900,
        containerId: member.containerId ? `${member.containerId}-2` : null,
      }));
    const [client2, server2] = [below(client), below(server)];
    const graph = read(
      client,
      server,
      link(client, server, "a"),
      client2,
      server2,
      link(client2, server2, "b"),
    );
    expect(edges(graph)).toEqual(["client -> server", "client-2 -> server-2"]);
  });
});

describe("labels", () => {
  it("reads what was typed, not what a narrow box made of it", () => {
    const [shape, name] = box({ id: "s", x: 0, y: 0, width: 60 }, "Redis cluster");
    const graph = read([
      ...(shape ? [shape] : []),
      ...(name ? [{ ...name, text: "Redi\ns clu\nster" }] : []),
    ]);
    expect(graph.nodes).toMatchObject([{ label: "Redis cluster", kind: "cache" }]);
  });

  it("takes free text on a shape for its name", () => {
    const graph = read(box({ id: "s", x: 0, y: 0 }), text({ id: "t", x: 20, y: 20 }, "Web server"));
    expect(graph.nodes).toMatchObject([
      { id: "s", label: "Web server", kind: "service", elementIds: ["s", "t"] },
    ]);
  });

  it("takes free text under a picture for its name, each picture its own", () => {
    const graph = read(
      cylinder({ id: "one", x: 0, y: 0, width: 80, height: 100 }),
      text({ id: "t1", x: 0, y: 110 }, "Cache"),
      cylinder({ id: "two", x: 200, y: 0, width: 80, height: 100 }),
      text({ id: "t2", x: 200, y: 110 }, "Postgres"),
    );
    expect(graph.nodes.map(({ label, kind }) => [label, kind])).toEqual([
      ["Cache", "cache"],
      ["Postgres", "sql_db"],
    ]);
  });

  it("takes text along an arrow for the label of the link", () => {
    const graph = read(client, server, link(client, server, "a"), text({ id: "t", x: 230, y: 10 }, "upload"));
    expect(graph.edges).toMatchObject([{ label: "upload", elementIds: ["a", "t"] }]);
    expect(graph.nodes).toHaveLength(2);
  });

  it("takes a text without a shape for a component when an arrow is bound to it", () => {
    const user = text({ id: "user", x: 0, y: 30 }, "User");
    const bound = arrow({
      id: "a",
      path: [
        [45, 40],
        [398, 40],
      ],
      from: "user",
      to: "server",
    });
    expect(edges(read(user, server, bound))).toEqual(["user -> server"]);
    expect(withRole(read(user, server), "note")).toEqual(["user"]);
  });

  it("reads several roles of one box", () => {
    const graph = read(box({ id: "s", x: 0, y: 0 }, "API gateway\n- auth\n- LB"));
    expect(graph.nodes).toMatchObject([{ kind: "api_gateway", also: ["auth", "load_balancer"] }]);
  });

  it("believes the shape over a word for what is stored: a cylinder called “user” is a database", () => {
    const graph = read(
      cylinder({ id: "c", x: 0, y: 0, width: 80, height: 100 }),
      text({ id: "t", x: 0, y: 110 }, "user"),
    );
    expect(graph.nodes).toMatchObject([{ label: "user", kind: "sql_db" }]);
  });

  it("keeps product names in labels of any language, and leaves the rest as other", () => {
    const graph = read(
      box({ id: "a", x: 0, y: 0 }, "Кэш новостей (Redis)"),
      box({ id: "b", x: 400, y: 0 }, "Brevbärare"),
      arrow({
        id: "l",
        path: [
          [160, 40],
          [400, 40],
        ],
        from: "a",
        to: "b",
      }),
    );
    expect(graph.nodes.map((other) => other.kind)).toEqual(["cache", "other"]);
  });
});

describe("copies", () => {
  it("reads stacked shapes as one replicated component", () => {
    const graph = read(
      box({ id: "back", x: 0, y: 0 }),
      box({ id: "middle", x: 10, y: 10 }),
      box({ id: "front", x: 20, y: 20 }, "Web server"),
    );
    expect(graph.nodes).toMatchObject([{ id: "front", instances: 3, kind: "service" }]);
    expect(graph.nodes[0]?.elementIds).toEqual(["back", "front", "front-text", "middle"]);
  });

  it("also when every copy carries the name", () => {
    const graph = read(
      box({ id: "back", x: 0, y: 0 }, "Web server"),
      box({ id: "front", x: 15, y: 12 }, "Web server"),
    );
    expect(graph.nodes).toMatchObject([{ instances: 2 }]);
  });

  it("keeps shapes that stand side by side apart", () => {
    const graph = read(
      box({ id: "one", x: 0, y: 0 }, "Web server"),
      box({ id: "two", x: 200, y: 0 }, "Web server"),
    );
    expect(components(graph)).toEqual(["one", "two"]);
  });

  it.each([
    ["Redis (20 instances)", 20],
    ["API (6)", 6],
    ["API * 3", 3],
    ["Postgres (15)", 1],
    ["Web server x3", 3],
    ["Redis cluster", 2],
    ["Web server", 1],
  ])("%s: %i", (label, instances) => {
    expect(read(box({ id: "s", x: 0, y: 0 }, label)).nodes).toMatchObject([{ instances }]);
  });
});

describe("what is certain, and what cannot be read", () => {
  it("a kind that was stated overrides the words", () => {
    const graph = read(stated("cache", box({ id: "s", x: 0, y: 0 }, "Web server")));
    expect(graph.nodes).toMatchObject([{ kind: "cache", confidence: 1, also: [] }]);
  });

  it("a kind that does not exist is ignored", () => {
    expect(read(stated("teapot", server)).nodes).toMatchObject([{ kind: "service" }]);
  });

  it("a nameless box is reported, and so is the arrow to it", () => {
    const nameless = box({ id: "s", x: 400, y: 0 });
    const graph = read(client, nameless, link(client, nameless, "a"));
    expect(components(graph)).toEqual(["client"]);
    expect(graph.unread.map((entry) => entry.elementIds)).toEqual([["s"], ["a"]]);
  });

  it("a nameless picture is a component when an arrow leads to it", () => {
    const picture = image({ id: "logo", x: 400, y: 0, width: 80 });
    expect(edges(read(client, picture, link(client, picture, "a")))).toEqual(["client -> logo"]);
    expect(components(read(client, picture))).toEqual(["client"]);
  });

  it("an empty board gives an empty graph", () => {
    expect(read()).toEqual({ nodes: [], edges: [], unread: [] });
  });
});

describe("a name that nobody knows", () => {
  const named = (label: string) => {
    const store = cylinder({ id: "c", x: 400, y: 0, width: 80, height: 100 });
    const graph = read(store, text({ id: "t", x: 410, y: 40 }, label));
    return { graph, store: graph.nodes[0] };
  };

  it("keeps what its shape suggests as a guess, and is told to the user", () => {
    const { graph, store } = named("Wuzzle");
    expect(store).toMatchObject({ kind: "sql_db", label: "Wuzzle" });
    expect(store?.confidence).toBeLessThan(0.35);
    expect(graph.unread[0]?.elementIds).toEqual(store?.elementIds);
  });

  it("is not that of something to be stored", () => {
    const { graph, store } = named("user");
    expect(store).toMatchObject({ kind: "sql_db", confidence: 0.6 });
    expect(graph.unread).toEqual([]);
  });
});
