import fc from "fast-check";
import { expect, test } from "vitest";
import { indexNearNames, namesNear } from "./near-names.ts";

const near = (word: string, ...names: string[]) => namesNear(word, indexNearNames(names));

test("one slip leads back to the name", () => {
  expect(near("balancr", "balancer")).toEqual(["balancer"]);
  expect(near("ballancer", "balancer")).toEqual(["balancer"]);
  expect(near("balamcer", "balancer")).toEqual(["balancer"]);
  expect(near("balacner", "balancer")).toEqual(["balancer"]);
});

test("so does a letter that stands elsewhere", () => {
  expect(near("blancaer", "balancer")).toEqual(["balancer"]);
});

test("another first letter, two letters too many and short names do not", () => {
  expect(near("leader", "reader")).toEqual([]);
  expect(near("balancerrr", "balancer")).toEqual([]);
  expect(near("kafko", "kafka")).toEqual([]);
});

test("what is found is what meets with at most one letter left out of each", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 9 });
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { maxLength: 30 }), (typed, names) => {
      const meeting = names.filter(
        (name) =>
          name.length >= 6 &&
          name[0] === typed[0] &&
          withOneLess(name).some((shortened) => withOneLess(typed).includes(shortened)),
      );
      expect(near(typed, ...names).sort()).toEqual(meeting.sort());
    }),
    { numRuns: 2000 },
  );
});

function withOneLess(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
