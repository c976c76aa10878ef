import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem, ProblemText } from "../rubric/problem.ts";
import { criterion, problem } from "../rubric/test-rubric.ts";
import { masteryOf } from "./mastery.ts";
import type { Sitting } from "./practice.ts";
import { creditFor, recommend } from "./recommend.ts";
import { practised, sat } from "./test-practice.ts";

const TODAY = 20_000;

function about(
  id: string,
  difficulty: ProblemText["difficulty"],
  concepts: readonly string[],
  kin: readonly string[] = [],
): Problem {
  const { text, rubric } = problem(
    concepts.map((concept) => criterion({ text: { terms: ["cache"] } }, { id: `a-${concept}`, concept })),
  );
  return {
    text: { ...text, id, difficulty, kin: kin.map((other) => ({ problem: other, why: "" })) },
    rubric,
  };
}

const PROBLEMS = [
  about("chat", "medium", ["queue", "cursor"]),
  about("cdn", "medium", ["cache", "ttl"]),
  about("shortener", "easy", ["cache", "queue", "shard"]),
  about("bank", "hard", ["saga", "cache"]),
];

function next(sittings: readonly Sitting[], problems = PROBLEMS) {
  const mastery = masteryOf(sittings, TODAY);
  const found = recommend({ problems, sittings, practices: sittings, mastery, today: TODAY });
  const [first] = found;
  if (first === undefined) throw new Error("nothing is recommended");
  return { ...first, ids: found.map(({ problem: id }) => id) };
}

describe("what to practise next", () => {
  it("is, at the very start, an easy problem with what most problems ask for", () => {
    const first = next([]);
    expect(first).toMatchObject({ problem: "shortener", reason: "start", level: "senior" });
    expect(first.topics.map(({ concept }) => concept)).toEqual(["cache", "queue", "shard"]);
    expect(first.topics.every(({ behind, mastery }) => behind.length === 0 && mastery === null)).toBe(true);
  });

  it("asks for the weakest topics that are due, and names the sessions that say so", () => {
    const first = next([
      sat("a", TODAY - 30, "cdn", 50, { cache: 1, ttl: 1, queue: 0 }),
      sat("b", TODAY - 29, "cdn", 50, { cache: 1, ttl: 1, queue: 0, cursor: 0.5 }),
    ]);
    expect(first).toMatchObject({ problem: "chat", reason: "weakest" });
    expect(first.topics.map(({ concept, behind }) => [concept, behind])).toEqual([
      ["queue", ["b", "a"]],
      ["cursor", ["b"]],
    ]);
  });

  it("rests a problem that was just practised", () => {
    const missed = { queue: 0, cursor: 0 };
    expect(next([sat("a", TODAY, "chat", 50, missed)]).problem).not.toBe("chat");
    expect(next([sat("a", TODAY - 20, "chat", 50, missed)]).problem).toBe("chat");
  });

  it("keeps to the difficulty that suits", () => {
    const twins = (["easy", "medium", "hard"] as const).map((difficulty) =>
      about(difficulty, difficulty, ["queue"]),
    );
    const problems = [...twins, about("did", "medium", ["queue"])];
    const advised = (total: number) => next([sat("a", TODAY, "did", total, { queue: 0 })], problems).problem;
    expect(advised(20)).toBe("easy");
    expect(advised(55)).toBe("medium");
    expect(advised(80)).toBe("hard");
  });

  it("prefers, of equals, kin of what was practised, and says so", () => {
    const problems = [
      about("alpha", "medium", ["queue"]),
      about("beta", "medium", ["queue"], ["did"]),
      about("did", "medium", ["queue"]),
    ];
    expect(next([sat("a", TODAY, "did", 50, { queue: 0 })], problems)).toMatchObject({
      problem: "beta",
      kin: "did",
    });
  });

  it("breaks new ground when nothing is weak", () => {
    const known = ["cache", "ttl", "queue", "cursor"];
    const all = Object.fromEntries(known.map((concept) => [concept, 1]));
    const days = [3, 2, 1].map((ago) => sat(`s${ago}`, TODAY - ago, "cdn", 90, all));
    const first = next(days);
    expect(first).toMatchObject({ problem: "bank", reason: "newGround" });
    expect(first.topics.map(({ concept }) => concept)).toEqual(["saga"]);
  });

  it("goes on when a problem practised is gone, and has nothing to say without problems", () => {
    expect(next([sat("a", TODAY, "gone", 50, { vanished: 0 })]).ids).toHaveLength(3);
    expect(
      recommend({ problems: [], sittings: [], practices: [], mastery: new Map(), today: TODAY }),
    ).toEqual([]);
  });

  it("is the same whatever the order of the problems", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PROBLEMS, { minLength: PROBLEMS.length }), (problems) => {
        const sittings = [sat("a", TODAY - 3, "cdn", 50, { cache: 0, ttl: 0, queue: 0 })];
        expect(next(sittings, problems)).toEqual(next(sittings));
        expect(next([], problems)).toEqual(next([]));
      }),
    );
  });
});

describe("the credit for a concept", () => {
  it("is the mean of what was told of it, or null", () => {
    expect(creditFor("cache", practised("s", 1, { cache: 0.5, queue: 1 }))).toBe(0.5);
    expect(creditFor("cache", practised("s", 1, { cache: null }))).toBeNull();
    expect(creditFor("shard", practised("s", 1, { cache: 1 }))).toBeNull();
  });
});
