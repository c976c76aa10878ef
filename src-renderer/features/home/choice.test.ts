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

describe("the choice of last time", () => {
  test("comes back", () => {
    const store = storage();
    rememberChoice(store, "staff", null);
    expect(recallChoice(store)).toEqual({ level: "staff", length: null });
  });

  test("is senior and 45 minutes the first time", () => {
    expect(recallChoice(storage())).toEqual({ level: "senior", length: 45 });
  });

  test.each(['{"level":"wizard","length":45}', '{"level":"mid","length":100000}', "not JSON"])(
    "is forgotten when it cannot be read: %s",
    (text) => {
      const store = storage();
      store.kept.set("onair.choice", text);
      expect(recallChoice(store)).toEqual({ level: "senior", length: 45 });
    },
  );

  test("a browser that refuses to keep anything stops nobody", () => {
    const refuse = (): never => {
      throw new Error("denied");
    };
    expect(() => rememberChoice({ setItem: refuse }, "mid", 30)).not.toThrow();
    expect(recallChoice({ getItem: refuse })).toEqual({ level: "senior", length: 45 });
  });
});
