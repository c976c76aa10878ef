import { z } from "zod";
import { type ComponentKind, componentKindSchema } from "../../../src-main/core/diagram/kind.ts";
import { assertNever } from "../../../src-main/core/result.ts";

/**
 * Evidence as the form shows it: a few ways, any or all of which count. Most of a matcher's fields are beyond
 * the form; a matcher that uses them is shown as YAML and left alone.
 */
export interface Ways {
  readonly combine: "any" | "all";
  readonly ways: readonly Way[];
}

export type Way =
  | {
      readonly kind: "words";
      readonly terms: readonly string[];
      /** One of these must be beside them. */
      readonly company: readonly string[];
      readonly reason: boolean;
      readonly figure: boolean;
    }
  | { readonly kind: "component"; readonly kinds: readonly ComponentKind[] }
  | { readonly kind: "link"; readonly from: readonly ComponentKind[]; readonly to: readonly ComponentKind[] }
  | { readonly kind: "figure"; readonly about: string };

const terms = z.array(z.string());
const kinds = z.array(componentKindSchema);

const wordsSchema = z.strictObject({
  text: z.strictObject({
    terms,
    with: z.array(terms).max(1).optional(),
    within: z.literal("sentence").optional(),
    reason: z.boolean().optional(),
    figure: z.boolean().optional(),
  }),
});
const componentSchema = z.strictObject({ component: z.strictObject({ kinds }) });
const node = z.strictObject({ kinds });
const linkSchema = z.strictObject({ link: z.strictObject({ from: node, to: node }) });
const figureSchema = z.strictObject({ quantity: z.strictObject({ about: z.coerce.string() }) });
const oneSchema = z.union([wordsSchema, componentSchema, linkSchema, figureSchema]);
const severalSchema = z.union([
  z.strictObject({ any: z.array(oneSchema) }),
  z.strictObject({ all: z.array(oneSchema) }),
]);

/** The ways of a matcher, or null where the form cannot show it. */
export function waysOf(matcher: unknown): Ways | null {
  const one = oneSchema.safeParse(matcher);
  if (one.success) return { combine: "any", ways: [wayOf(one.data)] };
  const several = severalSchema.safeParse(matcher);
  if (!several.success) return null;
  return "any" in several.data
    ? { combine: "any", ways: several.data.any.map(wayOf) }
    : { combine: "all", ways: several.data.all.map(wayOf) };
}

/** The matcher to write for some ways. */
export function matcherOf({ combine, ways }: Ways): object {
  const matchers = ways.map(oneOf);
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return only;
  return combine === "any" ? { any: matchers } : { all: matchers };
}

export function emptyWay(kind: Way["kind"]): Way {
  switch (kind) {
    case "words":
      return { kind, terms: [], company: [], reason: false, figure: false };
    case "component":
      return { kind, kinds: [] };
    case "link":
      return { kind, from: [], to: [] };
    case "figure":
      return { kind, about: "" };
    default:
      return assertNever(kind);
  }
}

function wayOf(matcher: z.infer<typeof oneSchema>): Way {
  if ("text" in matcher) {
    const { terms: main, with: company = [], reason = false, figure = false } = matcher.text;
    return { kind: "words", terms: main, company: company[0] ?? [], reason, figure };
  }
  if ("component" in matcher) return { kind: "component", kinds: matcher.component.kinds };
  if ("link" in matcher) return { kind: "link", from: matcher.link.from.kinds, to: matcher.link.to.kinds };
  return { kind: "figure", about: matcher.quantity.about };
}

function oneOf(way: Way): object {
  switch (way.kind) {
    case "words":
      return {
        text: {
          terms: way.terms,
          ...(way.company.length > 0 ? { with: [way.company] } : {}),
          ...(way.reason ? { reason: true } : {}),
          ...(way.figure ? { figure: true } : {}),
        },
      };
    case "component":
      return { component: { kinds: way.kinds } };
    case "link":
      return { link: { from: { kinds: way.from }, to: { kinds: way.to } } };
    case "figure":
      return { quantity: { about: way.about } };
    default:
      return assertNever(way);
  }
}
