import { describe, expect, test } from "vitest";
import { board, settled } from "../test-rubric.ts";

const text = (...terms: string[]) => ({ text: { terms } });
const cache = text("cache");
const cdn = text("cdn");
const shard = text("sharding");

describe("all", () => {
  test("needs every part, and shows the proof of each", () => {
    const both = { all: [cache, cdn] };
    expect(settled(both, "We use a cache. We use a CDN.")).toMatchObject({
      verdict: "met",
      evidence: [{ quote: "We use a cache" }, { quote: "We use a CDN" }],
    });
    expect(settled(both, "We use a cache.")).toMatchObject({ verdict: "not_met", credit: 0 });
  });

  test("a bare list meets none of it", () => {
    expect(settled({ all: [cache, cdn] }, "cache, CDN").credit).toBe(0);
  });

  test("a part that is denied contradicts the whole", () => {
    expect(settled({ all: [cache, cdn] }, "We use a cache. There is no CDN.").verdict).toBe("contradicted");
  });
});

describe("any", () => {
  test("is as good as its best part", () => {
    expect(settled({ any: [cache, cdn] }, "We use a CDN.").verdict).toBe("met");
    expect(settled({ any: [cache, cdn] }, "cache").credit).toBe(0.25);
    expect(settled({ any: [cache, cdn] }, "No cache.").verdict).toBe("contradicted");
  });
});

describe("at least", () => {
  const two = { atLeast: { count: 2, of: [cache, cdn, shard] } };

  test("counts parts", () => {
    expect(settled(two, "We use a cache. We shard by user.").verdict).toBe("met");
    expect(settled(two, "We use a cache.").verdict).toBe("not_met");
  });

  test("a concept counts once", () => {
    const twice = { atLeast: { count: 2, of: [cache, text("cache", "cdn")] } };
    expect(settled(twice, "We use a cache.").verdict).toBe("not_met");
    expect(settled(twice, "We use a cache. We use a CDN.").verdict).toBe("met");
  });
});

describe("not", () => {
  test("turns a part round where there is something to judge", () => {
    const noShards = { not: shard };
    expect(settled(noShards, "We do not shard.").verdict).toBe("met");
    expect(settled(noShards, "We shard by user.").verdict).toBe("not_met");
    expect(settled(noShards, "We use a cache.").verdict).toBe("cannot_assess");
  });

  test("can stand beside others", () => {
    const through = {
      all: [
        { component: { kinds: ["sql_db"] } },
        { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } },
      ],
    };
    expect(settled(through, "", board("client>service>sql_db")).verdict).toBe("met");
    expect(settled(through, "", board("client>sql_db")).verdict).toBe("not_met");
  });
});
