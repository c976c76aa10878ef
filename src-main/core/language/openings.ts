import { OUT_OF_SCOPE } from "./cues.ts";
import {
  CHOICE_VERBS,
  CONTRASTS,
  COPULAS,
  DISMISSING_ENDS,
  DISMISSING_VERBS,
  NEED_VERBS,
  NEGATORS,
  OUT_VERBS,
  POST_NEGATORS,
  REFUSALS,
  REJECTED,
  REJECTING_VERBS,
} from "./denial-cues.ts";
import {
  COMING,
  HYPOTHETICAL_PHRASES,
  HYPOTHETICAL_WORDS,
  IMAGINED,
  MODALS,
  RELEASES,
  SPARE,
} from "./supposition-cues.ts";

/**
 * What a word may begin, a bit each. Hardly any word of a text begins anything, so that one look-up spares it all the
 * rules.
 */
export const OPENS = {
  clause: 1,
  supposition: 2,
  refusal: 4,
  dismissal: 8,
  negation: 16,
  exclusion: 32,
} as const;

/** The words that begin something, by what they begin. */
const WORDS: Readonly<Record<keyof typeof OPENS, readonly Iterable<string>[]>> = {
  clause: [words("but however because wherea whereas although though so")],
  supposition: [
    HYPOTHETICAL_WORDS,
    HYPOTHETICAL_PHRASES.keys(),
    MODALS,
    IMAGINED,
    COMING,
    RELEASES,
    SPARE,
    words(
      "second third one some later eventually would ideally alternative whether can postponed postpone revisit",
    ),
    words("if when once v2 v3 v4 v5 v6 v7 v8 v9"),
  ],
  refusal: [REFUSALS.keys(), OUT_VERBS, REJECTED, REJECTING_VERBS, NEED_VERBS, words("asked free")],
  dismissal: [
    NEGATORS,
    POST_NEGATORS,
    DISMISSING_VERBS.keys(),
    DISMISSING_ENDS.keys(),
    REJECTED,
    COPULAS,
    words("redundant"),
  ],
  negation: [NEGATORS, CHOICE_VERBS, CONTRASTS.keys(), words("over")],
  exclusion: [OUT_OF_SCOPE.keys()],
};

const OPENINGS = new Map<string, number>();
for (const rule of Object.keys(OPENS) as (keyof typeof OPENS)[]) {
  for (const list of WORDS[rule]) {
    for (const word of list) OPENINGS.set(word, (OPENINGS.get(word) ?? 0) | OPENS[rule]);
  }
}

/** The bits of all that a normalised word may begin. */
export function opensOf(norm: string): number {
  return OPENINGS.get(norm) ?? 0;
}

function words(list: string): readonly string[] {
  return list.split(" ");
}
