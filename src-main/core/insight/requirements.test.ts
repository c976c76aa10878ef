import { describe, expect, it } from "vitest";
import { requirementsIn } from "./requirements.ts";
import { reading } from "./test-insight.ts";

function textsOf(requirements: string): string[] {
  return requirementsIn(reading({ requirements })).map(({ text }) => text);
}

describe("requirementsIn", () => {
  it("takes the items under a heading that says functional, and nothing after it", () => {
    expect(
      textsOf(
        "## Functional\n- Users upload photos\n- Users follow others\n\n## Non-functional\n- Feed loads in 500 ms\n\nOut of scope: likes, comments",
      ),
    ).toEqual(["Users upload photos", "Users follow others"]);
  });

  it.each([
    ["a line ending in a colon", "Functional:\n- upload photos\n- view a feed\n\nNon-functional:\n- fast"],
    ["a bold line", "**Functional requirements**\n1. upload photos\n2. view a feed\n\n**Quality**\n1. fast"],
    ["one sentence", "Functional requirements: upload photos, view a feed.\nNon-functional: available, fast"],
    ["no heading at all", "- upload photos\n- view a feed\n- p99 below 500 ms\n- 10M users"],
  ])("reads them under %s", (_, note) => {
    expect(textsOf(note)).toEqual(["upload photos", "view a feed"]);
  });

  it("splits a list in a sentence where a new verb begins, and not between things", () => {
    expect(textsOf("Functional: users can upload photos and videos, follow others, and see a feed")).toEqual([
      "users can upload photos and videos",
      "follow others",
      "see a feed",
    ]);
  });

  it("leaves out details below an item, what is denied, and how well or how much", () => {
    expect(
      textsOf(
        "Functional:\n- upload photos\n  - at most 20 MB\n- no comments\n- high availability\n- 100M daily users\n- search",
      ),
    ).toEqual(["upload photos", "search"]);
  });

  it("points at the words in the note", () => {
    const note = "Functional:\n- **Users** upload photos";
    const [first] = requirementsIn(reading({ requirements: note }));
    expect(first?.text).toBe("Users upload photos");
    if (first?.evidence.source !== "notes") throw new Error("expected words");
    expect(note.slice(first.evidence.start, first.evidence.end)).toBe(first.evidence.quote);
    expect(first.evidence.quote).toContain("upload photos");
  });

  it("reads who does what with which thing", () => {
    const meaning = (note: string) =>
      requirementsIn(reading({ requirements: `Functional:\n- ${note}` }))[0]?.meaning;
    expect(meaning("Riders can request a ride to a place")).toMatchObject({
      deeds: ["create"],
      object: new Set(["ride"]),
    });
    expect([...(meaning("Riders can request a ride")?.actor ?? [])]).toEqual(["rider"]);
    expect(meaning("As a user, I want to view my feed, newest first")).toMatchObject({ deeds: ["read"] });
    expect([...(meaning("while cycling, users can view their rides")?.object ?? [])]).toEqual(["ride"]);
    expect(meaning("system writes a log")?.object).toEqual(new Set(["log"]));
    expect(meaning("delete/unfollow an account")).toMatchObject({ deeds: ["remove"] });
    expect(meaning("home timeline")).toMatchObject({ deeds: [] });
  });
});
