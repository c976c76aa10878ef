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
  TAILS,
} from "./supposition-cues.ts";

/**
 * What a word by itself may do in a text, a bit each. Hardly any word does anything, so that one look-up, made once for
 * each spelling, spares it all the rules.
 */
export const ROLES = {
  /** It may begin a clause, or what a rule of assertion marks. */
  clause: 1,
  supposition: 2,
  refusal: 4,
  dismissal: 8,
  negation: 16,
  exclusion: 32,
  /** It holds a list together and says nothing. */
  filler: 64,
  article: 128,
  /** Between two names it puts them in relation. */
  relator: 256,
  /** It makes a list of what it joins. */
  joint: 512,
  /** A function word of English; or of another language, but not of English. */
  english: 1024,
  foreign: 2048,
  /** It may end a remark behind a name. */
  tail: 4096,
} as const;

const ENGLISH = words(`
  the a an and or of to in for on with by is are be we it that this from as at our us you can not no so which when if
  then than into per each all any will would should must may has have do does use uses their they its but because
`);

/** Function words of German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish and Swedish, without accents. */
const FOREIGN = words(`
  und der die das den dem des ein eine einen einem einer nicht wir mit fur auf werden wird ist sind auch zu zum zur
  im vom von bei nach uber oder aber wenn dass sich als aus durch damit kann konnen
  le la les un une et est sont nous pour dans avec sur que qui du pa ne au aux ou par ce cette il elle si comme plus
  el los las y es con por para del se como lo su al uno una en mas pero cada cuando donde
  o os um uma nao com em na da dos pela pelo ao mai sao isso
  gli che di per nel della delle sono il lo anche ogni alla dal
  het een van niet wij wordt worden voor zijn met naar door ook maar
  nie jest sie z na i do oraz ktory ktore przez dla jako lub
  ve bir bu icin ile olarak da de kullanici
  och att det som en pa av inte till vi ar
`);

/** The words that have each role. */
const WORDS: readonly (readonly [role: number, ...lists: readonly Iterable<string>[]])[] = [
  [ROLES.clause, words("but however because wherea whereas although though so")],
  [
    ROLES.supposition,
    HYPOTHETICAL_WORDS,
    HYPOTHETICAL_PHRASES.keys(),
    MODALS,
    IMAGINED,
    COMING,
    RELEASES,
    SPARE,
    words(`
      second third one some later eventually would ideally alternative whether can postponed postpone revisit if when
      once v2 v3 v4 v5 v6 v7 v8 v9
    `),
  ],
  [
    ROLES.refusal,
    REFUSALS.keys(),
    OUT_VERBS,
    REJECTED,
    REJECTING_VERBS,
    NEED_VERBS,
    words("asked considered free"),
  ],
  [
    ROLES.dismissal,
    NEGATORS,
    POST_NEGATORS,
    DISMISSING_VERBS.keys(),
    DISMISSING_ENDS.keys(),
    REJECTED,
    COPULAS,
    words("redundant"),
  ],
  [ROLES.negation, NEGATORS, CHOICE_VERBS, CONTRASTS.keys(), words("over")],
  [ROLES.exclusion, OUT_OF_SCOPE.keys()],
  [ROLES.tail, TAILS],
  [
    ROLES.filler,
    words(`
      a an the and or nor plus also etc eg ie like e g such as of our my some any various several many good great with
      include including included
    `),
  ],
  [ROLES.article, words("a an the")],
  [
    ROLES.relator,
    words("of with is are for from to in on by per via gets get puts reads writes since because"),
  ],
  [ROLES.joint, words("and or plus")],
  [ROLES.english, ENGLISH],
  // Of a word that both have nobody can tell; it counts as English.
  [ROLES.foreign, FOREIGN.filter((word) => !ENGLISH.includes(word))],
];

const ROLES_OF = new Map<string, number>();
for (const [role, ...lists] of WORDS) {
  for (const list of lists) for (const word of list) ROLES_OF.set(word, (ROLES_OF.get(word) ?? 0) | role);
}

/** The bits of all that a normalised word may do. */
export function rolesOf(norm: string): number {
  return ROLES_OF.get(norm) ?? 0;
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
