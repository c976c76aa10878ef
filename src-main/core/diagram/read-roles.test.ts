import { describe, expect, it } from "vitest";
import { arrow, box, diamond, ellipse, frame, group, line, link, text } from "./scene-builder.ts";
import { client, components, database, edges, node, read, server, withRole } from "./test-boards.ts";

describe("notes", () => {
  it.each([
    ["a list of requirements", "Functional requirements:\n- users can post\n- users can follow"],
    ["a table", "User\nid: int (pk)\nname: varchar\ncreated_at: timestamp"],
    ["an endpoint", "POST /api/v1/posts -> 201"],
    ["a list", "- writes go to the master\n- reads go to the cache"],
    ["prose", "We keep the feed of every active user ready in the cache so that reads are cheap"],
  ])("%s in a box is a note", (_, label) => {
    const graph = read(box({ id: "s", x: 0, y: 0, width: 400, height: 200 }, label));
    expect(withRole(graph, "note")).toEqual(["s"]);
  });

  it("free prose is a note and no component", () => {
    const graph = read(client, text({ id: "title", x: 0, y: -200 }, "Design of a load balancer"));
    expect(withRole(graph, "note")).toEqual(["title"]);
  });

  it("a question on a sticky note is a note, however it is broken", () => {
    const sticky = box({ id: "sticky", x: 0, y: 300 }, "What if Redis\ndies?");
    expect(withRole(read(client, sticky), "note")).toEqual(["sticky"]);
  });

  it("cards on a list of wishes are notes", () => {
    const list = box({ id: "list", x: 0, y: 300, width: 500, height: 200 });
    const title = text({ id: "title", x: 20, y: 310 }, "Functional requirements");
    const cards = [
      box({ id: "one", x: 20, y: 360 }, "Upload a film"),
      box({ id: "two", x: 250, y: 360 }, "Watch it"),
    ];
    const graph = read(client, server, link(client, server, "a"), list, title, ...cards);
    expect(components(graph)).toEqual(["client", "server"]);
  });

  it("a remark is no component for being on the sheet that everything is drawn on", () => {
    const sheet = frame({ id: "sheet", x: -50, y: -50, width: 900, height: 600 }, "Frame 1");
    const remark = box({ id: "remark", x: 0, y: 300 }, "Idempotency");
    const graph = read(sheet, client, server, link(client, server, "a"), remark);
    expect(components(graph)).toEqual(["client", "server"]);
  });

  it("a sentence near the tip of an arrow is not what it leads to", () => {
    const remark = text({ id: "remark", x: 400, y: 55, width: 300 }, "the cache can be cold when it starts");
    const pointing = arrow({
      id: "a",
      path: [
        [165, 40],
        [395, 60],
      ],
    });
    expect(components(read(client, remark, pointing))).toEqual(["client"]);
  });

  it("a pointer from a note to a thing is no link and no complaint", () => {
    const note = box({ id: "note", x: 400, y: 0 }, "- holds all sessions\n- keeps them a day");
    const graph = read(client, note, link(note, client, "a"));
    expect(graph.edges).toEqual([]);
    expect(graph.unread).toEqual([]);
  });

  it("the plan of the interview is a note, whatever its steps are called", () => {
    const steps = ["Entities", "API", "High-level design", "Deep dives"].map((name, at) =>
      box({ id: `s${at}`, x: 250 * at, y: 300 }, name),
    );
    const [entities = [], api = [], design = [], dives = []] = steps;
    const plan = [link(entities, api, "1"), link(api, design, "2"), link(design, dives, "3")];
    const graph = read(client, server, link(client, server, "a"), ...steps, ...plan);
    expect(components(graph)).toEqual(["client", "server"]);
    expect(edges(graph)).toEqual(["client -> server"]);
  });

  it("the questions and answers of a flow chart are notes", () => {
    const question = diamond({ id: "q", x: 0, y: 300 }, "Latency sensitive?");
    const answer = ellipse({ id: "yes", x: 400, y: 300 }, "Polling");
    const graph = read(
      client,
      server,
      link(client, server, "a"),
      question,
      answer,
      link(question, answer, "b"),
    );
    expect(components(graph)).toEqual(["client", "server"]);
  });
});

