import { describe, expect, it } from "vitest";
import { compileKindNames, type NameTable } from "./kinds.ts";
import { readName } from "./read-name.ts";
import { testNames } from "./test-names.ts";

const kindOf = (label: string) => readName(label, testNames)?.kind ?? "unknown";
const rolesOf = (label: string) => {
  const reading = readName(label, testNames);
  return reading ? [reading.kind, ...reading.also].sort() : [];
};

const entry = (kind: NameTable[number]["kind"], names: string[]): NameTable[number] => {
  return { kind, also: [], names, nouns: [], subjects: [], products: [] };
};

describe("the last noun says what a thing is", () => {
  it.each([
    ["Cache invalidation service", "service"],
    ["Notification queue", "message_queue"],
    ["Redis cluster", "cache"],
    ["Order DB", "sql_db"],
    ["Kafka consumer", "worker"],
    ["Load balancer", "load_balancer"],
    ["user service", "service"],
    ["User timeline", "unknown"],
    ["Queue of notifications for users", "message_queue"],
    ["Postgres replica 2", "sql_db"],
  ])("%s → %s", (label, kind) => expect(kindOf(label)).toBe(kind));
});

describe("a general noun gives way to a name beside it", () => {
  it.each([
    ["Auth service", "auth"],
    ["Cache server", "cache"],
    ["KGS server", "id_generator"],
    ["Payment DB (Postgres)", "sql_db"],
    ["Database\n(Cassandra)\nhot, 1 week", "nosql_db"],
    ["Database\nBlob storage", "object_storage"],
    ["SQL File Metadata DB\nDynamoDB", "nosql_db"],
    ["External payment service", "external"],
  ])("%s → %s", (label, kind) => expect(kindOf(label)).toBe(kind));
});

describe("a product keeps its kind whatever it holds", () => {
  it.each([
    ["Kafka dispatch log", "stream"],
    ["Kafka log", "stream"],
    ["Kafka log of offers", "stream"],
    ["Kafka audit log", "logging"],
    ["Postgres change log", "logging"],
    ["Kafka log worker", "worker"],
    ["Redis payments", "cache"],
    ["Cassandra reviews", "nosql_db"],
    ["Redis order timelines", "cache"],
    ["Cassandra order history", "nosql_db"],
    ["Postgres users", "sql_db"],
    ["Kafka orders", "stream"],
    ["Redis writer", "worker"],
    ["Redis queue", "message_queue"],
  ])("%s → %s", (label, kind) => expect(kindOf(label)).toBe(kind));
});

describe("who does something is named by the last word", () => {
  it.each([
    ["DB updater", "worker"],
    ["Cache updater", "worker"],
    ["Updater", "worker"],
    ["Cache updater service", "service"],
    ["Status update", "unknown"],
    ["Status updated", "unknown"],
    ["Leader", "unknown"],
    ["Loadr", "unknown"],
    ["Updatter", "worker"],
  ])("%s → %s", (label, kind) => expect(kindOf(label)).toBe(kind));
});

describe("spelling does not matter", () => {
  it.each([
    ["LoadBalancer", "load_balancer"],
    ["loadbalancer", "load_balancer"],
    ["load\nbalancers", "load_balancer"],
    ["Load Balancr", "load_balancer"],
    ["Load balance", "load_balancer"],
    ["APIGateway", "api_gateway"],
    ["api-gateway", "api_gateway"],
    ["orderservice", "service"],
    ["chat serivce", "service"],
    ["Notifcation service", "notification"],
    ["server2", "service"],
    ["CDN", "cdn"],
  ])("%s → %s", (label, kind) => expect(kindOf(label)).toBe(kind));

  it("short words must be exact", () => {
    expect(kindOf("LD")).toBe("unknown");
    expect(kindOf("Kafko")).toBe("unknown");
  });
});

describe("lines and lists", () => {
  it("joins words that only a narrow box has parted", () => {
    expect(kindOf("User\nService")).toBe("service");
    expect(kindOf("Notification\nDatabase")).toBe("sql_db");
    expect(kindOf("Message\nQueue")).toBe("message_queue");
  });

  it("adds the roles that are listed under or beside the title", () => {
    expect(rolesOf("API gateway / Auth / LB")).toEqual(["api_gateway", "auth", "load_balancer"]);
    expect(rolesOf("API gateway\n- auth\n- rate limiting\n- routing")).toEqual([
      "api_gateway",
      "auth",
      "rate_limiter",
    ]);
    expect(rolesOf("Gateway\nrate limiting, auth")).toEqual(["api_gateway", "auth", "rate_limiter"]);
    expect(rolesOf("Kafka")).toEqual(["message_queue", "stream"]);
  });

  it.each([
    ["Auth API", ["auth", "service"]],
    ["Notification svc", ["notification", "service"]],
    ["Notification queue", ["message_queue"]],
    ["Redis service", ["cache"]],
  ])("%s is a service, if it says so, and what it is for", (label, roles) => {
    expect(rolesOf(label)).toEqual(roles);
  });

  it.each([
    ["Users | Postgres", "sql_db", []],
    ["Payments (Cassandra)", "nosql_db", ["service"]],
    ["orders\nRedis", "cache", ["service"]],
    ["Users", "client", []],
    ["Browser (Redis)", "client", ["cache"]],
    ["Payment service (Postgres)", "service", ["sql_db"]],
    ["Payments\n- Redis for locks", "service", []],
  ])("%s is %s: a store in what holds the thing, not who uses it", (label, kind, also) => {
    expect(readName(label, testNames)).toMatchObject({ kind, also });
  });

  it("takes no word of English for a slip of a name", () => {
    const names = compileKindNames([entry("worker", ["remover", "streamer"])], []);
    expect(readName("Remove", names)).toBeNull();
    expect(readName("Streamr", names)?.kind).toBe("worker");
  });

  it("does not take a remark for a role", () => {
    expect(rolesOf("Query service\n- asks the cache first")).toEqual(["service"]);
    expect(rolesOf("User/Post service")).toEqual(["service"]);
  });
});

describe("other languages", () => {
  it("keeps product names", () => {
    expect(kindOf("Кэш (Redis)")).toBe("cache");
    expect(kindOf("メッセージ Kafka")).toBe("stream");
  });

  it("cuts words that are written without spaces", () => expect(kindOf("用户服务")).toBe("service"));

  it("leaves alone what it does not know", () => expect(kindOf("Brevbärare")).toBe("unknown"));
});
