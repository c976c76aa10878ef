import { expect, test } from "vitest";
import { findWordings } from "./find-wordings.ts";
import { compileLexicon, extendLexicon } from "./lexicon.ts";
import { TEST_CONCEPTS } from "./test-lexicon.ts";
import { wordsOf } from "./words.ts";

const term = (id: string, ...aliases: string[]) => ({ id, aliases });
const [likeAny] = TEST_CONCEPTS;
if (likeAny === undefined) throw new Error("There are no concepts.");
const concept = (id: string, ...aliases: string[]) => ({ ...likeAny, id, name: id, aliases, products: [] });

const FIELD = compileLexicon([
  concept("queue"),
  concept("rate", "uploads/s", "posters/s", "readers/s"),
  concept("cache-busting", "cache busting", "bust the cache"),
  concept("trade-off", "costs more"),
  concept("order"),
  concept("query"),
]);
const LEXICON = extendLexicon(FIELD, [
  term("burst", "burst"),
  term("phrase", "query"),
  term("order", "orders"),
  term("offer", "offers"),
  term("upload", "upload"),
  term("poster", "poster"),
  term("told", "tell the customer"),
]);

const idsIn = (text: string) =>
  [...new Set(findWordings(wordsOf(text), text, LEXICON).flatMap(({ ids }) => ids))].sort();

test.each([
  // A word that only goes on a wording of the field is none by itself
  ["busts of lines", ["burst"]],
  ["all busts", ["burst"]],
  ["busts the cache", ["cache-busting"]],
  // One layer's slip of two letters is another's of one, also where that is part of a wording
  ["ten custmoers", []],
  // Of words as near those that problem and field have in common
  ["ten orfers", ["order"]],
  ["ten orffers", ["offer"]],
  ["five queies", ["phrase", "query"]],
  ["the querries", ["phrase", "query"]],
  ["the queues", ["queue"]],
  // A rate "in one word" is a plural
  ["100 upolads a day", ["upload"]],
  ["100 psters a day", ["poster"]],
  ["100 uploads/s", ["rate", "upload"]],
])("with a slip it is still the same: %s", (text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test("a wording may hold signs, and is found only with them", () => {
  const signs = extendLexicon(compileLexicon([]), [
    term("quorum", "W=2"),
    term("left", "stock > 0"),
    term("index", "prefix → list"),
    term("crowd", "100,000 people"),
    term("hits", "95% hits"),
  ]);
  const ids = (text: string) => findWordings(wordsOf(text), text, signs).flatMap((found) => found.ids);
  expect(ids("We take W = 2.")).toEqual(["quorum"]);
  expect(ids("W 2")).toEqual([]);
  expect(ids("update where stock > 0")).toEqual(["left"]);
  expect(ids("stock = 0")).toEqual([]);
  expect(ids("prefix -> list, prefix→list")).toEqual(["index", "index"]);
  expect(ids("a room of 100,000 people")).toEqual(["crowd"]);
  expect(ids("95 % hits")).toEqual(["hits"]);
});

test("what a sign stands between is not found without it, and a sign may end a wording", () => {
  const signs = extendLexicon(compileLexicon([]), [
    term("steps", "requested → accepted"),
    term("guard", "and status ="),
    term("branch", "miss →"),
    term("shift", "worker <<"),
  ]);
  const ids = (text: string) => findWordings(wordsOf(text), text, signs).flatMap((found) => found.ids);
  expect(ids("requested -> accepted")).toEqual(["steps"]);
  expect(ids("requested / accepted, requested accepted")).toEqual([]);
  expect(ids("WHERE id = 7 AND status = 'free'")).toEqual(["guard"]);
  expect(ids("result and status")).toEqual([]);
  expect(ids("on a miss → the database, else")).toEqual(["branch"]);
  expect(ids("miss ->")).toEqual(["branch"]);
  expect(ids("a miss is slow")).toEqual([]);
  expect(ids("time << 22 | worker << 12")).toEqual(["shift"]);
});

test("a problem's word within a hyphenated term of the field is part of that term", () => {
  const field = compileLexicon([concept("guarantee", "at-least-once")]);
  const own = extendLexicon(field, [term("once", "once"), term("least", "at least")]);
  const ids = (text: string) => findWordings(wordsOf(text), text, own).flatMap((found) => found.ids);
  expect(ids("at-least-once")).toEqual(["guarantee", "least"]);
  expect(ids("at least once")).toEqual(["guarantee", "least", "once"]);
  expect(ids("once a day")).toEqual(["once"]);
});
