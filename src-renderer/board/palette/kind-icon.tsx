import {
  IconActivity,
  IconAntenna,
  IconArchive,
  IconBell,
  IconBolt,
  IconBox,
  IconBroadcast,
  IconCalendarTime,
  IconChartBar,
  IconDatabase,
  IconDeviceDesktop,
  IconDoorEnter,
  IconFileText,
  IconGauge,
  IconHash,
  IconHierarchy2,
  IconKey,
  IconPlugConnected,
  IconRipple,
  IconScale,
  IconSearch,
  IconServer,
  IconServerCog,
  IconStack2,
  IconTable,
  IconWorld,
  IconWorldWww,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { ComponentKind } from "../../../src-main/core/diagram/kind.ts";

type Icon = ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: boolean }>;

const ICONS: Readonly<Record<ComponentKind, Icon>> = {
  client: IconDeviceDesktop,
  load_balancer: IconScale,
  api_gateway: IconDoorEnter,
  service: IconServer,
  worker: IconServerCog,
  cache: IconBolt,
  sql_db: IconTable,
  nosql_db: IconDatabase,
  object_storage: IconArchive,
  cdn: IconWorld,
  message_queue: IconStack2,
  stream: IconRipple,
  pubsub: IconBroadcast,
  search_index: IconSearch,
  rate_limiter: IconGauge,
  id_generator: IconHash,
  scheduler: IconCalendarTime,
  monitoring: IconActivity,
  logging: IconFileText,
  dns: IconWorldWww,
  auth: IconKey,
  notification: IconBell,
  data_warehouse: IconChartBar,
  coordination: IconHierarchy2,
  external: IconPlugConnected,
  websocket_server: IconAntenna,
  other: IconBox,
};

export function KindIcon({ kind, size = 18 }: { readonly kind: ComponentKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
