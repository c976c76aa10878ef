import { phraseIndex, wordSet } from "./phrases.ts";

/** Wordings that more than one rule of assertion looks for. */

export const BEHAVIOUR_VERBS = wordSet(`
  wait waiting block blocking lose losing lost fail failing scale fit exceed depend depending overload overloading
  overwhelm overwhelming hit hitting touch touching reach reaching go misses missing break breaking slow
  slowing duplicate double matter affect affecting hurt hurting stall see seen survive return returning leave
  leaving reload overwrite collide forget hesitate mind underestimate ignore know care suffer
`);

/** Whether a word says how something behaves; "go for Kafka", "go by document" is a choice. */
export function isBehaviour(norms: readonly string[], at: number): boolean {
  const norm = norms[at] ?? "";
  const next = norms[at + 1] ?? "";
  return (
    BEHAVIOUR_VERBS.has(norm) && !(norm === "go" && (next === "for" || next === "with" || next === "by"))
  );
}

/** Things one rightly wants to be rid of: to negate them is to deal with them. */
export const HAZARDS = wordSet(`
  failure bottleneck stampede herd hot hotspot hotkey loss lost downtime outage skew skewed stale staleness duplicate
  duplication race deadlock overload spike lag conflict collision abuse spam attack injection leak spof
  phantom celebrity problem miss contention overselling oversell oversold conflicting corruption split dirty dogpile
  thundering cascading retry storm throttled spoof replay flap flapping
`);

/** What is done about a hazard: at the end of a name, the name is of this and not of the hazard. */
export const REMEDIES = wordSet(`
  resolution detection protection prevention handling filter check policy recovery control limit retry retrying replay
`);

/** Words that end the scope of a negation. */
export const SCOPE_ENDERS = wordSet(`
  but because since so therefore hence thus however although though while whereas instead using unless except
  until which that when if where then as only we i they thanks due
`);

/** Words with which a statement of its own starts inside a bracket. */
export const SPEAKERS = wordSet("we i they it because since so instead use using but go goes is are");

/** Verbs by which a design takes something up. */
export const ADOPTION_VERBS = wordSet(`
  add added adding introduce introduced use used using adopt adopted move moved migrate migrated switch switched
  implement implemented consider considered revisit revisited put replace replaced employ leverage include included
  deploy deployed build built try tried shard sharded cache cached replicate replicated scale scaled split improve
  improved optimise optimised optimize optimized do done handle handled support supported look upgrade upgraded partition partitioned
  precompute precomputed
`);

export const QUESTION_STARTS = phraseIndex(`
  should we
  should i
  do we need
  do i need
  shall we
  what if
  what about
  whether
`);

export const OUT_OF_SCOPE = phraseIndex(`
  out of scope
  not in scope
  outside the scope
  outside of scope
  beyond scope
`);

/** Wordings that give a reason or a consequence; "so far", "so on", "or so" and "so popular" do not. */
export const REASON =
  /\b(?:because|bc|b\/c|cuz|since|(?<!\b(?:or|and|is|are|was|were|be|not|do|did|say|says|said|think|if|even|just|why|ever|how) )so (?!far\b|on\b|forth\b|much\b|many\b|few\b|called\b|long\b|(?:popular|hot|large|big|small|fast|slow|often|high|low|short|old|close|near|rare|heavy|busy)\b)|(?:or )?else (?:the|we|it|they|an?|all|every\w*|each|you|one)|given (?:that|the|how)|due to|thanks to|in order to|therefore|hence|thus|otherwise|that way|this way|which (?:means|keeps?|lets?|makes?|avoids?|reduces?|prevents?|gives?|allows?|would|is|are|costs?|spreads?|absorbs?|protects?|saves?|cuts?|hurts?|removes?|ensures?|can)|(?:this|that|it) (?:means|keeps?|lets?|makes?|avoids?|reduces?|prevents?|gives?|allows?|costs?|spreads?|absorbs?|protects?|saves?|cuts?|removes?|ensures?)|(?:lets|allows|enables) (?:us|them|it|each|both|every)|to (?:avoid|reduce|keep|prevent|ensure|allow|handle|support|protect|absorb|scale|spread|cut|save|limit|survive|minimi[sz]e|improve|decouple|lower|serve|offload|balance|guarantee|stop|let|make|enable|speed|hide|smooth|isolate|tolerate|bound|maximi[sz]e)|at the (?:cost|price|expense) of|in exchange|in return|(?:buys?|gains?|wins?|saves?) (?:us|you|them)|trade[ -]?offs?|as (?:it|we|they|the|reads?|writes?|most|this|there)|leads? to|results? in|means|the (?:cost|price|downside|drawback|upside|benefit|advantage) (?:is|being)|costs? us|instead of|rather than|makes? it|keeps?|prevents?|reduces?|avoids?|avoiding|reducing|keeping|preventing|allowing|ensuring|making|but (?:costs?|adds?|needs?|makes?|it|we|at|the)|why)\b|[⇒∴]/i;
