import { phraseIndex, wordSet } from "./phrases.ts";

/** The wordings with which people postpone, weigh and imagine. */

export const HYPOTHETICAL_WORDS = wordSet(
  "maybe perhaps possibly potentially optionally optional tbd todo someday unsure hypothetically alternatively",
);

/** Runs of words that make the clause they stand in hypothetical. */
export const HYPOTHETICAL_PHRASES = phraseIndex(`
  nice to have
  in the future
  in future
  if there was time
  if there is time
  if there were time
  if time permits
  if time allows
  if needed
  if necessary
  if required
  if desired
  at some point
  down the road
  down the line
  in the long run
  on the roadmap
  on our roadmap
  as a follow up
  as follow up
  room for improvement
  look into
  to be seen
  we'll see
  we will see
  will follow
  i guess
  other option
  might make sense
  could make sense
  may make sense
  would make sense
  suppose we had
  imagine we had
  added later
  for the time being not
  not sure
  to be decided
  to be determined
  stretch goal
  for later
  phase 2
  phase two
  one option
  another option
  an option
  thinking about
  think about
  consider
  considered
  not decided
  if we get to it
  if i get to it
  if we have time
  if i have time
  if time is left
  if time remains
  time permitting
  i'll come back to
  we'll come back to
  i will come back to
  we will come back to
  at some stage
  to be discussed
  to discuss
  open point
  is something for
  be a follow up
  yet to decide
  wish list
  be on my list
  not thought about
  haven't thought about
  my next step
  next on my list
  next on the list
  as an exercise
  for another day
  for another time
  day 2 problem
  day two problem
  day 2 concern
  day two concern
  problem for tomorrow
  icing on the cake
  after the mvp
  after mvp
  post mvp
  after the first release
  after the first version
  after the first cut
  deferred until we
  deferred until later
  would also work
  would also do
  would work too
  would work as well
  would do too
  would have worked
  an open question
  i'd come back to
  i'd get back to
  i'll get back to
  we'll get back to
  i will get back to
  we will get back to
  in the long term
  in the longer term
  long term we
  longer term we
  sooner or later we
  if ever needed
  if it's needed
  if it is needed
  if we need it
  if we ever need it
  once we need it
  if need be
  can wait until v2
  can wait for v2
  can wait until later
  would probably want
  we'd probably want
  i'd probably want
  we would want
  we'd want
`);

/** Modal verbs that are hypothetical of a plan ("we could add"), descriptive of anything else ("a node may die"). */
export const MODALS = wordSet("could might may");

/** Who designs: what they could do is a plan, what others could do is what happens. */
export const DESIGNERS = wordSet("we i you one someone team let we'd i'd we'll i'll we've i've");

/** After these the same designer goes on, or something else does. */
export const LINKERS = wordSet("also and or then it alternatively");

/** What one would be glad of: "a CDN could help", "might be worth it". */
export const BENEFITS = wordSet(`
  help reduce improve solve come nice good great interesting useful helpful handy worth better ideal cool option addition
  improvement next candidate alternative considered
`);

/** "A later version", "a future step", "a possible improvement". */
export const COMING = wordSet("later future next subsequent coming follow following upcoming");
export const IMAGINED = wordSet("future possible potential");
export const RELEASES = wordSet("version iteration release phase sprint milestone revision");
export const WORKS = wordSet(`
  step work improvement version extension addition release iteration phase option optimization optimisation plan idea
  enhancement feature project
`);

/** "More time", "another hour", "extra budget". */
export const SPARE = wordSet("more another extra additional enough unlimited");
export const MEANS_TO_SPEND = wordSet("time hour day week month minute people budget money");

/** Words with which somebody weighs what follows a "whether". */
export const WONDERING = wordSet(
  "wonder wondering see unsure sure unclear discuss evaluate consider think question know open",
);

/** Words with which a mere possibility begins; what stood before the comma is not part of it. */
export const LEADING = wordSet(
  "maybe perhaps possibly potentially alternatively alternative could might may one an another optional optionally",
);

/** What a remark behind a name may end with: "CDN later", "search not now". */
export const TAILS = new Set("later future someday tbd v2 v3 now yet today 2 3 two three no nope".split(" "));

/** Behind "v2", and behind a "later" and its noun, they make a statement. */
export const FINITES = wordSet("is are was were");

/** The verb of what is wished or imagined. */
export const WISHES = wordSet("would could might we'd i'd");

/** After these "one day" is a span of time; within a name they hold it together. */
export const PREPOSITIONS = wordSet("for within after per of at least every only than about");
export const ARTICLES = wordSet("a an the our some one another other possible");
