/**
 * Enough of English verbs to say a design's clauses otherwise: "the worker takes it" → "we do not want the worker
 * to take it", "we go without the worker taking it".
 */
export interface ClauseParts {
  /** Empty in a bare instruction ("shard photos by user"). */
  readonly subject: string;
  readonly verb: string;
  readonly rest: string;
}

/** Subject, verb and the rest, or null when the clause is a name ("read replicas of Postgres"). */
export function partsOfClause(clause: string): ClauseParts | null {
  let depth = 0;
  let isRelative = false;
  let before = "";
  for (const { 0: word, index } of clause.matchAll(/[([{)\]}]|[\p{L}\d'’-]+/gu)) {
    if (/[([{]/.test(word)) depth += 1;
    else if (/[)\]}]/.test(word)) depth -= 1;
    else if (depth === 0) {
      const norm = word.toLowerCase();
      const isVerb =
        index === 0 ? isInstruction(clause) : isFiniteVerb(norm, before, clause.slice(index + word.length));
      if (isVerb && !isRelative) {
        return {
          subject: clause.slice(0, index).trim(),
          verb: norm,
          rest: clause.slice(index + word.length).trim(),
        };
      }
      isRelative = RELATIVES.has(norm) || (isRelative && !isVerb);
      before = norm;
    }
  }
  return null;
}

/** Whether the words go on with a verb whose subject was named before: "puts the photo into S3". */
export function opensClause(text: string): boolean {
  const [, first = "", next = ""] = /^([\p{L}'’-]+)\s*([\p{L}\d'’-]*)/u.exec(text) ?? [];
  const norm = first.toLowerCase();
  if (FINITE_AUXILIARIES.has(norm)) return true;
  return BASES.has(norm) && (!NOUNS_TOO.has(norm) || OBJECTS.has(next.toLowerCase()));
}

/** "takes" and "returns", but not "take" or "is". */
export function isThirdPerson(verb: string): boolean {
  return BASES.has(verb) && BASES.get(verb) !== verb;
}

/** After "ranks them and": "returns ids" goes on, "writes of the day" does not. */
export function goesOnInThird(text: string): boolean {
  const [, first = "", next = ""] = /^([\p{L}'’-]+)\s+([\p{L}\d'’-]+)/u.exec(text) ?? [];
  return isThirdPerson(first.toLowerCase()) && !/^(?:of|in|on|at|per|and|or|are|is)$/i.test(next);
}

/** The parts of words that go on with a verb. */
export function partsOfCoordinate(text: string): ClauseParts {
  const [, verb = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { subject: "", verb: verb.toLowerCase(), rest };
}

/** "takes" → "take", "is" → "be", "can" → "be able to". */
export function infinitiveOf(verb: string): string {
  return AUXILIARIES.get(verb)?.[0] ?? BASES.get(verb) ?? verb;
}

export function isAuxiliary(verb: string): boolean {
  return AUXILIARIES.has(verb);
}

/** "take" → "taking", "is" → "being". */
export function gerundOf(verb: string): string {
  const known = AUXILIARIES.get(verb)?.[1];
  if (known !== undefined) return known;
  const base = BASES.get(verb) ?? verb;
  if (/^(?:[^aeiou]*[aeiou][bdgmnpt])$/.test(base)) return `${base}${base.at(-1)}ing`;
  if (/[^aeo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}

function isInstruction(clause: string): boolean {
  const [, first = "", next = ""] = /^([\p{L}'’-]+)[\s/]*([\p{L}\d'’-]*)/u.exec(clause) ?? [];
  const norm = first.toLowerCase();
  if (BASES.get(norm) !== norm) return false;
  return !NOUNS_TOO.has(norm) || OBJECTS.has(next.toLowerCase());
}

function isFiniteVerb(norm: string, before: string, after: string): boolean {
  if (FINITE_AUXILIARIES.has(norm)) return true;
  if (!BASES.has(norm) || DETERMINERS.has(before) || /^\d/.test(before)) return false;
  const isThird = BASES.get(norm) !== norm;
  const isPlural =
    PLURAL_SUBJECTS.has(before) || /[^s]s$/.test(before.replace(/^(?:redis|sqs|sns|rds|dns|kinesis)$/, ""));
  if (isThird)
    return (
      !isPlural &&
      (!NOUNS_TOO.has(norm) ||
        SINGULAR_SUBJECTS.has(before) ||
        /^ (?:a|an|the|its|their|no|it|them|each|every|all)\b/.test(after))
    );
  return isPlural && (!NOUNS_TOO.has(norm) || PLURAL_SUBJECTS.has(before));
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const VERBS = words(`
  abort absorb appear assume change accept accrue acknowledge act add alert allow answer append apply assign attach batch become buy cancel catch
  choose collect combine compact compare compress debit decide deduplicate die differ double drain elect exceed export
  extend filter find flip flush gather hash ignore include last open overwrite own park pay persist place play poll press
  produce propose purchase reconnect record redirect refuse release renew repair replay report request require resolve
  resume scrape set shed sort split switch tag throttle throw track transcode transfer unsubscribe validate verify visit
  win withdraw apply arrive ask authenticate balance bill break build bypass cache call carry charge check claim cut know pick rank refill sample sweep terminate trade
  come compute confirm consume contain copy cost count crash create drop decouple delete deliver discard divide denormalize depend download
  duplicate emit enter expire fail fetch fit follow gain gate generate get give go grow halve handle hurt hit hold insert
  invalidate join keep lag land leave let lie like list live load log look lose make mark merge monitor move need
  partition pass post precompute prefer promote protect publish pull push put queue reach read rebuild receive reuse redeliver
  reduce reject remove repeat replicate reserve resize respond retry return route run save say scale see select send
  separate serve shard share show skip spread start stay stop store stream subscribe support survive take tell trust
  trigger update upload use view wait want warm watch write
`);

/** Verbs that are as often nouns: "uploads: 8/s", "the index". */
const NOUNS_TOO = new Set(
  words(`
  change changes alert alerts batch batches debit debits double export exports filter filters flip hash hashes last open own park place
  places play poll polls press presses produce purchase purchases record records release releases repair repairs replay
  replays report reports request requests set sets sort split splits switch tag tags track tracks transfer transfers visit
  visits win wins
  answer answers balance bill build cache caches call calls charge check checks copy copies cost costs count counts
  crash crashes duplicate duplicates fit follow follows gate hit hits insert inserts join joins lag like likes list lists
  load loads logs look make mark move need needs partition partitions pass post posts pull pulls push pushes queue
  queues reach read reads repeat repeats reserve retry return returns route routes run save scale send serve shard shards
  share shares show skip spread start stay stop store stores stream streams support tell trust update updates
  upload uploads use uses view views wait want watch write writes
  `),
);

const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap((base) => [
    [base, base],
    [thirdPersonOf(base), base],
  ]),
);

/** Infinitive and gerund. */
const AUXILIARIES: ReadonlyMap<string, readonly [infinitive: string, gerund: string]> = new Map([
  ["is", ["be", "being"]],
  ["are", ["be", "being"]],
  ["was", ["have been", "having been"]],
  ["were", ["have been", "having been"]],
  ["can", ["be able to", "being able to"]],
  ["may", ["be allowed to", "being allowed to"]],
  ["must", ["have to", "having to"]],
  ["should", ["have to", "having to"]],
  ["will", ["later", "later"]],
  ["has", ["have", "having"]],
  ["have", ["have", "having"]],
]);
const FINITE_AUXILIARIES: ReadonlySet<string> = new Set(AUXILIARIES.keys());

/** What may follow a verb that is otherwise a noun. */
const OBJECTS = new Set(
  words(`a an the our their its each every all other photos pictures images posts users accounts feeds it them one by
  with from to into unfollow`),
);

const RELATIVES = new Set(["that", "which", "who", "whose", "where"]);
const DETERMINERS = new Set(
  words("the a an of to for in on with by per and or our their its each every newest same"),
);
const PLURAL_SUBJECTS = new Set(
  words(
    "we i you they people users workers services clients apps followers members replicas servers reads writes agents customers owners teams devices machines nodes drivers riders shops viewers",
  ),
);
const SINGULAR_SUBJECTS = new Set(
  words(`
  it account app user client service worker server gateway poster author cdn kafka redis postgres s3 balancer cache queue row
  database replica cluster library system
  `),
);

function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}
