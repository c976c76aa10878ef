import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ComponentKind } from "../core/diagram/kind.ts";
import { readBoard } from "../core/diagram/read-board.ts";
import { box, link, scene } from "../core/diagram/scene-builder.ts";
import { loadNames } from "./load-names.ts";

const names = loadNames(join(import.meta.dirname, "..", "..", "data"));

/** What a name may be read as: its kind where the word is known, `other` where it is not, and nothing else. */
type Meant = readonly [label: string, kind: ComponentKind];

const BOARDS: Readonly<Record<string, readonly Meant[]>> = {
  German: [
    ["Benutzer", "client"],
    ["Lastverteiler", "load_balancer"],
    ["Bestelldienst", "service"],
    ["Redis-Zwischenspeicher", "cache"],
    ["Datenbank (Postgres)", "sql_db"],
    ["Warteschlange", "message_queue"],
    ["Kafka Thema", "stream"],
    ["Objektspeicher S3", "object_storage"],
    ["Bestand", "other"],
  ],
  Spanish: [
    ["Cliente móvil", "client"],
    ["Balanceador de carga", "load_balancer"],
    ["Servicio de pedidos", "service"],
    ["Caché Redis", "cache"],
    ["Base de datos", "sql_db"],
    ["Cola de mensajes", "message_queue"],
    ["Almacenamiento S3", "object_storage"],
    ["Pagos", "other"],
  ],
  Chinese: [
    ["用户", "client"],
    ["负载均衡", "load_balancer"],
    ["订单服务", "service"],
    ["Redis 缓存", "cache"],
    ["数据库 MySQL", "sql_db"],
    ["消息队列 Kafka", "stream"],
    ["对象存储 S3", "object_storage"],
    ["推荐系统", "other"],
  ],
  Russian: [
    ["Пользователь", "client"],
    ["Балансировщик", "load_balancer"],
    ["Сервис заказов", "service"],
    ["Кэш Redis", "cache"],
    ["База данных", "sql_db"],
    ["Очередь сообщений", "message_queue"],
    ["Хранилище S3", "object_storage"],
    ["Платежи", "other"],
  ],
  "French and Portuguese": [
    ["Application mobile", "client"],
    ["Équilibreur de charge", "load_balancer"],
    ["Serviço de pedidos", "service"],
    ["Base de données", "sql_db"],
    ["Fila", "message_queue"],
    ["Fournisseur", "other"],
  ],
};

describe.each(Object.entries(BOARDS))("a board in %s", (_, meant) => {
  const things = meant.map(([label], at) => box({ id: `n${at}`, x: at * 300, y: 0 }, label));
  const links = things.flatMap((thing, at) => {
    const next = things[at + 1];
    return next === undefined ? [] : [link(thing, next, `e${at}`)];
  });
  const graph = names.ok ? readBoard(scene(...things, ...links), names.value) : null;

  it("is read whole", () => {
    expect(graph?.nodes.every(({ role }) => role === "component")).toBe(true);
    expect(graph?.edges).toHaveLength(meant.length - 1);
  });

  it.each(meant)("%s is %s, or at worst unknown", (label, kind) => {
    const read = graph?.nodes.find((node) => node.label === label)?.kind;
    expect([kind, "other"]).toContain(read);
  });

  it("is known for the most part", () => {
    const unknown = graph?.nodes.filter((node) => node.kind === "other") ?? [];
    expect(unknown.length).toBeLessThanOrEqual(2);
  });
});
