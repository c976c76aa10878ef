import { phraseIndex, wordSet } from "./phrases.ts";

/** The wordings with which people deny, dismiss and set aside. */

/** Verbal and other negators whose scope runs forward. */
export const NEGATORS = wordSet(`
  no not never without neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont isn't isnt
  aren't arent wasn't wasnt weren't werent wouldn't wouldnt shouldn't shouldnt couldn't couldnt haven't havent hasn't hasnt
  avoid avoided avoiding skip skipped
  skipping exclude excluded excluding unlike lack lacking omit omitted omitting forgo
  nothing none zero
`);

/** Negators of a verb; a verb of behaviour after one says how things behave, not that they are absent. */
export const VERB_NEGATORS = wordSet(`
  not never cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't wouldnt shouldn't shouldnt
  couldn't couldnt without
`);

/** After these, "X over Y" sets Y aside. */
export const CHOICE_VERBS = wordSet(`
  choose chose chosen choosing pick picked picking prefer preferred preferring preferable favor favored favour favoured
  favouring favoring select selected
`);

/** "not only X but Y", "no more than X": the word after the negator that takes the negation away. */
export const UNNEGATED_NEXT = wordSet(
  "only just merely simply more less fewer later doubt matter problem wonder wrong against bad beat question exception",
);

/** Words that may stand in a list of things without making it a statement. */
export const LIST_WORDS = wordSet(
  "a an the any or nor and even also extra dedicated separate other such its their our own",
);

/** Said after a mention: "a cache is not needed", "sharding would be overkill". */
export const POST_NEGATORS = wordSet(`
  unnecessary overkill excluded unneeded premature unwanted descoped pointless superfluous useless obsolete overengineered
`);

export const POST_NEGATED_WORDS = wordSet(`
  needed need required necessary used worth warranted justified included supported allowed helpful useful considered
  wanted part planned acceptable option appropriate suitable viable feasible sensible called desired built implemented
  covered good right goal priority concern focus
`);

/** "We decided against X": whatever follows is denied. */
export const REFUSALS = phraseIndex(`
  decided against
  decide against
  opted against
  advise against
  ruled out
  rule out
  ruling out
  leave out
  left out
  leaving out
  hold off
  holding off
  get rid of
  got rid of
  getting rid of
  do away with
  did away with
  doing away with
  stay away from
  stayed away from
  staying away from
  moved away from
  steer clear of
  stay clear of
  keep clear of
  keep away from
  refrain from
  refrained from
  opt out of
  opted out of
  have no use for
`);

/** Verbs with which somebody who designs does away with something, whatever their tense. */
export const REJECTING_VERBS = wordSet(
  "forgo forego ditch scrap abandon reject dismiss discard drop remove cut kill ignore",
);
/** The same, past: a decision was taken, rather than something that happens again and again. */
export const REJECTED = wordSet(
  "dropped removed rejected discarded cut killed scrapped ditched abandoned dismissed skipped omitted",
);
/** Verbs that part from "out": "leave the cache out", "ruled Kafka out". */
export const OUT_VERBS = wordSet(
  "leave left leaving take took taking cut rule ruled ruling throw threw keep kept",
);
/** What one may be left out of when that means not to be built at all. */
export const DESIGNS = wordSet(
  "scope it this design plan picture question version release mvp v1 first here that",
);
export const NEED_VERBS = wordSet(
  "need want use require ask miss call add include build choose pick support introduce have",
);
export const NOBODIES = wordSet("nobody noone");
export const PRONOUNS = wordSet("it them that this those one either");

