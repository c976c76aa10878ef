import { normalise } from "./words.ts";

/** The wordings that turn a mention into something other than a claim, normalised as a note's words are. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(normalise));
const phrases = (lines: string): readonly (readonly string[])[] =>
  lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(" ").map(normalise));

/** Verbal and other negators whose scope runs forward. */
export const NEGATORS = set(`
  no not never without neither nor cannot can't cant don't dont doesn't doesnt didn't didnt won't wont isn't isnt
  aren't arent wasn't weren't wouldn't shouldn't couldn't haven't hasn't avoid avoided avoiding skip skipped
  skipping exclude excluded excluding unlike lack lacking omit omitted omitting forgo
  nothing none
`);

/** Negators of a verb; a verb of behaviour after one says how things behave, not that they are absent. */
export const VERB_NEGATORS = set(`
  not never cannot can't cant don't dont doesn't doesnt didn't didnt won't wont wouldn't shouldn't couldn't without
`);

export const BEHAVIOUR_VERBS = set(`
  wait waiting block blocking lose losing lost fail failing scale fit exceed depend depending overload overloading
  overwhelm overwhelming hit hitting touch touching reach reaching go misses missing break breaking slow
  slowing duplicate double matter affect affecting hurt hurting stall see seen survive return returning leave
  leaving reload overwrite collide forget hesitate mind underestimate ignore know care suffer
`);

/** After these, "X over Y" sets Y aside. */
export const CHOICE_VERBS = set(`
  choose chose chosen choosing pick picked picking prefer preferred preferring favor favored favour favoured
  favouring favoring select selected
`);

/** "not only X but Y", "no more than X": the word after the negator that takes the negation away. */
export const UNNEGATED_NEXT = set(
  "only just merely simply more less fewer later doubt matter problem wonder",
);

/** Words that end the scope of a negation. */
export const SCOPE_ENDERS = set(`
  but because since so therefore hence thus however although though while whereas instead using unless except
  until which that when if where then as only we i they
`);

/** Words with which a statement of its own starts inside a bracket. */
export const SPEAKERS = set("we i they it because since so instead use using but go goes is are");

/** Words that may stand in a list of things without making it a statement. */
export const LIST_WORDS = set("a an the any or nor and even also extra dedicated separate other such");

/** Things one rightly wants to be rid of: to negate them is to deal with them. */
export const HAZARDS = set(`
  failure bottleneck stampede herd hot hotspot hotkey loss lost downtime outage skew skewed stale staleness duplicate
  duplication race deadlock overload spike lag conflict collision abuse spam attack injection leak spof
  phantom celebrity problem miss contention overselling oversell oversold split dirty dogpile
  thundering cascading retry storm throttled spoof replay
`);

/** Said after a mention: "a cache is not needed", "sharding would be overkill". */
export const POST_NEGATORS = set("unnecessary overkill excluded unneeded premature unwanted descoped");

export const POST_NEGATED_WORDS = set(
  "needed need required necessary used worth warranted justified included supported allowed helpful useful considered wanted part",
);

export const HYPOTHETICAL_WORDS = set(
  "maybe perhaps possibly potentially optionally optional tbd todo someday unsure hypothetically",
);

/** Runs of words that make the clause they stand in hypothetical. */
export const HYPOTHETICAL_PHRASES = phrases(`
  would be nice
  nice to have
  in the future
  in future
  future work
  future improvement
  if we had
  if i had
  if there was time
  if there is time
  if there were time
  if time permits
  if time allows
  if needed
  if necessary
  if required
  if desired
  given more time
  with more time
  more time i
  more time we
  at some point
  down the road
  down the line
  not sure
  to be decided
  to be determined
  stretch goal
  for later
  phase 2
  phase two
  later phase
  later version
  a later version we
  a later version i
  a later phase we
  a future version we
  the next version we
  next version
  one option
  possible improvement
  possible extension
  potential improvement
  next step
  another option
  an option
  thinking about
  think about
  consider
  considered
  not decided
  we would want
  we'd want
`);

/** Modal verbs that are hypothetical of a plan ("we could add"), descriptive of anything else ("a node may die"). */
export const MODALS = set("could might may");

