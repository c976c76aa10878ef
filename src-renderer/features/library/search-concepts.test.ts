import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraryConcept } from "./library-concept.fixture.ts";
import { indexConcepts, searchConcepts } from "./search-concepts.ts";

const concepts = [
  libraryConcept({ id: "load-balancer", name: "Load balancer", aliases: ["LB", "balance the load"] }),
  libraryConcept({ id: "layer-4", name: "Layer 4 load balancing", aliases: ["L4 LB"] }),
  libraryConcept({ id: "ip-hash", name: "IP hash", aliases: ["hash of the client IP"] }),
  libraryConcept({ id: "consistent-hashing", name: "Consistent hashing", aliases: ["hash ring"] }),
  libraryConcept({ id: "cache-aside", name: "Cache-aside", aliases: ["lazy loading"] }),
  libraryConcept({ id: "cache", name: "Cache", aliases: ["cached"], products: ["Redis", "Memcached"] }),
  libraryConcept({ id: "dead-letter-queue", name: "Dead letter queue", aliases: ["DLQ"] }),
  libraryConcept({ id: "n-plus-one", name: "N+1 queries", aliases: ["query per row"] }),
  libraryConcept({ id: "idempotency", name: "Idempotency", aliases: ["safe to retry"] }),
  libraryConcept({ id: "sharding", name: "Sharding", aliases: ["horizontal partitioning"] }),
  libraryConcept({ id: "circuit-breaker", name: "Circuit breaker" }),
];
const index = indexConcepts(concepts);
const first = (query: string) => searchConcepts(index, query)[0]?.concept.id;

describe("a search in the library", () => {
  it.each([
    ["consistent hashing", "consistent-hashing"],
    ["Consistent-Hash", "consistent-hashing"],
    ["LB", "load-balancer"],
    ["loadbalancer", "load-balancer"],
    ["redis", "cache"],
    ["DLQ", "dead-letter-queue"],
    ["dead l", "dead-letter-queue"],
    ["partit", "sharding"],
    ["n+1", "n-plus-one"],
    ["retry", "idempotency"],
  ])("%s finds %s", (query, id) => expect(first(query)).toBe(id));

  it.each([
    ["cahce", "cache"],
    ["consistant hashing", "consistent-hashing"],
    ["idempotncy", "idempotency"],
    ["load blancer", "load-balancer"],
    ["circut breaker", "circuit-breaker"],
    ["shardng", "sharding"],
    ["consistnt h", "consistent-hashing"],
  ])("%s, mistyped, still finds %s", (query, id) => expect(first(query)).toBe(id));

  it("says by which other wording a concept was found", () => {
    expect(searchConcepts(index, "memcached")[0]).toMatchObject({ alias: "Memcached" });
    expect(searchConcepts(index, "cache")[0]).toMatchObject({ alias: null });
  });

  it("finds all in their own order when nothing is typed, and nothing for nonsense", () => {
    expect(searchConcepts(index, "  ").map(({ concept }) => concept.id)).toEqual(
      concepts.map(({ id }) => id),
    );
    expect(searchConcepts(index, "xqzzyw")).toEqual([]);
  });

  it("finds every concept first by its own name", () => {
    expect(concepts.filter(({ id, name }) => first(name) !== id)).toEqual([]);
  });

  it("bears any text", () => {
    fc.assert(fc.property(fc.string(), (query) => searchConcepts(index, query).length <= concepts.length));
  });
});
