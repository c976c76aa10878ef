import { describe, expect, it } from "vitest";
import type { Notes } from "../interview/notes.ts";
import { reading } from "./test-insight.ts";
import { traceRequirements } from "./trace.ts";

const NOTES: Partial<Notes> = {
  requirements:
    "Functional:\n- Users upload photos\n- Users follow other users\n- Users see a feed of photos",
  interface:
    "POST /v1/photos {caption}\nPUT /users/{id}/follow\nDELETE /users/{id}/follow\nGET /feed?cursor=",
  dataModel: "users(id, name)\nphotos(id, user_id, caption)\nfollows(follower_id, followee_id)",
};
const BOARD =
  "App:client > Gateway:api_gateway > Upload service > Photos DB:sql_db; Gateway > Feed service > Redis:cache; Feed service > Photos DB";

/** Each requirement as "endpoints / entities / path". */
function linesOf(some: Partial<Notes>, board = ""): string[] {
  return traceRequirements(reading(some, board)).requirements.map(({ endpoints, entities, path }) =>
    [
      endpoints.map(({ name }) => name).join(", ") || "–",
      entities.map(({ name }) => name).join(", ") || "–",
      path?.labels.join(" → ") ?? "–",
    ].join(" / "),
  );
}

describe("traceRequirements", () => {
  it("follows each requirement to its calls, its entities and its path", () => {
    expect(linesOf(NOTES, BOARD)).toEqual([
      "POST /v1/photos / photos / App → Gateway → Upload service → Photos DB",
      "PUT /users/{id}/follow, DELETE /users/{id}/follow / users, follows / –",
      "GET /feed / photos / App → Gateway → Feed service → Photos DB",
    ]);
  });

  it("gives every cell its proof", () => {
    const [upload] = traceRequirements(reading(NOTES, BOARD)).requirements;
    expect(upload?.evidence).toMatchObject({ source: "notes", stage: "R", quote: "Users upload photos" });
    expect(upload?.endpoints[0]?.evidence).toMatchObject({
      source: "notes",
      stage: "I",
      quote: "POST /v1/photos",
    });
    expect(upload?.entities[0]?.evidence).toMatchObject({ source: "notes", stage: "D" });
    expect(upload?.path?.evidence).toEqual({
      source: "board",
      elementIds: expect.arrayContaining(["App-box", "App→Gateway", "Gateway-box", "Photos DB-box"]),
    });
  });

  it("lets a server that is named for nothing in particular carry everything", () => {
    const paths = linesOf(NOTES, "App:client > LB:load_balancer > App server > MySQL:sql_db").map(
      (line) => line.split(" / ")[2],
    );
    expect(new Set(paths)).toEqual(new Set(["App → LB → App server → MySQL"]));
  });

  it("says that nothing connects where nothing does", () => {
    expect(linesOf({ requirements: NOTES.requirements ?? "" })).toEqual([
      "– / – / –",
      "– / – / –",
      "– / – / –",
    ]);
    expect(linesOf(NOTES, "Upload service > Photos DB:sql_db").map((line) => line.split(" / ")[2])).toEqual([
      "–",
      "–",
      "–",
    ]);
  });

  it.each([
    ["shorten a long URL", "POST /urls {longUrl}\nGET /{code} → 301 redirect", "POST /urls"],
    ["redirect to the long URL", "POST /urls {longUrl}\nGET /{code} → 301 redirect", "GET /{code}"],
    ["Riders can hail a ride", "POST /rides\nGET /rides/{id}", "POST /rides"],
    ["Riders can see their ride", "POST /rides\nGET /rides/{id}", "GET /rides/{id}"],
    ["Users comment on photos", "POST /photos\nPOST /photos/{id}/comments", "POST /photos/{id}/comments"],
    ["Users can like photos", "POST /photos\nPOST /photos/{id}/like", "POST /photos/{id}/like"],
    ["users delete photos", "POST /photos\nDELETE /photos/{id}", "DELETE /photos/{id}"],
    ["edit a document", "createDocument(title)\nupdateDocument(id, text)", "updateDocument()"],
    ["search for businesses", "GET /businesses?q=\nPOST /businesses", "GET /businesses"],
    ["send messages", "POST /chats/{id}/messages\nGET /chats", "POST /chats/{id}/messages"],
    ["make a payment", "POST /orders\nPOST /payments", "POST /payments"],
  ])("connects “%s” to its call", (requirement, calls, expected) => {
    expect(
      linesOf({ requirements: `Functional:\n- ${requirement}`, interface: calls })[0]?.split(" / ")[0],
    ).toBe(expected);
  });

  it("uses the problem's words for the same thing", () => {
    const said = { requirements: "Functional:\n- see the timeline", interface: "GET /feed", dataModel: "" };
    expect(linesOf(said)[0]).toMatch(/^GET \/feed/);
  });

  it("sends reads and writes to the servers that are named for them", () => {
    const board = "App:client > LB:load_balancer > Read server > DB:nosql_db; LB > Write server > DB";
    expect(
      linesOf({ requirements: "Functional:\n- create a link\n- view a link" }, board).map(
        (line) => line.split(" / ")[2],
      ),
    ).toEqual(["App → LB → Write server → DB", "App → LB → Read server → DB"]);
  });

  it("rather follows the arrows than goes against them", () => {
    const board =
      "App:client > Web > Jobs:message_queue > Encoder:worker > Files:nosql_db; Rows:nosql_db > Web";
    expect(linesOf({ requirements: "Functional:\n- create a link" }, board)[0]).toMatch(/App → Web → Rows$/);
    const along = "App:client > Web > Second web > Files:nosql_db; Rows:nosql_db > Web";
    expect(linesOf({ requirements: "Functional:\n- create a link" }, along)[0]).toMatch(
      /Web → Second web → Files$/,
    );
  });

  it("lists what no requirement asks for, but not what every system has", () => {
    const trace = traceRequirements(
      reading(
        {
          ...NOTES,
          interface: `${NOTES.interface}\nPOST /login\nGET /adverts`,
          dataModel: `${NOTES.dataModel}\nadverts(id, text, budget_cents)`,
        },
        `${BOARD}; Gateway > Advert service > Photos DB; Gateway > Auth service > Photos DB`,
      ),
    );
    expect(trace.unasked.endpoints.map(({ name }) => name)).toEqual(["GET /adverts"]);
    expect(trace.unasked.entities.map(({ name }) => name)).toEqual(["adverts"]);
    expect(trace.unasked.components.map(({ name }) => name)).toEqual(["Advert service"]);
  });

  it("holds nothing against an attempt without requirements", () => {
    const { unasked } = traceRequirements(reading({ ...NOTES, requirements: "" }, BOARD));
    expect(unasked).toEqual({ endpoints: [], entities: [], components: [] });
  });
});