export const PLANNERS = set("we i you one someone team also and or then alternatively it");

/** Verbs by which a design takes something up. */
export const ADOPTION_VERBS = set(`
  add added adding introduce introduced use used using adopt adopted move moved migrate migrated switch switched
  implement implemented consider considered revisit revisited put replace replaced employ leverage include included
  deploy deployed build built try tried shard sharded cache cached replicate replicated scale scaled split improve
  improved optimise optimised optimize optimized do done handle handled support supported look upgrade upgraded partition partitioned
  precompute precomputed
`);

export const QUESTION_STARTS = phrases(`
  should we
  should i
  do we need
  do i need
  shall we
  what if
  what about
  whether
`);

/** "We decided against X": whatever follows is denied. */
export const REFUSALS = phrases(`
  decided against
  decide against
  opted against
  ruled out
  rule out
  ruling out
  leave out
  left out
  leaving out
  hold off
  holding off
  get rid of
  we dropped
  we drop
  i dropped
  we removed
  we remove
  i removed
`);

/** "X is left out": what went before is denied. */
export const DISMISSALS = phrases(`
  is left out
  are left out
  was left out
  is ruled out
  are ruled out
  was ruled out
`);

/** Words after which a "not" says where or how much, rather than that something is absent. */
export const PLACE_WORDS = set("in on at from always all every enough too very that exactly");

/** "X instead of Y" sets Y aside. */
export const CONTRASTS = phrases(`
  instead of
  rather than
  in place of
  as opposed to
  and against
`);

export const OUT_OF_SCOPE = phrases(`
  out of scope
  not in scope
  outside the scope
  outside of scope
  beyond scope
`);

/** Headings (and lines that lead in a list) that say what becomes of the things below them. */
export const EXCLUDING_HEADING =
  /\b(?:out[ -]of[ -]scope|not (?:in scope|needed|required|included|doing|supported|covered|building)|non[ -]?goals?|won'?t (?:do|have|build)|will not (?:do|build|have|cover)|excluded|descoped|ignor(?:ed?|ing)|skipp(?:ed|ing))\b/i;
export const HYPOTHETICAL_HEADING =
  /\b(?:future|later|nice[ -]to[ -]have|if (?:we had |there(?:'s| is) |i had )?(?:more )?time|next steps?|possible (?:improvements?|extensions?)|stretch|extensions?|v2|phase 2|alternatives?|rejected|could|might|ideas?|optional)\b/i;
export const QUESTION_HEADING = /\bquestions?\b|\bto (?:ask|clarify)\b/i;

/** Wordings that give a reason or a consequence. */
export const REASON =
  /\b(?:because|since|so (?:that|we|the|it|they|its?|reads?|writes?|an?|no|each|every|all|both|any|this|these|one|only|users?|clients?|photos?|fan-out)|(?<=, )so|due to|thanks to|in order to|therefore|hence|thus|otherwise|that way|this way|which (?:means|keeps?|lets?|makes?|avoids?|reduces?|prevents?|gives?|allows?|would|is|are|costs?|spreads?|absorbs?|protects?|saves?|cuts?|hurts?|removes?|ensures?|can)|(?:this|that|it) (?:means|keeps?|lets?|makes?|avoids?|reduces?|prevents?|gives?|allows?|costs?|spreads?|absorbs?|protects?|saves?|cuts?|removes?|ensures?)|to (?:avoid|reduce|keep|prevent|ensure|allow|handle|support|protect|absorb|scale|spread|cut|save|limit|survive|minimi[sz]e|improve|decouple|lower|serve|offload|balance|guarantee|stop|let|make|enable|speed|hide|smooth|isolate|tolerate|bound|maximi[sz]e)|at the (?:cost|price|expense) of|in exchange|trade[ -]?offs?|as (?:it|we|they|the|reads?|writes?|most|this|there)|leads? to|results? in|means|the (?:cost|price|downside|drawback|upside|benefit|advantage) (?:is|being)|costs? us|instead of|rather than|makes? it|keeps?|prevents?|reduces?|avoids?|avoiding|reducing|keeping|preventing|allowing|ensuring|making|but (?:costs?|adds?|needs?|makes?|it|we|at|the)|why)\b|[⇒∴]/i;
