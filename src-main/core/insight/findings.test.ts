import { describe, expect, it } from "vitest";
import { findings } from "./findings.ts";
import { boardOf } from "./test-insight.ts";

/** Findings as "severity kind". */
function found(board: string): string[] {
  return findings(boardOf(board)).map(({ severity, kind }) => `${severity} ${kind}`);
}

/** A design with nothing to find: what a test is about is added to it. */
const SOUND =
  "App:client > Gateway:api_gateway*2 > Feed service > Primary:sql_db > Replica:sql_db; Feed service > Redis:cache";

describe("findings", () => {
  it("has nothing to say of a sound design, nor of an empty board", () => {
    expect(found(SOUND)).toEqual([]);
    expect(found("")).toEqual([]);
  });

  describe("single points of failure", () => {
    it("names the one database that nothing stands in for", () => {
      const [first] = findings(
        boardOf("App:client > LB:load_balancer*2 > Web:service*3 > Orders DB:sql_db; Web > Redis:cache"),
      );
      expect(first).toMatchObject({
        kind: "single-point-of-failure",
        severity: "serious",
        elementIds: ["Orders DB-box"],
      });
      expect(first?.says).toMatch(/^Orders DB stands alone: /);
    });

    it.each([
      ["replicas drawn", "MySQL:sql_db > MySQL replica:sql_db"],
      ["several instances", "MySQL:sql_db*2"],
      ["a managed database", "Aurora:sql_db"],
      ["a cluster by nature", "Cassandra:nosql_db"],
      ["object storage", "S3:object_storage"],
      ["a name that says so", "MySQL with standby:sql_db"],
    ])("passes over %s", (_, store) => {
      expect(found(`App:client > LB:load_balancer*2 > Web:service*3 > ${store}; Web > Redis:cache`)).toEqual(
        [],
      );
    });

    it("minds one server that all clients call, unless there are several", () => {
      const rest = "> Primary:sql_db > Replica:sql_db";
      expect(found(`App:client > Web ${rest}`)).toEqual(["serious single-point-of-failure"]);
      expect(found(`App:client > Web:service*3 ${rest}`)).toEqual([]);
      expect(found(`App:client > Web 1 ${rest}; App > Web 2 > Primary`)).toEqual([]);
    });

    it("minds a load balancer a little: once, however much hangs on it", () => {
      expect(found("App:client > LB:load_balancer > Web > Primary:sql_db > Replica:sql_db")).toEqual([
        "worth-a-look single-point-of-failure",
      ]);
      expect(
        found("App:client > AWS ALB:load_balancer > Web:service*3 > Primary:sql_db > Replica:sql_db"),
      ).toEqual([]);
    });

    it("minds the one maker of ids", () => {
      expect(found(`${SOUND}; Feed service > Key generator:id_generator`)).toEqual([
        "worth-a-look single-point-of-failure",
      ]);
      expect(found(`${SOUND}; Feed service > Key generator:id_generator*2`)).toEqual([]);
    });
  });

  it("finds a client at a database, with the link between", () => {
    const [first] = findings(boardOf(`${SOUND}; App > Primary`));
    expect(first).toMatchObject({ kind: "client-reaches-database", severity: "serious" });
    expect(first?.elementIds).toEqual(["App-box", "App→Primary", "Primary-box"]);
    expect(first?.says).toContain("App reaches Primary directly");
  });

  it.each([
    ["files from object storage", "App > S3:object_storage"],
    ["files from a CDN", "App > CDN:cdn"],
    ["its own local database", "App > Local SQLite:sql_db"],
    ["a database made for it", "App > Firestore:nosql_db"],
  ])("lets a client have %s", (_, link) => {
    expect(found(`${SOUND}; ${link}`)).not.toContain("serious client-reaches-database");
  });

  it("lets an analyst query", () => {
    expect(found(`${SOUND}; Analyst:client > Primary`)).not.toContain("serious client-reaches-database");
  });

  describe("queues", () => {
    it("finds one that nobody empties", () => {
      expect(found(`${SOUND}; Feed service > Jobs:message_queue`)).toEqual(["serious queue-not-consumed"]);
      expect(found(`${SOUND}; Feed service > Jobs:message_queue > Encoder:worker`)).toEqual([]);
    });

    it("takes a worker that points at it for a consumer that polls", () => {
      expect(found(`${SOUND}; Feed service > Jobs:message_queue; Encoder:worker > Jobs`)).toEqual([]);
    });

    it("is not sure among several services", () => {
      expect(
        found(
          `${SOUND}; Feed service > Jobs:message_queue; Post service > Jobs; Gateway > Post service > Primary`,
        ),
      ).toEqual(["worth-a-look queue-not-consumed"]);
    });

    it("finds one that nobody fills", () => {
      expect(found(`${SOUND}; Jobs:message_queue > Encoder:worker > Primary`)).toEqual([
        "worth-a-look queue-not-filled",
      ]);
    });

    it("leaves arrows both ways and dead letters alone", () => {
      expect(found(`${SOUND}; Feed service <> Jobs:message_queue`)).toEqual([]);
      expect(found(`${SOUND}; Feed service > Dead letter queue:message_queue`)).toEqual([]);
    });
  });

  describe("storage", () => {
    it("finds a design that keeps nothing", () => {
      expect(found("App:client > LB:load_balancer*2 > Web:service*2")).toEqual(["serious nothing-kept"]);
    });

    it("finds a cache with nothing behind it, but not counters and sessions", () => {
      expect(found("App:client > LB:load_balancer*2 > Web:service*2 > Redis:cache")).toEqual([
        "serious cache-without-source",
      ]);
      expect(found("App:client > LB:load_balancer*2 > Web:service*2 > Session store:cache")).toEqual([]);
    });

    it("finds a service that takes something in and keeps it nowhere", () => {
      const aside = `${SOUND}; Gateway > Upload service > Redis two:cache`;
      expect(found(aside)).toEqual(["serious write-not-kept"]);
      expect(found(`${aside}; Upload service > Kafka:stream > Writer:worker > Primary`)).toEqual([]);
      expect(found(`${SOUND}; Gateway > Upload service > Media service > S3:object_storage`)).toEqual([]);
      expect(found(`${SOUND}; Gateway > Payment order service > Stripe:external`)).toEqual([]);
    });

    it("finds the one database where reads and writes meet", () => {
      const rest =
        "App:client > Gateway:api_gateway*2 > Read service > DB:sql_db; Gateway > Write service > DB";
      expect(found(rest)).toContain("worth-a-look shared-bottleneck");
      expect(found(`${rest}; Read service > Redis:cache`)).not.toContain("worth-a-look shared-bottleneck");
    });
  });

  it("finds what is not linked, and leaves a legend alone", () => {
    expect(found(`${SOUND}; Search:search_index`)).toEqual(["worth-a-look not-linked"]);
    expect(found(`${SOUND}; A:service; B:service; C:service; D:service`)).toEqual([]);
    expect(found(`${SOUND}; Prometheus:monitoring`)).toEqual([]);
  });

  it("judges the largest drawing only", () => {
    expect(found(`User:client > Server > Database:sql_db; ${SOUND}`)).toEqual([]);
  });

  it("puts the serious first", () => {
    const severities = findings(boardOf("App:client > LB:load_balancer > Web > DB:sql_db; App > DB")).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual([...severities].sort());
    expect(severities).toContain("worth-a-look");
  });
});