/** Said of something by its verb: "is overkill", "would be a mistake", "was a bad idea". */
export const DISMISSING_PREDICATES = phraseIndex(`
  wrong
  overkill
  unnecessary
  pointless
  useless
  excessive
  premature
  unneeded
  superfluous
  wasteful
  impractical
  infeasible
  unacceptable
  avoided
  forbidden
  no go
  absent
  gone
  excluded
  omitted
  descoped
  unsupported
  unplanned
  prohibitive
  nonsense
  impossible
  ignored
  tempting
  too expensive
  too costly
  too complex
  too complicated
  too heavy
  too heavyweight
  too risky
  too much
  too early
  counterproductive
  off the table
  bad idea
  bad choice
  bad fit
  poor fit
  poor choice
  mistake
  antipattern
  anti pattern
  wrong choice
  wrong tool
  waste
  non goal
  no option
  no good
  no use
  of no use
  of no help
  left out
  ruled out
  out of the question
  more than
`);

/** Said with a verb of its own; the second kind only where nothing follows ("that won't do"). */
export const DISMISSING_VERBS = phraseIndex(`
  make no sense
  would only add
  would just add
  would only cost
  would only slow
  would only complicate
  would just complicate
  make little sense
  doesn't make sense
  don't make sense
  not make sense
  wouldn't make sense
  add nothing
  gain nothing
  bring nothing
  buy nothing
  buy us nothing
  gain us nothing
  bring us nothing
  give us nothing
  have no place
  have no benefit
  have no point
  has no place
  has no benefit
  has no point
`);
export const DISMISSING_ENDS = phraseIndex(`
  won't do
  will not do
  wouldn't do
  won't help
  will not help
  doesn't help
  does not help
  wouldn't help
  would not help
  won't work
  doesn't fit
  does not fit
  doesn't apply
  does not apply
  doesn't pay off
  does not pay off
  won't pay off
  won't cut it
  doesn't cut it
  isn't there yet
  is not there yet
  don't help
  do not help
  must never happen
  must not happen
  mustn't happen
  may never happen
  may not happen
  should never happen
  should not happen
  shouldn't happen
  can never happen
  can not happen
  cannot happen
  can't happen
  must go
  can go
  has to go
`);

export const COPULAS = wordSet("is are was were be been being seem feel look got get become would");
export const PAST_COPULAS = wordSet("was were been got");
/** What may stand between a copula and what it says of its subject. */
export const DEGREES = wordSet(`
  just simply a an the bit total clearly rather also only probably pretty quite really here now already far way much
  definitely still both all then completely deliberately explicitly be been plain sheer complete utter therefore
`);
/** What may follow a predicate that is complete: "won't do here". */
export const CLOSERS = wordSet(
  "here us much at either anyway enough now for because a since yet in on by early again then and with of",
);

/** A condition or a relative clause speaks of what happens, not of what is built. */
export const CONDITIONALS = wordSet(
  "if when once whenever unless until while after before where that who whose",
);

/** What one cannot get around is needed: "no way around a queue". */
export const DETOURS = wordSet("around round past");

/** "Without X that would be simpler" praises its absence; any other "would" tells what its absence would cost. */
export const MERITS = wordSet(
  "simpler cheaper easier fine enough suffice work do ok okay good better leaner",
);

/** All the words of a label that denies what follows it: "Not doing:", "Left out for now:". */
export const DENYING_LABEL_WORDS = wordSet(`
  not yet now needed doing done covered supported included planned required using used building in for excluded skipped
  rejected dropped omitted ignored left out ruled discarded dismissed no none the first cut version release mvp v1 design
`);

/** Words after which a "not" says where or how much, rather than that something is absent. */
export const PLACE_WORDS = wordSet("in on at from always all every enough too very that exactly");

/** Said of what is not built: what stands after it is set out of scope. */
export const LEAVING_OUT = phraseIndex(`
  we skip
  i skip
  skip for now
  not build
  not building
  not covering
  not doing
  won't build
  won't cover
  will not cover
  will not build
  leave out
  we leave out
  leaving out
`);

/** "X instead of Y" sets Y aside. */
export const CONTRASTS = phraseIndex(`
  w o
  instead of
  rather than
  in place of
  as opposed to
  and against
`);
