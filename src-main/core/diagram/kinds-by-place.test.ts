import { expect, it } from "vitest";
import type { BoardEdge, BoardNode } from "./graph.ts";
import { withKindsByPlace } from "./kinds-by-place.ts";

const node = (label: string, kind: BoardNode["kind"] = "other"): BoardNode => ({
  id: label,
  kind,
  also: [],
  label,
  elementIds: [label],
  role: "component",
  confidence: 0.3,
  instances: 1,
  why: "",
});
const edge = (from: string, to: string): BoardEdge => ({
  from,
  to,
  bidirectional: false,
  label: "",
  elementIds: [],
});

it.each([
  ["Producer", [edge("Producer", "Queue")], "client"],
  ["Publisher 2", [edge("Publisher 2", "Queue")], "client"],
  ["Producer", [edge("Producer", "Queue"), edge("API", "Producer")], "other"],
  ["Producer", [], "other"],
  ["Music producer catalogue", [edge("Music producer catalogue", "Queue")], "other"],
])("%s is a client where nothing calls it", (label, edges, kind) => {
  const nodes = [node(label), node("Queue", "message_queue"), node("API", "service")];
  expect(withKindsByPlace(nodes, edges)[0]?.kind).toBe(kind);
});

it.each([
  ["App north", "client", [edge("LB", "App north"), edge("App north", "Queue")], "service"],
  ["App 2", "client", [edge("LB", "App 2"), edge("App 2", "Queue")], "service"],
  ["app-2", "client", [edge("LB", "app-2"), edge("app-2", "Queue")], "service"],
  ["App", "client", [edge("App", "LB")], "client"],
  ["App", "client", [edge("API", "App"), edge("App", "Queue")], "client"],
  ["App", "client", [edge("LB", "App")], "client"],
  ["Rider app", "client", [edge("LB", "Rider app"), edge("Rider app", "Queue")], "client"],
  ["Events", "other", [edge("API", "Events"), edge("Events", "LB")], "stream"],
  ["Change events", "other", [edge("API", "Change events"), edge("Change events", "LB")], "stream"],
  ["Events", "other", [edge("API", "Events")], "other"],
  ["Event planner", "other", [edge("API", "Event planner"), edge("Event planner", "LB")], "other"],
] as const)("%s, taken for %s, by its place", (label, from, edges, kind) => {
  const nodes = [
    node(label, from),
    node("Queue", "message_queue"),
    node("API", "service"),
    node("LB", "load_balancer"),
  ];
  expect(withKindsByPlace(nodes, edges)[0]?.kind).toBe(kind);
});

it.each([
  ["Jobs", "worker", [edge("API", "Jobs"), edge("Jobs", "Worker")], "message_queue"],
  [
    "Pending orders",
    "service",
    [edge("API", "Pending orders"), edge("Pending orders", "Worker")],
    "message_queue",
  ],
  ["Jobs", "worker", [edge("API", "Jobs"), edge("Jobs", "Queue")], "worker"],
  ["Jobs", "worker", [edge("Jobs", "Worker")], "worker"],
  [
    "Orders",
    "service",
    [edge("API", "Orders"), edge("Orders", "Worker"), edge("Orders", "Store")],
    "service",
  ],
  ["Leader", "other", [edge("API", "Leader"), edge("Leader", "Follower")], "sql_db"],
  ["Leader (eu-west-1)", "other", [edge("Leader (eu-west-1)", "Follower")], "sql_db"],
  ["Leader", "other", [edge("API", "Leader"), edge("Leader", "Worker")], "other"],
  ["Team leader", "other", [edge("Team leader", "Follower")], "other"],
  ["Follower 2", "client", [edge("Leader", "Follower 2")], "sql_db"],
  ["Node 3 follower", "client", [edge("Leader", "Node 3 follower")], "sql_db"],
  ["Followers (us, asia)", "client", [edge("Store", "Followers (us, asia)")], "sql_db"],
  ["Follower", "client", [edge("Follower", "API")], "client"],
  ["Follower", "client", [edge("Cache", "Follower")], "client"],
  ["Follower", "client", [edge("Follower", "Store")], "client"],
] as const)("%s, taken for %s, among queues and copies", (label, from, edges, kind) => {
  const others = [
    node("API", "service"),
    node("Queue", "message_queue"),
    node("Worker", "worker"),
    node("Store", "sql_db"),
    node("Cache", "cache"),
    node("Leader"),
    node("Follower", "client"),
  ];
  const nodes = [node(label, from), ...others.filter((other) => other.label !== label)];
  expect(withKindsByPlace(nodes, edges)[0]?.kind).toBe(kind);
});

it("leaves alone what the user said", () => {
  const said = { ...node("App", "client"), confidence: 1 };
  const edges = [edge("LB", "App"), edge("App", "Queue")];
  expect(withKindsByPlace([said, node("LB", "load_balancer"), node("Queue")], edges)[0]?.kind).toBe("client");
});
