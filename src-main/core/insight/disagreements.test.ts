import { describe, expect, it } from "vitest";
import type { Notes } from "../interview/notes.ts";
import { disagreements } from "./disagreements.ts";
import { reading, TEST_LEXICON } from "./test-insight.ts";

const BOARD = "App:client > LB:load_balancer > App server > MySQL:sql_db";

function found(some: Partial<Notes>, board = BOARD) {
  return disagreements(reading(some, board), TEST_LEXICON);
}

describe("disagreements", () => {
  it("finds what the notes claim and the board leaves out, with the words that claim it", () => {
    const [first, ...others] = found({
      architecture: "We put Redis in front of the database to take reads off it.",
    });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: "not-drawn", about: "cache", severity: "serious" });
    expect(first?.says).toContain("“Redis”");
    expect(first?.evidence[0]).toMatchObject({ source: "notes", stage: "A", quote: "Redis" });
  });

  it("takes what is only in the deep dive less seriously", () => {
    expect(found({ optimization: "A CDN keeps the pictures near the users." })).toMatchObject([
      { kind: "not-drawn", about: "CDN", severity: "worth-a-look" },
    ]);
  });

  it.each([["we could add a cache later"], ["A cache is not needed at this size."], ["Why not a cache?"]])(
    "claims nothing by “%s”",
    (architecture) => {
      expect(found({ architecture })).toEqual([]);
    },
  );

  it("is content when the board shows it, by whatever name", () => {
    const said = {
      architecture: "Redis caches the feed, a load balancer spreads requests, SQS takes the jobs.",
    };
    const board =
      "App:client > Gateway:api_gateway > App server > Hot data:cache; App server > Kafka:stream > Worker:worker";
    expect(found(said, board)).toEqual([]);
  });

  it("finds what the notes deny and the board shows", () => {
    expect(
      found(
        { architecture: "No cache is needed here." },
        "App:client > App server > Redis:cache; App server > DB:sql_db",
      ),
    ).toMatchObject([{ kind: "drawn-but-denied", about: "cache", severity: "worth-a-look" }]);
  });

  it("finds a queue that no note explains, once there are notes to explain it", () => {
    const board = "App:client > App server > Jobs:message_queue > Encoder:worker; App server > DB:sql_db";
    const words = "The app server checks each upload and stores its row in the database. ".repeat(3);
    expect(found({ architecture: words }, board)).toMatchObject([
      { kind: "drawn-unexplained", about: "queue" },
    ]);
    expect(found({ architecture: `${words} It puts encoding jobs on a queue.` }, board)).toEqual([]);
    expect(found({ architecture: `${words} Jobs wait until an encoder is free.` }, board)).toEqual([]);
    expect(found({}, board)).toEqual([]);
  });

  it("holds nothing against a board that is hardly begun", () => {
    expect(found({ architecture: "Redis caches the feed." }, "App:client > App server")).toEqual([]);
  });
});
