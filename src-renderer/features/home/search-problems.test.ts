import { expect, test } from "vitest";
import { searchProblems } from "./search-problems.ts";

const problem = (id: string, summary: string, topics: string[]) => ({
  id,
  title: id,
  summary,
  topics,
  difficulty: "medium" as const,
  prompt: "",
});
const problems = [
  problem("Instagram", "A photo sharing network.", ["feed", "object storage"]),
  problem("Ticket sale", "Seats for a concert, sold once each.", ["transactions"]),
];
const idsFor = (query: string) => searchProblems(problems, query).map(({ id }) => id);

test("every word has to be found, in whichever part", () => {
  expect(idsFor("photo FEED")).toEqual(["Instagram"]);
  expect(idsFor("photo concert")).toEqual([]);
  expect(idsFor("medium")).toEqual(["Instagram", "Ticket sale"]);
});

test("an empty query finds all", () => {
  expect(idsFor("  ")).toHaveLength(2);
});
