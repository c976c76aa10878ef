import { expect, test } from "vitest";
import type { ProblemCard } from "../../../src-main/contract/content.ts";
import {
  addressOf,
  filterFrom,
  filterProblems,
  inOrder,
  type ProblemFilter,
  topicsOf,
} from "./problem-filter.ts";

const problem = (id: string, rest: Partial<ProblemCard>): ProblemCard => ({
  id,
  title: id,
  summary: "",
  topics: [],
  emphasis: [],
  difficulty: "medium",
  prompt: "",
  isOwn: false,
  ...rest,
});
const problems = [
  problem("Instagram", {
    summary: "A photo sharing network.",
    topics: ["feed", "storage"],
    emphasis: ["A", "O"],
  }),
  problem("Ticket sale", { summary: "Seats for a concert.", topics: ["transactions"], difficulty: "hard" }),
];
const ALL: ProblemFilter = { query: "", difficulty: null, topic: null, stage: null, isNew: false };
const idsFor = (filter: Partial<ProblemFilter>, practised: string[] = []) =>
  filterProblems(problems, { ...ALL, ...filter }, new Set(practised)).map(({ id }) => id);

test("every word has to be found, in whichever part", () => {
  expect(idsFor({ query: "photo FEED" })).toEqual(["Instagram"]);
  expect(idsFor({ query: "photo concert" })).toEqual([]);
  expect(idsFor({ query: "hard" })).toEqual(["Ticket sale"]);
});

test("without a filter all are found", () => {
  expect(idsFor({ query: "  " })).toHaveLength(2);
});

test("filters narrow each other", () => {
  expect(idsFor({ stage: "O" })).toEqual(["Instagram"]);
  expect(idsFor({ topic: "transactions" })).toEqual(["Ticket sale"]);
  expect(idsFor({ topic: "transactions", difficulty: "easy" })).toEqual([]);
});

test("what was practised can be left out", () => {
  expect(idsFor({ isNew: true }, ["Instagram"])).toEqual(["Ticket sale"]);
});

test("a filter survives the address", () => {
  const filter: ProblemFilter = { query: "a b", difficulty: "hard", topic: "feed", stage: "D", isNew: true };
  expect(filterFrom(addressOf(filter))).toEqual(filter);
  expect(filterFrom(addressOf(ALL))).toEqual(ALL);
});

test("an address that names nothing known filters by nothing", () => {
  expect(filterFrom(new URLSearchParams("difficulty=brutal&stage=Z"))).toEqual(ALL);
});

test("easy problems come first, then the alphabet decides", () => {
  const all = [...problems, problem("b", { difficulty: "easy" }), problem("A", { difficulty: "easy" })];
  expect(inOrder(all).map(({ id }) => id)).toEqual(["A", "b", "Instagram", "Ticket sale"]);
});

test("topics come by name with their numbers", () => {
  expect(topicsOf([...problems, problem("x", { topics: ["feed"] })])).toEqual([
    { topic: "feed", count: 2 },
    { topic: "storage", count: 1 },
    { topic: "transactions", count: 1 },
  ]);
});
