import { describe, expect, test } from "vitest";
import { board, criterion, evaluated } from "./test-rubric.ts";

describe("a pitfall", () => {
  const evidence = {
    all: [
      { component: { kinds: ["client"] } },
      { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } },
    ],
  };
  const settledOn = (drawn: string, kind = "pitfall") =>
    evaluated([criterion(evidence, { kind })], {}, board(drawn)).criteria[0];

  test("avoided where there was an occasion is met, and shows the occasion", () => {
    const settled = settledOn("client>service>sql_db");
    expect(settled?.verdict).toBe("met");
    expect(settled?.evidence.length).toBeGreaterThan(0);
  });

  test("walked into is missed", () => {
    expect(settledOn("client>sql_db")?.verdict).toBe("not_met");
  });

  test("without an occasion cannot be assessed", () => {
    expect(settledOn("service>sql_db")?.verdict).toBe("cannot_assess");
    expect(settledOn("client>service")?.verdict).toBe("cannot_assess");
  });

  test("needs an occasion even when another part already fails; any other criterion does not", () => {
    const other = {
      all: [
        { component: { kinds: ["cdn"] } },
        { not: { link: { from: { kinds: ["client"] }, to: { kinds: ["sql_db"] } } } },
      ],
    };
    const verdict = (kind: string) =>
      evaluated([criterion(other, { kind })], {}, board("worker>message_queue")).criteria[0]?.verdict;
    expect(verdict("pitfall")).toBe("cannot_assess");
    expect(verdict("must")).toBe("not_met");
  });
});

test("half of what cannot be read is not half missed", () => {
  const cached = criterion(
    { text: { terms: ["cache"], with: [["feed"]] } },
    { partial: [{ credit: 0.5, evidence: { component: { kinds: ["cache"] } }, missing: "What it holds." }] },
  );
  const drawn = board("client>service>cache");
  const inGerman = "Die Listen liegen im Speicher, weil sie oft gelesen und nicht oft geschrieben werden.";
  expect(evaluated([cached], { architecture: inGerman }, drawn).criteria[0]?.verdict).toBe("cannot_assess");
  expect(evaluated([cached], { architecture: "The lists are short." }, drawn).criteria[0]?.verdict).toBe(
    "partial",
  );
});
