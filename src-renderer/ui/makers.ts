import type { Maker } from "../../src-main/core/rubric/makers.ts";

const NAMES: Readonly<Record<Maker, string>> = {
  rubric: "the rubric",
  lexicon: "the words it knows",
  engine: "the engine",
};

const OLDER_NAMES: Readonly<Record<Maker, string>> = {
  rubric: "an older rubric",
  lexicon: "an older vocabulary",
  engine: "an older engine",
};

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** "the rubric and the engine". */
export function inWords(makers: readonly Maker[]): string {
  return list.format(makers.map((maker) => NAMES[maker]));
}

/** "an older rubric and an older vocabulary": by what something was scored, where these have changed since. */
export function olderInWords(makers: readonly Maker[]): string {
  return list.format(makers.map((maker) => OLDER_NAMES[maker]));
}
