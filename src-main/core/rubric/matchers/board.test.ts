import { describe, expect, test } from "vitest";
import type { BoardGraph } from "../../diagram/graph.ts";
import { board, settled } from "../test-rubric.ts";

const verdict = (evidence: Record<string, unknown>, graph: BoardGraph) =>
  settled(evidence, "", graph).verdict;

describe("component", () => {
  const cache = { component: { kinds: ["cache"] } };

  test("a linked one counts, and its elements are the proof", () => {
    expect(settled(cache, "", board("service>cache"))).toMatchObject({
      verdict: "met",
      evidence: [{ source: "board", elementIds: ["cache-box"] }],
    });
  });

  test("a loose one does not, unless links are not asked for", () => {
    const graph = board("client>service;cache");
    expect(verdict(cache, graph)).toBe("not_met");
    expect(verdict({ component: { kinds: ["cache"], linked: false } }, graph)).toBe("met");
  });

  test("by what its label says", () => {
    const feed = { component: { terms: ["feed"] } };
    expect(verdict(feed, board("client>service Feed service"))).toBe("met");
    expect(verdict(feed, board("client>service Photo service"))).toBe("not_met");
  });

  test("a shape alone vouches for a name that the rubric knows, and for no other", () => {
    const store = { component: { kinds: ["sql_db"] } };
    const guessed = (drawn: string, confidence: number): BoardGraph => {
      const graph = board(drawn);
      return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, confidence })) };
    };
    expect(verdict(store, guessed("service>sql_db Feed", 0.3))).toBe("met");
    expect(verdict(store, guessed("service>sql_db Wuzzle", 0.3))).toBe("not_met");
    expect(verdict(store, guessed("service>sql_db Feed", 0.15))).toBe("not_met");
  });

  test("by count and by instances", () => {
    const two = { component: { kinds: ["service"], count: 2 } };
    expect(verdict(two, board("client>service A;client>service B"))).toBe("met");
    expect(verdict(two, board("client>service A"))).toBe("not_met");
    const replicated = { component: { kinds: ["sql_db"], replicated: true } };
    expect(verdict(replicated, board("service>sql_db", { sql_db: 3 }))).toBe("met");
    expect(verdict(replicated, board("service>sql_db"))).toBe("not_met");
  });

  test("one that is only imagined does not count", () => {
    expect(verdict(cache, board("service>cache Redis (later)"))).toBe("not_met");
    expect(verdict(cache, board("service>cache Redis?"))).toBe("not_met");
    expect(verdict({ component: { terms: ["feed"] } }, board("service>other Feed seen?"))).toBe("met");
  });
});

describe("link", () => {
  const link = { link: { from: { kinds: ["service"] }, to: { kinds: ["cache"] } } };

  test("leads through a question on the way", () => {
    expect(verdict(link, board("service>other In cache?>cache"))).toBe("met");
    expect(verdict(link, board("service>other In cache>cache"))).toBe("not_met");
    expect(verdict(link, board("cache>other In cache?>service"))).toBe("not_met");
  });

  test("leads through many questions in as many ways, once each", () => {
    const questions = Array.from({ length: 12 }, (_, at) => `other Question ${at}?`);
    const ways = questions.flatMap((one) => questions.map((other) => `${one}>${other}`));
    const [first, last] = [questions[0], questions.at(-1)];
    expect(verdict(link, board(`service>${first};${ways.join(";")};${last}>cache`))).toBe("met");
  });

  test("follows the arrow, or either way when asked", () => {
    expect(verdict(link, board("service>cache"))).toBe("met");
    expect(verdict(link, board("cache>service"))).toBe("not_met");
    expect(verdict({ link: { ...link.link, either: true } }, board("cache>service"))).toBe("met");
  });

  test("is one arrow, not a way", () => {
    expect(verdict(link, board("service>load_balancer>cache"))).toBe("not_met");
  });

  test("its proof is both ends and the arrow", () => {
    expect(settled(link, "", board("client>service>cache")).evidence).toEqual([
      { source: "board", elementIds: ["service-box", "service→cache", "cache-box"] },
    ]);
  });
});

