import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../interview/event.ts";
import { criterion } from "../rubric/test-rubric.ts";
import { followUpFor } from "./follow-up.ts";
import { look, sessionIn } from "./test-look.ts";
import { TEST_WORDS } from "./test-words.ts";

const LIGHT = criterion(
  { text: { terms: ["cache"] } },
  { id: "light", kind: "should", probe: "Why so slow?" },
);
const HEAVY = criterion(
  { text: { terms: ["load-balancer"] } },
  { id: "heavy", weight: { mid: 3, senior: 3, staff: 3 }, probe: "Who answers?" },
);
const LATER = criterion({ text: { terms: ["cdn"] } }, { id: "later", stage: "O", probe: "How far?" });
const RUBRIC = [LIGHT, HEAVY, LATER];

const asked = (id: string): Extract<SessionEvent, { type: "followUpAsked" }> => ({
  type: "followUpAsked",
  atMs: 0,
  criterion: id,
  says: "?",
  elementIds: [],
});

describe("the next follow-up", () => {
  it("is about the weightiest gap of the stage that is open", () => {
    expect(followUpFor(look(RUBRIC), sessionIn("A", 5), TEST_WORDS)).toEqual({
      criterion: "heavy",
      says: "Who answers?",
      elementIds: [],
    });
    expect(followUpFor(look(RUBRIC), sessionIn("O", 5), TEST_WORDS)?.criterion).toBe("later");
  });

  it("is never one that was asked, hinted at or answered before", () => {
    expect(
      followUpFor(look(RUBRIC), sessionIn("A", 5, "neutral", [asked("heavy")]), TEST_WORDS)?.criterion,
    ).toBe("light");
    const hinted: SessionEvent = { type: "hintShown", atMs: 0, criterion: "heavy", step: 1, says: "…" };
    expect(followUpFor(look(RUBRIC), sessionIn("A", 5, "neutral", [hinted]), TEST_WORDS)?.criterion).toBe(
      "light",
    );
    const said = look(RUBRIC, {
      architecture: "A load balancer stands before the servers. A cache holds the feed.",
    });
    expect(followUpFor(said, sessionIn("A", 5), TEST_WORDS)).toBeNull();
  });

  it("takes what is said wrongly first, and quotes it", () => {
    const denied = look([HEAVY, LIGHT], { architecture: "There is no cache." });
    expect(followUpFor(denied, sessionIn("A", 5), TEST_WORDS)?.says).toMatch(
      /^You wrote “.*no cache.*”, but: Why so slow\?$/,
    );
  });

  it("is worded about the candidate's own box where the drawing shows the weakness", () => {
    const failover = criterion(
      { text: { terms: ["failover"] } },
      { id: "failover", concept: "failover", probe: "And if it dies?" },
    );
    const board = "Phone:client > Feed API:service > The one Postgres:sql_db";
    const followUp = followUpFor(look([failover], {}, board), sessionIn("A", 5), TEST_WORDS);
    expect(followUp?.says).toMatch(/^(Feed API|The one Postgres) dies\. What do readers see\?$/);
    expect(followUp?.elementIds).not.toEqual([]);
  });

  it("names the one box it is about, and none of several", () => {
    const cache = criterion({ text: { terms: ["ttl"] } }, { id: "cache", probe: "How long?" });
    const one = look([cache], {}, "Phone:client > API:service*2 > Feed Redis:cache");
    expect(followUpFor(one, sessionIn("A", 5), TEST_WORDS)).toMatchObject({
      says: "What is in Feed Redis?",
      elementIds: ["Feed Redis-box"],
    });
    const two = look([cache], {}, "Phone:client > API:service*2 > Feed Redis:cache; API > Other:cache");
    expect(followUpFor(two, sessionIn("A", 5), TEST_WORDS)?.says).toBe("How long?");
  });

  it("speaks of each box once", () => {
    const cache = criterion({ text: { terms: ["ttl"] } }, { id: "cache", probe: "How long?" });
    const drawn = look([cache], {}, "Phone:client > API:service*2 > Feed Redis:cache");
    const spoken: SessionEvent = { ...asked("else"), elementIds: ["Feed Redis-box"] };
    expect(followUpFor(drawn, sessionIn("A", 5, "neutral", [spoken]), TEST_WORDS)?.says).toBe("How long?");
  });

  it("says nothing where nobody sits opposite", () => {
    expect(followUpFor(look(RUBRIC), { ...sessionIn("A", 5), interviewer: null }, TEST_WORDS)).toBeNull();
  });
});
