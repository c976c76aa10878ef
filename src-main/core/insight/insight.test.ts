import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadContent } from "../../content/load-content.ts";
import { loadNames } from "../../content/load-names.ts";
import { readYaml } from "../../content/read-yaml.ts";
import { loadReferences } from "../../content/references.ts";
import { compileKnowledge } from "../rubric/knowledge.ts";
import { insightOf, insightOfReading } from "./insight.ts";
import { availabilityAssumptionsSchema, type Insight, insightSchema } from "./schema.ts";
import { reading, TEST_LEXICON } from "./test-insight.ts";

const DATA = join(import.meta.dirname, "../../../data");

const content = loadContent(DATA);
const names = loadNames(DATA);
const references = loadReferences(DATA);
const assumptions = readYaml(join(DATA, "names", "availability.yaml"), availabilityAssumptionsSchema);
if (!content.ok || !names.ok || !references.ok || !assumptions.ok)
  throw new Error("the content does not load");
const knowledge = compileKnowledge(content.value.concepts, names.value);

function insightInto(problem: string, name: string): Insight {
  const reference =
    references.ok && references.value.find((one) => one.name === name && one.attempt.problem === problem);
  const posed = content.ok ? content.value.problems.get(problem) : undefined;
  if (!reference || posed === undefined || !assumptions.ok)
    throw new Error(`no reference ${problem}/${name}`);
  return insightOf(reference.attempt, posed, knowledge, assumptions.value);
}

/** Each requirement as "endpoints / entities / last two of its path". */
function linesOf({ trace }: Insight): string[] {
  return trace.requirements.map(({ endpoints, entities, path }) =>
    [
      endpoints.map(({ name }) => name).join(", "),
      entities.map(({ name }) => name).join(", "),
      path?.labels.slice(-2).join(" → ") ?? "–",
    ].join(" / "),
  );
}

describe("insight into Instagram", () => {
  it("traces the senior attempt, and sees that nothing carries a follow", () => {
    const insight = insightInto("instagram", "senior");
    expect(linesOf(insight)).toEqual([
      "POST /v1/photos, POST /v1/photos/{id}/complete / photos / Upload service → Postgres primary",
      "PUT /v1/users/{id}/follow, DELETE /v1/users/{id}/follow / users, follows / –",
      "GET /v1/feed / photos, follows, feed / Feed service → Read replica",
    ]);
    expect(insight.trace.unasked).toEqual({ endpoints: [], entities: [], components: [] });
    expect(insight.disagreements).toEqual([]);
    expect(insight.findings.filter(({ severity }) => severity === "serious")).toEqual([]);
    expect(insight.availability.map(({ direction, nines }) => `${direction} ${nines}`)).toEqual([
      "read 2",
      "write 1",
    ]);
  });

  it("traces the alternative in its own words", () => {
    expect(linesOf(insightInto("instagram", "alternative"))).toEqual([
      "POST /v1/posts / posts / Post service → DynamoDB",
      "POST /v1/follows, DELETE /v1/follows/{followee_id} / users, follows / –",
      "GET /v1/timeline / users, posts, follows / Timeline service → DynamoDB",
    ]);
  });

  it("sees what the middling attempt claims and does not draw, and its one MySQL", () => {
    const { disagreements, findings, trace } = insightInto("instagram", "middling");
    expect(trace.requirements.every(({ path }) => path?.labels.includes("App Server"))).toBe(true);
    expect(disagreements.map(({ about }) => about)).toEqual(["queue", "read replica"]);
    expect(findings[0]?.says).toMatch(/^MySQL stands alone/);
  });

  it("fits its schema, and is the same every time", () => {
    for (const { attempt, name } of references.ok ? references.value : []) {
      const insight = insightInto(attempt.problem, name);
      expect(insightSchema.parse(insight)).toEqual(insight);
      expect(JSON.stringify(insightInto(attempt.problem, name))).toBe(JSON.stringify(insight));
    }
  });
});

describe("insight into anything at all", () => {
  const line = fc.constantFrom(
    "## Functional",
    "Functional: users can post photos, follow others and see a feed",
    "- Users (maybe) upload photos, no videos",
    "**Non-functional**",
    "POST /photos {caption}",
    "GET //{id}/?x=1",
    "uploadPhoto(file, caption)",
    "photos(id, user_id)",
    "We put Redis in front; no CDN.",
    "Kafka?",
    "- ",
    "1) (((",
    "écran 写真 – →",
  );
  const note = fc
    .array(fc.oneof(line, fc.string({ maxLength: 40 })), { maxLength: 8 })
    .map((lines) => lines.join("\n"));
  const name = fc.constantFrom(
    "App:client",
    "LB:load_balancer",
    "Feed service",
    "DB:sql_db*2",
    "Redis:cache",
    "Q:stream",
  );
  const board = fc
    .array(fc.tuple(name, name), { maxLength: 8 })
    .map((links) => links.map(([from, to]) => `${from} > ${to}`).join(";"));

  it("fits its schema and quotes the notes as they are", () => {
    fc.assert(
      fc.property(note, note, note, board, (requirements, architecture, calls, drawn) => {
        const notes = { requirements, architecture, interface: calls, dataModel: architecture };
        const insight = insightOfReading(reading(notes, drawn), TEST_LEXICON, assumptions.value);
        insightSchema.parse(insight);
        const noteOf = { R: requirements, A: architecture, D: architecture, I: calls, O: "" };
        const { trace, disagreements } = insight;
        const evidence = [
          ...trace.requirements.flatMap((row) =>
            [row, ...row.endpoints, ...row.entities].map((cell) => cell.evidence),
          ),
          ...disagreements.flatMap((one) => one.evidence),
        ];
        for (const piece of evidence) {
          if (piece.source === "notes")
            expect(noteOf[piece.stage].slice(piece.start, piece.end)).toBe(piece.quote);
        }
      }),
      { numRuns: 300 },
    );
  });
});
