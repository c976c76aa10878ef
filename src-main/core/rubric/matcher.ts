import { z } from "zod";
import { componentKindSchema } from "../diagram/kind.ts";

/**
 * What counts as evidence for a criterion. A matcher reads the attempt's one graph of meaning and answers
 * with a credit and its proof. Matchers are data: they are written in the YAML of a rubric. Evidence counts in
 * whichever note, or on the board, it was written: candidates go back and forth between the stages.
 *
 * Wherever a `terms` list stands, each entry is the id of a concept (of the lexicon, or of the problem's own
 * vocabulary); any of them will do.
 */
const terms = z.array(z.string().min(1)).min(1);

/** A component on the board: any of `kinds`, and (if given) a label that mentions any of `terms`. */
const nodePattern = z
  .strictObject({ kinds: z.array(componentKindSchema).min(1).optional(), terms: terms.optional() })
  .refine(
    (pattern) => pattern.kinds !== undefined || pattern.terms !== undefined,
    "name kinds, terms or both",
  );
export type NodePattern = z.infer<typeof nodePattern>;

/** A clause that affirms any of `terms` (or leaves it out: `denied`), with, when asked for, company in the same clause or sentence. */
const textMatcher = z.strictObject({
  text: z.strictObject({
    terms,
    /** Each inner list needs one of its terms beside the first: [[feed], [cache, precompute]]. */
    with: z.array(terms).optional(),
    /** How near the company must be. A neighbour is the sentence before or after in the same passage or numbered list. */
    within: z.enum(["clause", "sentence", "neighbour", "stage"]).default("sentence"),
    /** A reason or consequence ("because", "so that", "which keeps", "at the cost of") must be near. */
    reason: z.boolean().default(false),
    /** A figure with a unit, or a large count, must be in the same sentence ("p99 under 200 ms", "50M users"). */
    figure: z.boolean().default(false),
    /**
     * The other way round: a clause must leave one of the terms out ("No likes, comments or stories."). For criteria
     * that ask what is not built; what is affirmed earns nothing then, and contradicts nothing.
     */
    denied: z.boolean().optional(),
    /**
     * What is named as an alternative and turned down with a reason or a consequence counts too ("considered Cassandra,
     * but we need joins"). For criteria that ask what is weighed; a bare "no Cassandra" earns nothing then, and
     * contradicts nothing.
     */
    weighed: z.boolean().optional(),
    /** Only what is said in words counts: neither the line of a call nor an entity with its columns. */
    prose: z.boolean().optional(),
  }),
});

const componentMatcher = z.strictObject({
  component: z.strictObject({
    kinds: z.array(componentKindSchema).min(1).optional(),
    terms: terms.optional(),
    /** At least this many different components. */
    count: z.number().int().min(1).default(1),
    /** Drawn as more than one instance: stacked, "x3", "replicas", a cluster. */
    replicated: z.boolean().default(false),
    /** Must take part in at least one link. Loose boxes earn nothing by default. */
    linked: z.boolean().default(true),
  }),
});

const linkMatcher = z.strictObject({
  link: z.strictObject({
    from: nodePattern,
    to: nodePattern,
    /** Accept the arrow in either direction. */
    either: z.boolean().default(false),
  }),
});

const pathMatcher = z.strictObject({
  path: z.strictObject({
    from: nodePattern,
    to: nodePattern,
    /** Components that must be passed, in this order. */
    through: z.array(nodePattern).default([]),
    /** Components that must not be on the way. */
    avoiding: z.array(nodePattern).default([]),
    /** Follow links against their arrows too: people draw reads as request or as data flow. */
    either: z.boolean().default(false),
  }),
});

/**
 * A figure in the notes. `about` is a value with its unit as people write it ("100 TB/month", "8 requests/s",
 * "10M users"); a figure within a factor of `factor` (2 when it is not given) of it counts. A load per second is met by
 * no figure of a day or longer, which has yet to be divided; where that will do, ask for it per day, which either meets.
 */
const quantityMatcher = z.strictObject({
  quantity: z.strictObject({
    about: z.string().min(1),
    factor: z.number().min(1).optional(),
    /** Any of these terms in the same sentence or table row or in the heading above. */
    terms: terms.optional(),
    /**
     * The figure must follow from an arithmetic the candidate wrote; whatever its size where no `factor` is given, since
     * candidates assume for themselves, but always in the unit of `about`.
     */
    derived: z.boolean().default(false),
  }),
});

const endpointMatcher = z.strictObject({
  endpoint: z.strictObject({
    verb: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE", "any"]).default("any"),
    /** What it is about: in the path, or in the name of the operation. */
    resource: terms,
    /** Each inner list needs one of its terms among the inputs, outputs, headers or status. */
    with: z.array(terms).default([]),
  }),
});

const entityMatcher = z.strictObject({
  entity: z.strictObject({
    name: terms,
    /** Each inner list needs one of its terms among the fields. */
    fields: z.array(terms).default([]),
    /** The entity must relate to one whose name is any of these (a foreign key, or in words). */
    relatesTo: terms.optional(),
  }),
});

/** The notes claim any of `terms` and the board shows any of `kinds`, linked. */
const agreementMatcher = z.strictObject({
  agreement: z.strictObject({ terms, kinds: z.array(componentKindSchema).min(1) }),
});

/**
 * A sentence of the notes that names what a choice costs ("one more hop", "a second copy, which is tolerable"), and,
 * with `borne`, says why that is borne.
 */
const priceMatcher = z.strictObject({ price: z.strictObject({ borne: z.boolean().default(true) }) });

const leaf = z.union([
  textMatcher,
  componentMatcher,
  linkMatcher,
  pathMatcher,
  quantityMatcher,
  endpointMatcher,
  entityMatcher,
  agreementMatcher,
  priceMatcher,
]);
export type LeafMatcher = z.infer<typeof leaf>;

export type Matcher =
  | LeafMatcher
  | { all: Matcher[] }
  | { any: Matcher[] }
  | { atLeast: { count: number; of: Matcher[] } }
  | { not: Matcher };

export const matcherSchema: z.ZodType<Matcher> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(matcherSchema).min(1) }),
    z.strictObject({ any: z.array(matcherSchema).min(1) }),
    z.strictObject({
      atLeast: z.strictObject({ count: z.number().int().min(1), of: z.array(matcherSchema).min(1) }),
    }),
    z.strictObject({ not: matcherSchema }),
  ]),
);
