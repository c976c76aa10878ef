import type { ComponentKind } from "../diagram/kind.ts";
import type { Lexicon } from "../language/lexicon.ts";
import type { Mention } from "../language/reading.ts";
import {
  type AttemptReading,
  type AttemptText,
  readableTexts,
  textEvidence,
} from "../rubric/attempt-reading.ts";
import { type Component, nodeEvidence } from "../rubric/board-index.ts";
import type { PageEvidence } from "../rubric/evaluation.ts";
import type { Disagreement } from "./schema.ts";
import { spacedWords } from "./terms.ts";
import { isDatabase, isReplicated, nameOf } from "./traits.ts";

/**
 * Where notes and board say different things: a part the notes claim and the board leaves out, one the notes
 * deny and the board shows, and a queue or the like on the board that no note explains. Only what is affirmed
 * counts as claimed: "we could add a cache later" claims nothing.
 */
export function disagreements(attempt: AttemptReading, lexicon: Lexicon): Disagreement[] {
  const linked = [...attempt.board.components.values()].filter((component) => component.links.length > 0);
  if (linked.length < A_DESIGN) return [];
  const found: Disagreement[] = [];
  for (const part of PARTS) {
    const words = mentionsOf(part, attempt, lexicon);
    const drawn = linked.filter((component) => part.isShownBy(component, attempt));
    const claimed = words.filter(({ mention }) => mention.assertion === "affirmed" && !mention.bare);
    const denied = words.filter(({ mention }) => mention.assertion === "negated");
    const [first] = claimed;
    const [no] = denied;
    const [shown] = drawn;
    if (first !== undefined && shown === undefined) found.push(notDrawn(part, first, claimed));
    else if (
      shown !== undefined &&
      no !== undefined &&
      words.every(({ mention }) => mention.assertion === "negated")
    )
      found.push(deniedYetDrawn(part, shown, no));
    else if (shown !== undefined && part.needsWords)
      found.push(...unexplained(part, drawn, words.length > 0, attempt));
  }
  return found;
}

/** Fewer linked components than this are no design to hold the notes against. */
const A_DESIGN = 3;

/** Fewer words of design than this explain nothing at all, so nothing in particular is left unexplained. */
const SOME_WORDS = 30;

const MAX_EVIDENCE = 3;

interface Part {
  readonly name: string;
  readonly kinds: readonly ComponentKind[];
  /** Concepts that speak of it although they name no kind of component. */
  readonly concepts: readonly string[];
  /** Concepts of these kinds that are a detail nobody draws. */
  readonly besides: readonly string[];
  /** Drawing one without a word about it leaves the reader guessing. */
  readonly needsWords: boolean;
  readonly isShownBy: (component: Component, attempt: AttemptReading) => boolean;
}

const QUEUES: readonly ComponentKind[] = ["message_queue", "stream", "pubsub"];
const STORES: readonly ComponentKind[] = [
  "sql_db",
  "nosql_db",
  "data_warehouse",
  "search_index",
  "object_storage",
];

/** The parts whose presence changes a design. Kinds that people often fold into another box count as that box. */
const PARTS: readonly Part[] = [
  part("cache", ["cache"], { besides: ["key-value-store", "session-store"] }),
  part("CDN", ["cdn"], { concepts: ["cdn"] }),
  part("queue", QUEUES, {
    besides: ["dead-letter-queue", "enterprise-service-bus", "delayed-queue", "leaderboard", "offline-inbox"],
    needsWords: true,
  }),
  part("load balancer", ["load_balancer"], {
    besides: ["reverse-proxy"],
    shownBy: ["load_balancer", "api_gateway"],
  }),
  part("object storage", ["object_storage"], { shownBy: ["object_storage"] }),
  part("search index", ["search_index"], { needsWords: true }),
  part("database", ["sql_db", "nosql_db"], {
    besides: ["ledger", "read-replica", "session-store"],
    shownBy: STORES,
  }),
  {
    ...part("read replica", [], { concepts: ["read-replica"] }),
    isShownBy: (component, attempt) => isDatabase(component) && isReplicated(component, attempt.board),
  },
];

function part(
  name: string,
  kinds: readonly ComponentKind[],
  rest: {
    readonly concepts?: readonly string[];
    readonly besides?: readonly string[];
    readonly needsWords?: boolean;
    readonly shownBy?: readonly ComponentKind[];
  },
): Part {
  const shownBy = rest.shownBy ?? kinds;
  return {
    name,
    kinds,
    concepts: rest.concepts ?? [],
    besides: rest.besides ?? [],
    needsWords: rest.needsWords ?? false,
    isShownBy: ({ node }) => shownBy.includes(node.kind) || node.also.some((kind) => shownBy.includes(kind)),
  };
}

interface Said {
  readonly text: AttemptText;
  readonly mention: Mention;
}

function mentionsOf(wanted: Part, attempt: AttemptReading, lexicon: Lexicon): Said[] {
  return [...attempt.mentions]
    .filter(([id]) => speaksOf(wanted, id, lexicon))
    .flatMap(([, placed]) => placed.filter(({ text, mention }) => text.stage !== null && !mention.own))
    .toSorted((a, b) => a.order - b.order);
}

function speaksOf(wanted: Part, concept: string, lexicon: Lexicon): boolean {
  if (wanted.concepts.includes(concept)) return true;
  const kind = lexicon.kindsOf.get(concept)?.[0];
  return kind !== undefined && wanted.kinds.includes(kind) && !wanted.besides.includes(concept);
}

function notDrawn(missing: Part, first: Said, claimed: readonly Said[]): Disagreement {
  const quote = first.text.reading.text.slice(first.mention.start, first.mention.end);
  // What is only thought of in the deep dive is seldom drawn again.
  const isInDesign = claimed.some(({ text }) => text.stage === "A");
  return {
    kind: "not-drawn",
    about: missing.name,
    severity: isInDesign ? "serious" : "worth-a-look",
    says: `Your notes speak of “${quote}”, and your board shows no ${missing.name}: draw it where it works.`,
    evidence: claimed.slice(0, MAX_EVIDENCE).map(evidenceOf),
  };
}

function deniedYetDrawn(denied: Part, shown: Component, no: Said): Disagreement {
  return {
    kind: "drawn-but-denied",
    about: denied.name,
    severity: "worth-a-look",
    says: `Your notes want no ${denied.name}, and your board shows ${nameOf(shown)}: settle on one of the two.`,
    evidence: [evidenceOf(no), nodeEvidence([shown])],
  };
}

function unexplained(
  silent: Part,
  drawn: readonly Component[],
  isMentioned: boolean,
  attempt: AttemptReading,
): Disagreement[] {
  if (isMentioned) return [];
  const texts = readableTexts(attempt, ["A", "D", "O"]);
  const count = texts.reduce((sum, { reading }) => sum + reading.words.length, 0);
  if (count < SOME_WORDS) return [];
  const written = new Set(texts.flatMap(({ reading }) => reading.words.map((word) => word.norm)));
  const unnamed = drawn.filter(({ node }) => !spacedWords(node.label).some((word) => written.has(word)));
  return unnamed.slice(0, 1).map((component) => ({
    kind: "drawn-unexplained",
    about: silent.name,
    severity: "worth-a-look",
    says: `${nameOf(component)} is on your board and in none of your notes: say what goes through it, and why.`,
    evidence: [nodeEvidence([component])],
  }));
}

function evidenceOf({ text, mention }: Said): PageEvidence {
  return textEvidence(text, mention.start, mention.end);
}
