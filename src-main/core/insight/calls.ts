import type { Endpoint } from "../language/endpoints.ts";
import { type Deed, plainDeedOf } from "./actions.ts";
import type { Meaning } from "./meaning.ts";
import { type ConceptsIn, meeting, spacedWords, type Terms, termsOf } from "./terms.ts";

/** A call of the interface as what it does to which resource. */
export interface Call {
  /** As a person would write it on a line: "POST /v1/photos". */
  readonly name: string;
  readonly deeds: readonly Deed[];
  /** The terms of the resource: the path's last segment, or the operation's name. */
  readonly resource: Terms;
  /** What verb and resource mention only together: "POST photos" is an upload. */
  readonly phrase: Terms;
  /** The terms of the segments before. */
  readonly within: Terms;
  /** The terms of what is said of it: inputs, outputs, a sentence. */
  readonly details: Terms;
}

export function callOf(endpoint: Endpoint, conceptsIn: ConceptsIn): Call {
  const isPath = endpoint.name.includes("/");
  const path = endpoint.name.split("?")[0] ?? "";
  const segments = isPath
    ? path.split("/").filter((segment) => segment !== "" && !NO_RESOURCE.test(segment))
    : [path];
  const last = (segments.at(-1) ?? "").replace(/^[$@:]/, "");
  const resource = termsOf(last, conceptsIn);
  const apart = new Set([...conceptsIn(endpoint.verb.toLowerCase()), ...conceptsIn(last)]);
  const together = [...conceptsIn(`${endpoint.verb.toLowerCase()} ${spacedWords(last).join(" ")}`)];
  return {
    name: isPath ? `${endpoint.verb} ${path.replace(/\/{2,}/g, "/")}` : `${endpoint.name}()`,
    deeds: deedsOf(endpoint, isPath ? [] : spacedWords(last), segments),
    resource,
    phrase: new Set(together.filter((id) => !apart.has(id)).map((id) => `#${id}`)),
    within: termsOf(segments.slice(0, -1).join(" "), conceptsIn),
    details: termsOf(endpoint.details.slice(endpoint.end - endpoint.start, MAX_DETAILS), conceptsIn),
  };
}

/**
 * How likely it is that a call serves a requirement, 0 to 1. `rarityOf` is below 1 for terms that several
 * requirements share: all of them speak of users.
 */
export function affinity(asked: Meaning, call: Call, rarityOf: (term: string) => number): number {
  const fit = fitOf(asked, call);
  const isPlain =
    asked.plainDeeds.some((deed) => call.deeds.includes(deed)) ||
    (asked.deeds.length === 0 && asked.object.size > 0);
  const isTelling = asked.deeds.length === 0 || asked.plainDeeds.length < asked.deeds.length;
  const action = (terms: Terms): number =>
    meeting(asked.action, terms, (term) => (term.startsWith("#") || isTelling ? 1 : PLAIN_VERB));
  return Math.max(
    isPlain ? meeting(asked.object, call.resource) : 0,
    action(call.resource) * fit,
    action(call.phrase) * fit,
    action(call.within) * fit * 0.6,
    // To like a photo is not to make one.
    meeting(asked.object, call.resource, rarityOf) * fit * (isTelling && asked.deeds.length > 0 ? 0.35 : 0.6),
    meeting(asked.object, call.within, rarityOf) * fit * 0.4,
    meeting(asked.rest, call.resource, rarityOf) * fit * 0.36,
    meeting(asked.rest, call.within, rarityOf) * fit * 0.25,
    isTelling ? action(call.details) * fit * 0.45 : 0,
    meeting(asked.object, call.details, rarityOf) * fit * 0.35,
  );
}

/** "Post" and "record" are things as well: such a verb alone is half a proof. */
const PLAIN_VERB = 0.5;

const MAX_DETAILS = 400;

/** Segments that name no resource: parameters, versions, the word "api". */
const NO_RESOURCE = /^(?:[{:<$[].*|v\d+(?:\.\d+)?|api|rest|https?:)$/i;

const SEARCHING = /^(?:search|query|find|lookup|filter)$/i;
const REMOVING = /^(?:delete|remove|cancel|un\w{3,})$/i;

function deedsOf(
  endpoint: Endpoint,
  nameWords: readonly string[],
  segments: readonly string[],
): readonly Deed[] {
  const named = plainDeedOf(nameWords[0] ?? "");
  if (named !== null) return [named];
  const last = segments.at(-1) ?? "";
  switch (endpoint.verb) {
    case "GET":
      return ["read"];
    case "DELETE":
      return ["remove"];
    case "PATCH":
      return ["change"];
    case "PUT":
      return ["change", "create"];
    case "POST":
      if (SEARCHING.test(last)) return ["read"];
      return REMOVING.test(last) ? ["remove"] : ["create", "change"];
  }
}

/** Whether the call does what is asked. Taking back belongs to what was done: unfollowing to following. */
function fitOf(asked: Meaning, call: Call): number {
  if (asked.deeds.length === 0 || asked.deeds.some((deed) => call.deeds.includes(deed))) return 1;
  const isUndoing = call.deeds.includes("remove") && asked.deeds.includes("create");
  if (isUndoing) return asked.plainDeeds.length === 0 ? 0.8 : 0.5;
  return 0.3;
}
