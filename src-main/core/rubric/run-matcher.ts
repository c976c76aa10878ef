import type { AttemptReading } from "./attempt-reading.ts";
import type { Match } from "./match.ts";
import type { Matcher } from "./matcher.ts";
import { matchAgreement } from "./matchers/agreement.ts";
import { allOf, anyOf, atLeastOf, notOf } from "./matchers/combine.ts";
import { matchComponent } from "./matchers/component.ts";
import { matchEndpoint } from "./matchers/endpoint.ts";
import { matchEntity } from "./matchers/entity.ts";
import { matchLink } from "./matchers/link.ts";
import { matchPath } from "./matchers/path.ts";
import { matchPrice } from "./matchers/price.ts";
import { matchQuantity } from "./matchers/quantity.ts";
import { matchText } from "./matchers/text.ts";

/** Looks for a matcher's evidence in an attempt that has been read. */
export function runMatcher(matcher: Matcher, attempt: AttemptReading): Match {
  const run = (part: Matcher): Match => runMatcher(part, attempt);
  if ("text" in matcher) return matchText(matcher.text, attempt);
  if ("component" in matcher) return matchComponent(matcher.component, attempt);
  if ("link" in matcher) return matchLink(matcher.link, attempt);
  if ("path" in matcher) return matchPath(matcher.path, attempt);
  if ("quantity" in matcher) return matchQuantity(matcher.quantity, attempt);
  if ("endpoint" in matcher) return matchEndpoint(matcher.endpoint, attempt);
  if ("entity" in matcher) return matchEntity(matcher.entity, attempt);
  if ("agreement" in matcher) return matchAgreement(matcher.agreement, attempt);
  if ("price" in matcher) return matchPrice(matcher.price, attempt);
  if ("all" in matcher) return allOf(matcher.all.map(run));
  if ("any" in matcher) return anyOf(matcher.any, run);
  if ("atLeast" in matcher) return atLeastOf(matcher.atLeast.count, matcher.atLeast.of.map(run));
  return notOf(run(matcher.not));
}
