import { describe, expect, test } from "vitest";
import { recallChoice, rememberChoice } from "./choice.ts";

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const FIRST = { level: "senior", length: 45, style: "neutral", isVoiced: false } as const;

describe("the choice of last time", () => {
  test("comes back", () => {
    const store = storage();
    const choice = { level: "staff", length: null, style: "tough", isVoiced: true } as const;
    rememberChoice(store, choice);
    expect(recallChoice(store)).toEqual(choice);
  });

  test("is senior, 45 minutes and neutral the first time", () => {
    expect(recallChoice(storage())).toEqual(FIRST);
  });

  test("comes back from before there was an interviewer", () => {
    const store = storage();
    store.kept.set("onair.choice", '{"level":"mid","length":30}');
    expect(recallChoice(store)).toEqual({ level: "mid", length: 30, style: "neutral", isVoiced: false });
  });

  test.each(['{"level":"wizard","length":45}', '{"level":"mid","length":100000}', "not JSON"])(
    "is forgotten when it cannot be read: %s",
    (text) => {
      const store = storage();
      store.kept.set("onair.choice", text);
      expect(recallChoice(store)).toEqual(FIRST);
    },
  );

  test("a browser that refuses to keep anything stops nobody", () => {
    const refuse = (): never => {
      throw new Error("denied");
    };
    expect(() => rememberChoice({ setItem: refuse }, FIRST)).not.toThrow();
    expect(recallChoice({ getItem: refuse })).toEqual(FIRST);
  });
});