describe("path", () => {
  const path = (rest: Record<string, unknown> = {}) => ({
    path: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] }, ...rest },
  });

  test("goes along links of any number", () => {
    expect(verdict(path(), board("client>load_balancer>service>sql_db"))).toBe("met");
    expect(verdict(path(), board("client>service;worker>sql_db"))).toBe("not_met");
  });

  test("passes what it must in order, and avoids what it must", () => {
    const through = path({ through: [{ kinds: ["load_balancer"] }, { kinds: ["service"] }] });
    expect(verdict(through, board("client>load_balancer>service>sql_db"))).toBe("met");
    expect(verdict(through, board("client>service>load_balancer>sql_db"))).toBe("not_met");
    const avoiding = path({ avoiding: [{ kinds: ["cache"] }] });
    expect(verdict(avoiding, board("client>service>cache>sql_db"))).toBe("not_met");
    expect(verdict(avoiding, board("client>service>cache>sql_db;service>sql_db"))).toBe("met");
  });

  test("a box with several roles plays each of them", () => {
    const graph = board("client>api_gateway>service>sql_db");
    const nodes = graph.nodes.map((node) =>
      node.kind === "api_gateway" ? { ...node, also: ["load_balancer" as const] } : node,
    );
    const through = path({ through: [{ kinds: ["load_balancer"] }, { kinds: ["api_gateway"] }] });
    expect(verdict(through, { ...graph, nodes })).toBe("met");
  });

  test("one start may lead to another that is an end", () => {
    const graph = board("service>message_queue>worker");
    const nodes = graph.nodes.map((node) =>
      node.kind === "worker" ? { ...node, also: ["service" as const] } : node,
    );
    const pushed = path({ from: { kinds: ["service"] }, to: { kinds: ["worker"] } });
    expect(verdict(pushed, { ...graph, nodes })).toBe("met");
  });

  test("a ring ends", () => {
    expect(verdict(path(), board("client>service>worker>service;sql_db>worker"))).toBe("not_met");
  });
});

describe("agreement of notes and board", () => {
  const agreement = { agreement: { terms: ["cache"], kinds: ["cache"] } };

  test("claimed and drawn", () => {
    const { verdict, evidence } = settled(agreement, "We use a cache.", board("service>cache"));
    expect(verdict).toBe("met");
    expect(evidence.map(({ source }) => source)).toEqual(["notes", "board"]);
  });

  test.each([
    ["claimed, and the board has none", "We use a cache.", "service>sql_db", "contradicted"],
    ["denied, and the board has one", "We use no cache.", "service>cache", "contradicted"],
    ["claimed with no board", "We use a cache.", "", "not_met"],
    ["drawn and not claimed", "", "service>cache", "not_met"],
  ])("%s", (_, note, graph, expected) => {
    expect(settled(agreement, note, board(graph)).verdict).toBe(expected);
  });
});

describe("a pitfall is met when it was avoided", () => {
  const avoided = { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } };

  test("which shows only where there was something to avoid", () => {
    expect(verdict(avoided, board("client>service>sql_db"))).toBe("met");
    expect(verdict(avoided, board("client>sql_db"))).toBe("not_met");
    expect(verdict(avoided, board("client>service"))).toBe("cannot_assess");
    expect(verdict(avoided, board(""))).toBe("cannot_assess");
  });

  test("and falling into it is shown", () => {
    expect(settled(avoided, "", board("client>sql_db")).evidence).toHaveLength(1);
  });
});

test("what nothing leads to and what calls a balancer is a caller, whatever it is by itself", () => {
  const path = { path: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } };
  expect(verdict(path, board("service Shop>load_balancer>service API>sql_db"))).toBe("met");
  expect(verdict(path, board("service Shop>service API>sql_db"))).toBe("not_met");
  expect(verdict(path, board("worker>service Shop>load_balancer>sql_db"))).toBe("not_met");
});

test("what a component is only guessed to be counts for nothing", () => {
  const graph = board("service>sql_db Wuzzle");
  const guessed = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, confidence: 0.3 })) };
  expect(verdict({ component: { kinds: ["sql_db"] } }, graph)).toBe("met");
  expect(verdict({ component: { kinds: ["sql_db"] } }, guessed)).toBe("not_met");
});
