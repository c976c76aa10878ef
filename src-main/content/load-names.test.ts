import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readName } from "../core/diagram/read-name.ts";
import { loadNames } from "./load-names.ts";

const loaded = loadNames(join(import.meta.dirname, "..", "..", "data"));
if (!loaded.ok) throw new Error(loaded.error.message);
const names = loaded.value;

describe("the names in data/", () => {
  it.each([
    ["Web browser", "client"],
    ["iOS app", "client"],
    ["ALB", "load_balancer"],
    ["HAProxy", "load_balancer"],
    ["Kong", "api_gateway"],
    ["BFF", "api_gateway"],
    ["User service", "service"],
    ["Tweet svc", "service"],
    ["App servers", "service"],
    ["Payments", "service"],
    ["Transcoder", "worker"],
    ["Fan-out service", "worker"],
    ["Spark", "worker"],
    ["ElastiCache (Redis)", "cache"],
    ["Memcached", "cache"],
    ["Users DB", "sql_db"],
    ["Aurora Postgres", "sql_db"],
    ["DynamoDB table", "nosql_db"],
    ["Metadata DB (Cassandra)", "nosql_db"],
    ["S3 bucket", "object_storage"],
    ["Video storage", "object_storage"],
    ["CloudFront", "cdn"],
    ["Task queue", "message_queue"],
    ["RabbitMQ", "message_queue"],
    ["Kafka topic", "stream"],
    ["SNS topic", "pubsub"],
    ["Redis Pub/Sub", "pubsub"],
    ["Elasticsearch", "search_index"],
    ["Rate limiter", "rate_limiter"],
    ["Key generation service", "id_generator"],
    ["Cron", "scheduler"],
    ["Prometheus + Grafana", "monitoring"],
    ["ELK stack", "logging"],
    ["Route 53", "dns"],
    ["Auth service", "auth"],
    ["Push notification service", "notification"],
    ["BigQuery", "data_warehouse"],
    ["ZooKeeper", "coordination"],
    ["Stripe API", "external"],
    ["WebSocket gateway", "websocket_server"],
    ["base de datos de usuarios", "sql_db"],
    ["Очередь сообщений", "message_queue"],
    ["负载均衡器", "load_balancer"],
    ["알림 서비스", "notification"],
  ])("read %s as %s", (label, kind) => expect(readName(label, names)?.kind).toBe(kind));

  it.each(["Cancelled", "Trip started", "Yes", "4K", "Lorem ipsum"])("know nothing of %s", (label) => {
    expect(readName(label, names)).toBeNull();
  });
});
