import { compileKindNames, type KindNames, nameTableSchema } from "./kinds.ts";

/** A few names for tests, so that they do not depend on the content of data/. */
export const testNames: KindNames = compileKindNames(
  nameTableSchema.parse([
    { kind: "client", names: ["mobile app"], nouns: ["client", "user", "browser"] },
    { kind: "load_balancer", names: ["load balancer", "lb"], products: ["nginx"] },
    { kind: "api_gateway", names: ["api gateway"], nouns: ["gateway"], products: ["Kong"] },
    { kind: "service", names: ["web server"], nouns: ["service", "server", "api", "сервис", "服务"] },
    { kind: "service", subjects: ["payment", "order"] },
    {
      kind: "worker",
      names: ["fan out"],
      nouns: ["worker", "consumer", "updater", "loader", "writer"],
      products: ["Flink"],
    },
    { kind: "cache", names: ["cache"], products: ["Redis"] },
    {
      kind: "sql_db",
      names: ["read replica"],
      nouns: ["database", "db", "store", "replica"],
      products: ["Postgres"],
    },
    { kind: "nosql_db", names: ["time series database"], products: ["Cassandra", "DynamoDB"] },
    { kind: "object_storage", names: ["blob storage"], products: ["Amazon S3", "S3"] },
    { kind: "cdn", names: ["cdn"] },
    { kind: "message_queue", names: ["message queue"], nouns: ["queue"], products: ["SQS"] },
    { kind: "stream", also: ["message_queue"], products: ["Kafka"] },
    { kind: "stream", nouns: ["topic"] },
    { kind: "pubsub", products: ["SNS"] },
    { kind: "rate_limiter", names: ["rate limiter", "rate limiting"] },
    { kind: "id_generator", names: ["kgs"] },
    { kind: "auth", names: ["auth"] },
    { kind: "logging", names: ["log service", "audit log"], nouns: ["log"] },
    { kind: "notification", names: ["notification service", "notification"] },
    { kind: "external", names: ["payment gateway"], products: ["Stripe"] },
  ]),
  [],
);
