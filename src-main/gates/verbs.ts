/**
 * Enough of English verbs to say a design's clauses otherwise: "the worker takes it" → "the worker does not take
 * it", "we go without the worker taking it".
 */
export interface ClauseParts {
  /** Empty in a bare instruction ("shard photos by user"). */
  readonly subject: string;
  readonly verb: string;
  /** Of the verb: "does", "do" for full verbs; null for an auxiliary, which takes its "not" directly. */
  readonly helper: "does" | "do" | null;
  readonly rest: string;
}

/** Subject, verb and the rest, or null when the clause is a name ("read replicas of Postgres"). */
export function partsOfClause(clause: string): ClauseParts | null {
  let depth = 0;
  let isRelative = false;
  let before = "";
  for (const { 0: word, index } of clause.matchAll(/[([{)\]}]|[\p{L}'’-]+/gu)) {
    if (/[([{]/.test(word)) depth += 1;
    else if (/[)\]}]/.test(word)) depth -= 1;
    else if (depth === 0) {
      const norm = word.toLowerCase();
      const found = verbAt(norm, before, index === 0);
      if (found !== undefined && !isRelative) {
        const rest = clause.slice(index + word.length).trim();
        return { subject: clause.slice(0, index).trim(), verb: norm, helper: found, rest };
      }
      isRelative = RELATIVES.has(norm) || (isRelative && found === undefined);
      before = norm;
    }
  }
  return null;
}

/** "takes" → "take", "is" → "be". */
export function baseOf(verb: string): string {
  return BASES.get(verb) ?? verb;
}

/** "take" → "taking", "is" → "being". */
export function gerundOf(verb: string): string {
  const known = GERUNDS.get(verb);
  if (known !== undefined) return known;
  const base = baseOf(verb);
  if (/(?:^|[^aeiou])[aeiou](?:[bdgmnpt])$/.test(base) && base.length < 5) return `${base}${base.at(-1)}ing`;
  if (/[^aeo]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${base}ing`;
}

/** `undefined` when the word is no verb where it stands. */
function verbAt(norm: string, before: string, isFirst: boolean): ClauseParts["helper"] | undefined {
  if (AUXILIARIES.has(norm)) return isFirst ? undefined : null;
  if (!BASES.has(norm)) return undefined;
  const isThird = BASES.get(norm) !== norm;
  if (isFirst) return isThird || NOUNS_TOO.has(norm) ? undefined : "do";
  if (DETERMINERS.has(before)) return undefined;
  const isPlural =
    PLURAL_SUBJECTS.has(before) || (before.endsWith("s") && !before.endsWith("ss") && before !== "redis");
  if (isThird)
    return !isPlural && (!NOUNS_TOO.has(norm) || SINGULAR_SUBJECTS.has(before)) ? "does" : undefined;
  return isPlural && (!NOUNS_TOO.has(norm) || PLURAL_SUBJECTS.has(before)) ? "do" : undefined;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const VERBS = words(`
  accept accrue add answer apply arrive ask authenticate balance bill break build bypass cache call carry charge check
  come compute confirm consume contain copy cost count crash create decouple delete deliver denormalize depend download
  duplicate emit enter expire fail fetch fit follow gain gate generate get give go grow halve handle hit hold insert
  invalidate join keep lag land leave let lie like list live load log log look lose make mark merge monitor move need
  partition pass post precompute prefer promote protect publish pull push put queue reach read rebuild receive redeliver
  reduce reject remove repeat replicate reserve resize respond retry return route run save say scale see select send
  separate serve shard share show skip spread start stay stop store stream subscribe support survive take tell trust
  update upload use view wait want warm watch write
`);

/** Verbs that are as often nouns: "uploads: 8/s", "the index". */
const NOUNS_TOO = new Set(
  words(`
  answer answers balance bill build cache caches call calls charge check checks copy copies cost costs count counts
  crash crashes duplicate duplicates fit follow follows gate hit hits insert inserts join joins lag like likes list lists
  load loads log logs look make mark move need needs partition partitions pass post posts pull pulls push pushes queue
  queues reach read reads repeat repeats reserve retry return returns route routes run save scale send serve shard shards
  share shares show skip spread start stay stop store stores stream streams support take tell trust update updates
  upload uploads use uses view views wait want watch write writes
  `),
);

const BASES: ReadonlyMap<string, string> = new Map(
  VERBS.flatMap((base) => [
    [base, base],
    [thirdPersonOf(base), base],
  ]),
);

const AUXILIARIES = new Set(words("is are was were can may must will should has have"));

const GERUNDS: ReadonlyMap<string, string> = new Map([
  ["is", "being"],
  ["are", "being"],
  ["was", "being"],
  ["were", "being"],
  ["can", "being able to"],
  ["may", "being allowed to"],
  ["must", "having to"],
  ["should", "having to"],
  ["will", "going to"],
  ["has", "having"],
  ["have", "having"],
]);

const RELATIVES = new Set(["that", "which", "who", "whose", "where"]);
const DETERMINERS = new Set(
  words("the a an of to for in on with by per and or our their its each every newest same"),
);
const PLURAL_SUBJECTS = new Set(
  words(
    "we i you they people users workers services clients apps followers members replicas servers reads writes",
  ),
);
const SINGULAR_SUBJECTS = new Set(
  words(`
  it app user client service worker server gateway poster author cdn kafka redis postgres s3 balancer cache queue row
  database replica cluster library system feed
  `),
);

function thirdPersonOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}
