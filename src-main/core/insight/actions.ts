/** What a requirement, or a call, does to the thing it is about. */
export type Deed = "read" | "create" | "change" | "remove";

/**
 * Verbs that say nothing but the deed, by their normalised form: "upload a photo" creates a photo, whatever the
 * resource is called. Verbs that are not here ("follow", "like") are resources of their own in an interface.
 */
const PLAIN_VERBS: Readonly<Record<Deed, readonly string[]>> = {
  read: words(`
    see view read get list browse search find fetch watch look load open show retrieve check download play stream
    display scroll access query lookup explore discover consume listen visit visualise visualize monitor`),
  create: words(`
    upload post create add share publish submit send write make store save insert register generate shorten start
    place ingest record schedule enter provide issue emit report`),
  change: words("edit update change modify rename replace set configure customise customize move restore"),
  remove: words("delete remove cancel revoke clear unfollow unlike unsubscribe unblock undo drop archive"),
};

/** Verbs that are the name of what they make: "follow" makes a follow, "like" a like. */
const TELLING_VERBS = words(`
  follow like comment book order reserve pay rate review request accept reject join subscribe message chat block
  match track bid vote buy purchase sell transfer invite tag react reply call notify redirect login
  synchronise synchronize sync collaborate pause stop complete finish confirm receive deliver process export import
  crawl index rank recommend complete autocomplete stop retweet tweet swipe favourite favorite bookmark pin mute
  verify withdraw deposit refund checkout print convert compress encode transcode`);

const DEED_OF: ReadonlyMap<string, Deed> = new Map(
  (["read", "create", "change", "remove"] as const).flatMap((deed) =>
    PLAIN_VERBS[deed].map((verb): [string, Deed] => [verb, deed]),
  ),
);

const TELLING: ReadonlySet<string> = new Set(TELLING_VERBS);

/** Verbs that are telling and yet only look: what they ask for is fetched. */
const LOOKING: ReadonlySet<string> = new Set([
  "receive",
  "track",
  "redirect",
  "recommend",
  "export",
  "autocomplete",
]);

/** Things that are done by someone: the first words of "Users can upload photos". Normalised. */
const ACTORS: ReadonlySet<string> = new Set(
  words(`
    user client customer people person member i we they everyone anyone somebody someone visitor viewer reader author
    creator admin administrator moderator driver rider passenger courier seller buyer merchant shopper guest host player
    student teacher doctor patient sender recipient system app application service platform product site website server
    it owner editor publisher subscriber follower friend participant employee operator developer poster uploader
    analyst advertiser candidate business`),
);

/** Words that carry a requirement and say nothing of what it is. Normalised. */
const CARRIERS: ReadonlySet<string> = new Set(
  words(`
    a an the all every any each some other their its his her your our my own as to be can could should must may might
    will shall would able want need have has allow let enable support provide offer able registered logged in active
    also only both either new existing detail information info data thing multiple various different basic simple core main s they who that which`),
);

/** Words after which the object of a requirement is over. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  words(`
    with of from in into on onto at by for to via through within without under over across per during before after
    based near around using when where while so if about between among including such as against containing
    then since until`),
);

const LITTLE: ReadonlySet<string> = new Set(
  words(
    "and or but not no is are was were it this that these those there here than too very more most one etc e g ie",
  ),
);

/** Whether a word may be the verb of a requirement; `word` is normalised. */
export function isVerb(word: string): boolean {
  const verb = baseOf(word);
  return DEED_OF.has(verb) || TELLING.has(verb);
}

/** The deed of a plain verb, or null for a verb that is a resource of its own. */
export function plainDeedOf(word: string): Deed | null {
  return DEED_OF.get(baseOf(word)) ?? null;
}

/** The deed of any verb: one that nobody listed makes something. */
export function deedOf(word: string): Deed {
  return plainDeedOf(word) ?? (LOOKING.has(baseOf(word)) ? "read" : "create");
}

export function isActor(word: string): boolean {
  return ACTORS.has(word);
}

export function isCarrier(word: string): boolean {
  return CARRIERS.has(word);
}

export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** A word that never says what something is about. */
export function isLittle(word: string): boolean {
  return (
    LITTLE.has(word) || CARRIERS.has(word) || PREPOSITIONS.has(word) || /^\d/.test(word) || word.length < 2
  );
}

/** "uploading" and "uploaded" as "upload", when that is a verb of ours. */
function baseOf(word: string): string {
  if (DEED_OF.has(word) || TELLING.has(word)) return word;
  for (const ending of ["ing", "ed", "d", "er"]) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const base of [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")]) {
      if (DEED_OF.has(base) || TELLING.has(base)) return base;
    }
  }
  return word;
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}
