import { describe, expect, it } from "vitest";
import { asRead } from "./as-read.ts";
import { requirementsIn } from "./requirements.ts";
import type { AsRead } from "./schema.ts";
import { reading } from "./test-insight.ts";

function readOf(...given: Parameters<typeof reading>): AsRead {
  const attempt = reading(...given);
  return asRead(attempt, requirementsIn(attempt));
}

function qualitiesOf(requirements: string): string[] {
  return readOf({ requirements }).qualities.map(
    ({ quality, targets }) => `${quality}: ${targets.map(({ name }) => name).join(", ")}`,
  );
}

describe("what was read", () => {
  it("takes a requirement apart into who does what with what", () => {
    const { requirements } = readOf({
      requirements: "Functional:\n- Users upload photos with a caption\n- see the home timeline",
    });
    expect(requirements.map(({ actor, action, object }) => [actor, action, object])).toEqual([
      ["Users", "upload", "photos"],
      ["", "see", "home timeline"],
    ]);
  });

  it.each([
    ["- p99 latency under 200 ms", ["performance: 200 ms"]],
    ["- The first screen within 500 ms", ["performance: 500 ms"]],
    ["- Availability of four nines", ["availability: four nines"]],
    ["- 99.95% of the time it works", ["availability: 99.95%"]],
    ["- Eventual consistency is fine for the feed", ["consistency: Eventual consistency"]],
    ["- It must be highly available", ["availability: "]],
    ["- We keep photos for 5 years", []],
    ["- 20% of the users post", []],
    ["- Strong consistency is not needed", []],
  ])("finds the target of %s", (line, expected) => {
    expect(qualitiesOf(`## Non-functional\n${line}`)).toEqual(expected);
  });

  it("tells what each figure measures, and works every equation out again", () => {
    const { quantities, calculations } = readOf({
      requirements: "10M users × 2 photos × 5 MB = 100 TB\n20M photos/day / 86,400 = 23/s\np99 is 300 ms",
    });
    expect(quantities.map(({ measures, name }) => `${measures} ${name}`)).toEqual(
      expect.arrayContaining([
        "count 10M users",
        "data 5 MB",
        "data 100 TB",
        "rate 20M photos/day",
        "time 300 ms",
      ]),
    );
    expect(calculations.map(({ fault }) => fault === "")).toEqual([true, false]);
  });

  it("lists calls and entities with their fields", () => {
    const { endpoints, entities } = readOf({
      interface: "POST /photos {caption} → 201",
      dataModel: "- photos(id, user_id, caption)",
    });
    expect(endpoints.map(({ name }) => name)).toEqual(["POST /photos"]);
    expect(entities.map(({ name, fields }) => [name, fields.length])).toEqual([["photos", 3]]);
  });

  it("flags the sentences nothing was made of, and only them", () => {
    const note = "We use a cache for the feed.\nThe frobnicator twiddles every gizmo gently.\nOK then.";
    const { unread } = readOf({ architecture: note });
    expect(unread.map(({ evidence }) => evidence.source === "notes" && evidence.quote)).toEqual([
      "The frobnicator twiddles every gizmo gently",
    ]);
  });

  it("says of a note in another language that it cannot read it", () => {
    const { unread } = readOf({
      architecture:
        "Używamy pamięci podręcznej, ponieważ odczytów jest znacznie więcej niż zapisów i baza danych nie nadąża.",
    });
    expect(unread.map(({ why }) => why)).toEqual([
      "The Architecture note is not in English, which is all that Onair reads.",
    ]);
  });
});
