import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPONENT_KINDS } from "../diagram/kind.ts";
import { availability } from "./availability.ts";
import { carriersOn } from "./carriers.ts";
import { mainRoutes } from "./main-routes.ts";
import { requirementsIn } from "./requirements.ts";
import { type AvailabilityAssumptions, availabilityAssumptionsSchema } from "./schema.ts";
import { reading } from "./test-insight.ts";

function assumed(some: Partial<AvailabilityAssumptions>, other = 0.99): AvailabilityAssumptions {
  return availabilityAssumptionsSchema.parse({
    ...Object.fromEntries(COMPONENT_KINDS.map((kind) => [kind, other])),
    ...some,
  });
}

function pathsOf(board: string, assumptions: AvailabilityAssumptions, requirements = "") {
  const attempt = reading({ requirements }, board);
  const wanted = requirementsIn(attempt);
  return availability(
    attempt.board,
    mainRoutes(attempt.board, wanted, carriersOn(attempt, wanted)),
    assumptions,
  );
}

describe("availability", () => {
  it("multiplies parts that are all needed", () => {
    const [read] = pathsOf("App:client > LB:load_balancer > Web > DB:nosql_db", assumed({}, 0.9));
    expect(read?.steps.map(({ label }) => label)).toEqual(["LB", "Web", "DB"]);
    expect(read?.total).toBeCloseTo(0.9 ** 3, 12);
    expect(read?.downMinutesPerYear).toBeCloseTo((1 - 0.9 ** 3) * 525_600, 0);
    expect(read?.nines).toBe(0);
  });

  it("lets all instances of a part fail before it fails", () => {
    const [read] = pathsOf("App:client > Web:service*3 > DB:nosql_db", assumed({ nosql_db: 1 }, 0.9));
    expect(read?.steps[0]).toMatchObject({ each: 0.9, instances: 3, together: 0.999 });
    expect(read?.nines).toBe(3);
  });

  it("counts servers drawn one by one, and replicas for reads only", () => {
    const board = "App:client > LB:load_balancer > Web 1 > DB:sql_db > Copy:sql_db; LB > Web 2 > DB";
    const [read, write] = pathsOf(board, assumed({}, 0.9));
    expect(read?.steps.map(({ instances }) => instances)).toEqual([1, 2, 2]);
    expect(write?.steps.map(({ instances }) => instances)).toEqual([1, 2, 1]);
  });

  it("does not take the load balancers of two tiers for one another", () => {
    const board =
      "App:client > LB 1:load_balancer > Web:service*2 > LB 2:load_balancer > API:service*2 > DB:nosql_db";
    const [read] = pathsOf(board, assumed({}));
    expect(read?.steps.map(({ instances }) => instances)).toEqual([1, 2, 1, 2, 1]);
  });

  it("does not let one shard stand in for another", () => {
    const [read] = pathsOf("App:client > Web > DB shards:sql_db*4", assumed({}));
    expect(read?.steps.at(-1)?.instances).toBe(1);
  });

  it("names the weakest part of the path", () => {
    const [read] = pathsOf("App:client > LB:load_balancer > Web > DB:sql_db", assumed({ service: 0.95 }));
    expect(read?.weakest).toBe("Web");
  });

  it("takes the path of the first requirement that reads, and of the first that writes", () => {
    const board =
      "App:client > Gateway:api_gateway > Feed service > Feeds:nosql_db; Gateway > Upload service > Photos DB:sql_db";
    const [read, write] = pathsOf(board, assumed({}), "Functional:\n- upload photos\n- see the feed");
    expect(read?.steps.map(({ label }) => label)).toEqual(["Gateway", "Feed service", "Feeds"]);
    expect(write?.steps.map(({ label }) => label)).toEqual(["Gateway", "Upload service", "Photos DB"]);
  });

  it("is empty without a path to where data is kept", () => {
    expect(pathsOf("App:client > Web", assumed({}))).toEqual([]);
  });

  it("never exceeds its weakest part, and grows with instances", () => {
    const share = fc.double({ min: 0.5, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 4 }), (service, store, instances) => {
        const total = (count: number) =>
          pathsOf(
            `App:client > Web:service*${count} > DB:nosql_db`,
            assumed({ service, nosql_db: store }),
          )[0];
        const path = total(instances);
        const least = Math.min(...(path?.steps.map(({ together }) => together) ?? []));
        expect(path?.total).toBeLessThanOrEqual(least + 1e-12);
        expect(total(instances + 1)?.total).toBeGreaterThanOrEqual(path?.total ?? 1);
      }),
      { numRuns: 50 },
    );
  });
});
