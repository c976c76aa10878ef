import { expect, test } from "vitest";
import type { LibraryConcept } from "../../../src-main/contract/library.ts";
import { linksOf } from "./concept-links.ts";
import { libraryConcept } from "./library-concept.fixture.ts";

const queue = libraryConcept({ id: "queue", confusedWith: ["stream"], related: ["worker", "gone"] });
const stream = libraryConcept({ id: "stream", related: ["queue"] });
const worker = libraryConcept({ id: "worker" });
const all = [queue, stream, worker];
const idsOf = (concepts: readonly LibraryConcept[]) => concepts.map(({ id }) => id);

test("a link holds both ways, and a concept that is not there is passed over", () => {
  expect(idsOf(linksOf(queue, all).related)).toEqual(["worker"]);
  expect(idsOf(linksOf(worker, all).related)).toEqual(["queue"]);
  expect(idsOf(linksOf(stream, all).confusedWith)).toEqual(["queue"]);
});

test("what is often confused is not listed as related once more", () => {
  expect(idsOf(linksOf(stream, all).related)).toEqual([]);
});
