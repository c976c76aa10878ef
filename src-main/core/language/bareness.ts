import type { Mention } from "./reading.ts";

/**
 * Whether a clause only lists names. Someone who writes "cache, CDN, sharding, queue" has shown that they
 * know the words; a statement says something of them.
 */
export interface ClauseFacts {
  /** The clause's mentions of concepts and of the problem's own words. */
  readonly mentions: readonly Mention[];
  /** Normalised words that are part of no name. */
  readonly others: readonly string[];
  /** How many arrows and figures put the names in relation to one another. */
  readonly relations: number;
  /** A name is used as a verb or participle: "Redis caches feeds", "sharded Postgres". */
  readonly hasVerb: boolean;
}

/** From this many names on, a clause needs words of its own in proportion. */
const LIST_LENGTH = 4;
const LONG_LIST_LENGTH = 7;

export function isBare({ mentions, others, relations, hasVerb }: ClauseFacts): boolean {
  const said = others.filter((word) => !FILLERS.has(word));
  const concepts = new Set(mentions.filter((mention) => !mention.own).flatMap((mention) => mention.ids[0] ?? []));
  if (concepts.size < LIST_LENGTH && mentions.length < LONG_LIST_LENGTH) {
    return said.length === 0 && relations === 0 && !hasVerb;
  }
  const substance = said.filter((word) => !GENERIC.has(word)).length + relations;
  return substance < concepts.size / 2 || substance < distinctPlaces(mentions) / 4;
}

/** Wordings that overlap are one name. */
function distinctPlaces(mentions: readonly Mention[]): number {
  let count = 0;
  let end = -1;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    count += 1;
    end = mention.end;
  }
  return count;
}

/** Words that hold a list together and say nothing. */
const FILLERS = new Set(
  "a an the and or nor plus also etc eg ie like e g i such as of our my some any various several many good great with & include including included".split(
    " ",
  ),
);

/** Words that make a statement of one or two concepts, but not of a whole list. */
const GENERIC = new Set(
  `we i you it they this that use using used have has need want add put get do will would should can must is are be
   for to in system design component thing technology stack architecture service app application
   important consider apply implement good best then all every each very really everything`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