describe("boundaries", () => {
  const cloud = box({ id: "cloud", x: 350, y: -100, width: 700, height: 400 });
  const second = box({ id: "second", x: 400, y: 150 }, "Web server");

  it("a box around components is a boundary, and its title names it", () => {
    const graph = read(cloud, text({ id: "title", x: 620, y: -90 }, "AWS cloud"), server, second);
    expect(withRole(graph, "boundary")).toEqual(["cloud"]);
    expect(node(graph, "cloud")?.label).toBe("AWS cloud");
  });

  it("a frame is a boundary by its own name", () => {
    const graph = read(
      frame({ id: "f", x: 350, y: -100, width: 700, height: 400 }, "Region A"),
      server,
      second,
    );
    expect(node(graph, "f")).toMatchObject({ role: "boundary", label: "Region A" });
  });

  it("an arrow to a boundary means the like things in it", () => {
    const bound = arrow({
      id: "a",
      path: [
        [160, 40],
        [345, 40],
      ],
      from: "client",
      to: "cloud",
    });
    expect(edges(read(client, cloud, server, second, bound))).toEqual([
      "client -> second",
      "client -> server",
    ]);
  });

  it("or the one that leads the others there", () => {
    const replica = ellipse({ id: "replica", x: 800, y: 150 }, "Replica");
    const bound = arrow({
      id: "a",
      path: [
        [160, 40],
        [345, 40],
      ],
      from: "client",
      to: "cloud",
    });
    const graph = read(client, cloud, database, replica, link(database, replica, "r"), bound);
    expect(edges(graph)).toEqual(["client -> db", "db -> replica"]);
  });

  it("a component with a part drawn inside stays a component", () => {
    const gateway = box({ id: "gateway", x: 400, y: 0, width: 300, height: 300 }, "API gateway");
    const limiter = box({ id: "limiter", x: 450, y: 180, width: 120, height: 60 }, "Rate limiter");
    expect(components(read(gateway, limiter))).toEqual(["gateway", "limiter"]);
  });

  it("a node of a cluster is of the cluster's kind", () => {
    const cluster = box({ id: "cluster", x: 0, y: 0, width: 600, height: 300 }, "Redis cluster");
    const parts = [box({ id: "n1", x: 20, y: 20 }, "Node 1"), box({ id: "n2", x: 300, y: 20 }, "Node 2")];
    expect(node(read(cluster, ...parts), "n1")).toMatchObject({
      kind: "cache",
      why: expect.stringContaining("Redis"),
    });
  });
});

describe("groups and drawings", () => {
  it("opens a group that holds several named things", () => {
    const grouped = group("g", [...client, ...server, ...link(client, server, "a")]);
    expect(edges(read(grouped))).toEqual(["client -> server"]);
  });

  it("opens the group of a whole board with its title in large print", () => {
    const [title] = text({ id: "title", x: 0, y: -150, height: 75 }, "Chat");
    const board = [
      ...client,
      ...server,
      ...database,
      ...link(client, server, "a"),
      ...(title ? [title] : []),
    ];
    expect(components(read(group("g", board)))).toEqual(["client", "db", "server"]);
  });

  it("reads an icon grouped with its caption as one thing, whatever is written in the icon", () => {
    const icon = group("g", [
      ...box({ id: "page", x: 400, y: 0, width: 100, height: 80 }),
      ...text({ id: "w1", x: 410, y: 20, height: 10 }, "www"),
      ...text({ id: "w2", x: 450, y: 20, height: 10 }, "127.0.0.1"),
      ...text({ id: "caption", x: 400, y: 90 }, "CDN"),
    ]);
    const graph = read(
      client,
      icon,
      arrow({
        id: "a",
        path: [
          [165, 40],
          [390, 40],
        ],
      }),
    );
    expect(node(graph, "page")).toMatchObject({ label: "CDN", kind: "cdn", elementIds: ["caption", "page"] });
  });

  it("sees a cylinder and a stick figure in strokes that nobody grouped", () => {
    const person = [
      ...ellipse({ id: "head", x: 20, y: 0, width: 40, height: 40 }),
      ...line("spine", [
        [40, 40],
        [40, 100],
      ]),
      ...line("arms", [
        [15, 60],
        [65, 60],
      ]),
    ];
    const store = [
      ...ellipse({ id: "lid", x: 300, y: 0, width: 100, height: 30 }),
      ...box({ id: "body", x: 300, y: 15, width: 100, height: 100 }),
    ];
    const graph = read(
      person,
      store,
      arrow({
        id: "a",
        path: [
          [80, 60],
          [290, 60],
        ],
      }),
    );
    expect(graph.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ["head", "client"],
      ["body", "sql_db"],
    ]);
    expect(edges(graph)).toEqual(["head -> body"]);
  });

  it("a word for what a thing deals with is a service on a box, and what is stored on an ellipse", () => {
    expect(read(box({ id: "s", x: 0, y: 0 }, "Payments")).nodes).toMatchObject([{ kind: "service" }]);
    expect(read(ellipse({ id: "s", x: 0, y: 0 }, "Payments")).nodes).toMatchObject([{ kind: "sql_db" }]);
  });
});

describe("drawings that are no architecture", () => {
  const states = ["Asked", "Found", "Begun", "Done"].map((label, at) =>
    box({ id: label, x: at * 300, y: 500 }, label),
  );
  const steps = states.slice(1).flatMap((state, at) => link(states[at] ?? [], state, `step-${at}`));
  const queue = box({ id: "queue", x: 400, y: 200 }, "Message queue");
  const design = [client, server, database, queue, link(client, server, "a"), link(server, database, "b")];

  it("a chain of states beside a design is a note", () => {
    const graph = read(...design, ...states, steps);
    expect(components(graph)).toEqual(["client", "db", "queue", "server"]);
    expect(edges(graph)).toEqual(["client -> server", "server -> db"]);
  });

  it("alone it may be a design in words nobody knows, and stays", () => {
    expect(components(read(...states, steps))).toHaveLength(4);
  });
});
