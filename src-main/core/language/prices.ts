import { REASON } from "./cues.ts";

/** Where a sentence names what a choice costs, and whether it says why that is borne. */
export interface Price {
  /** UTF-16 offset in the sentence. */
  readonly at: number;
  readonly isBorne: boolean;
}

/**
 * The price that a sentence names: "Price: a stuck message blocks its account", "costs one more hop", "a second copy,
 * which is tolerable", "better a short stop than a wrong balance", "simple, but the delete then has many places". Null
 * where it names none.
 */
export function priceIn(sentence: string): Price | null {
  const taken = TAKEN.exec(sentence) ?? PREFERRED.exec(sentence);
  if (taken !== null) return { at: taken.index, isBorne: true };
  const isBearable = BEARABLE.test(sentence);
  const named = NAMED.exec(sentence) ?? DOWNSIDE.exec(sentence) ?? HOWEVER.exec(sentence);
  if (named !== null) {
    const before = sentence.slice(0, named.index);
    const after = sentence.slice(named.index + named[0].length);
    // "The price is" is no reason for itself; what it buys may stand before it or after.
    const isBorne =
      isBearable || REASON.test(before) || REASON.test(after) || GAIN.test(before) || GAIN.test(after);
    return { at: named.index, isBorne };
  }
  const listed = PLUS_AND_MINUS.exec(sentence);
  if (listed !== null) return { at: listed.index, isBorne: true };
  const loss = isBearable && ASIDE.test(sentence) && !TARGET.test(sentence) ? LOSS.exec(sentence) : null;
  return loss === null ? null : { at: loss.index, isBorne: true };
}

/** Who says so has weighed it. */
const TAKEN =
  /\b(?:(?:we|i|they|it|one|customers?|users?) (?:can |could |do |will |would |'ll )?(?:rather )?(?:accept|tolerate|live with|put up with|sacrifice|trade)|(?:(?:we|i)(?:'d| would) rather|rather|better) (?!than\b)[^.;]{2,80}? than|at the (?:cost|price|expense) of|in (?:exchange|return)|gives? up (?!(?:after|if|when|on|once|waiting|trying|its)\b)[^.;]{2,60}? (?:to|for|and|but)|(?:we|i|you|reads?|writes?) pays? (?:with|in) [^.;]{2,40}? for|(?:a |the |this |that )?price (?:we|i|to|worth) pa(?:y|ying)|worth (?:it|the (?:extra|cost|price|effort|memory|latency))|trades?:? [^.;]{2,60}? (?:for|against))\b/i;

/** Of two evils the smaller: "leaving a few unsold is fine, one too many is not". */
const PREFERRED =
  /\b(?:is|are|being) (?:worse|less bad|better|cheaper|safer) than\b|\b(?:fine|ok|okay|acceptable|tolerable|harmless)\b[^.;]{2,60}\b(?:is|are|would be) not\b/i;

/** What is lost is named as such. */
const NAMED =
  /(?:^|[\s*_(|])(?:costs?|price|downsides?|drawbacks?|trade-?offs?|catch|cons?|minus|penalty|disadvantages?)[*_]*\s?(?:[:=–—]|(?:is|are|being)(?= (?:that|an?|the|one|two|three|some|more|extra|only|just|higher|up|\d))|for (?:it|this|that)\b)[*_]*\s+(?=\S+\s+\S+\s+\S)|\b(?:which |that |it |this |but |only |also |and )?(?:costs|costing|cost (?:us|you|it|them)|pays? for (?:it|this|that)(?: with| on| at| in| when)) (?!of\b|nothing\b|no\b|little\b|per\b|for\b|center|centre|explorer|estimat|effective|optimi[sz]|saving|and\b|or\b|is\b|are\b)\S/i;

/** The same in fewer words: "Cons: no joins", "the downside a slower feed". */
const DOWNSIDE =
  /(?:^|[\s*_(|])(?:downsides?|drawbacks?|cons?|minus|disadvantages?|(?:price|cost)(?=[*_]*\s?[:=][*_]*\s*(?:no|more|less|extra|another|one more)\b))[*_]*\s?[:=][*_]*\s*(?=\w)|\bon the (?:other hand|downside|flip side)\b|^problem[*_]*\s?[:=][*_]*\s*(?=\w)|\bthe (?:downside|drawback|catch) (?=(?:an?|the|that|one|more|some) )/i;

/** "(+) reads are one lookup (-) writes fan out", "cache: +quick, -stale". */
const PLUS_AND_MINUS =
  /(?:\(\+\)|(?:^|[:,;]\s?)\+)\s?[a-z][^.;]{2,80}?(?:\([-–−]\)|[,;]\s?[-–−])\s?[a-z]|\w\s\([-–−]\)\s?[a-z]/i;

/** What is bought: the other side of a price. */
const GAIN =
  /\b(?:pros?|upsides?|advantages?|benefits?|gains?|plus|buys?|wins?|saves?|halves?|simpl(?:e|er|ifies|icity)|cheap(?:er)?|fast(?:er)?|quick(?:er)?|eas(?:y|ier)|safe(?:r)?|fewer|no longer|(?:not?|never) (?:need|wait|lose|lost|block)\w*)\b/i;

const DRAWBACK =
  "more|extra|extra[a-z]*|additional|slower|longer|later|bigger|larger|heavier|harder|worse|stale\\w*|old|lags?|delay\\w*|twice|doubles?|costs?|expensive|complex\\w*|complicat\\w*|memory|overhead|hop|lose[sd]?|lost|risk\\w*|fewer|less|weaker|needs?|moves?|depends|duplicat\\w*|dups?|blocks?|waits?|only|no longer|must|has to|have to";
/** "Faster, but one more thing to run." */
const HOWEVER = new RegExp(
  `\\b(?:but|though|although|however|albeit|yet)\\b(?! (?:not|never|no)\\b)[^.;]{0,70}\\b(?:${DRAWBACK})\\b`,
  "i",
);

const FINE = "fine|ok|okay|acceptable|tolerable|bearable|affordable|good enough|no harm|rare";
/** Said of a loss it is a decision. */
const BEARABLE = new RegExp(
  `(?:^|[\\s(,–—-])(?:${FINE}|nobody (?:minds|notices|cares)|no one (?:minds|notices|cares)|doesn'?t (?:hurt|matter)|does not (?:hurt|matter)|don'?t mind|(?:don'?t|do not) need (?:it|them|that|those)|agreed)(?=$|[\\s).,;:!–—-])`,
  "i",
);
/** "…, which is fine": said of what a choice brings with it. "A minute is fine" is a target, and so is what may be. */
const ASIDE = new RegExp(
  `[,;(–—-]\\s*(?:but |and |so )?(?:(?:which|that|this|it)(?:'s| is| are| would be| should be)? )?(?:still |quite |perfectly |very )?(?:${FINE}|nobody|no one|agreed|doesn'?t|does not|don'?t)\\b`,
  "i",
);
const TARGET = /\b(?:may|might|can|should(?! be (?:very )?rare)|must|within|at most|at least|allowed)\b/i;
const LOSS =
  /\b(?:stale\w*|late|later|lags?|lagging|lose|losing|lost|loss|miss(?:es|ing|ed)?|slow(?:er)?|extra|more|double[sd]?|twice|second copy|duplicat\w*|dups?|behind|delay\w*|drop(?:s|ped)?|old(?:er)?|wrong|unsold|approximate\w*|rough\w*|off by|wait\w*|blocks?|copies|memory|skew|a few|eventual\w*|outdated|empty|degraded|manual\w*|overshoots?|gets? an error|refund\w*|slight(?:ly)?)\b/i;
