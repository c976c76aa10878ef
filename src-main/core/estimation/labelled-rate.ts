import { secondsIn } from "./units.ts";

/** What the label before a bare figure says that the figure is per. */
export interface LabelledPeriod {
  readonly seconds: number;
  /** "QPS" counts requests, while "per day" may be of bytes too. */
  readonly countsOnly: boolean;
}

/**
 * The period that a label gives to the figure at `start`: "Peak QPS: 58k", "| photos per day | 2M |", and, of the
 * arithmetic behind a label, its result: "QPS = 100M / 86,400 = 1,157". Null where there is none, or where the figure
 * is but the beginning of a sum.
 */
export function periodOfLabel(text: string, start: number, end: number): LabelledPeriod | null {
  const near = text.slice(Math.max(0, start - LONGEST_LABEL), start);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  if (!/ps\b|\bper\b|\/|second/i.test(before) || ARITHMETIC.test(text.slice(end, end + 4))) return null;
  const label = BESIDE.exec(before) ?? IN_LIST.exec(before) ?? RESULT.exec(before) ?? EACH.exec(before);
  if (label === null) return null;
  const period = label[1];
  const seconds = period === undefined ? 1 : secondsIn(period);
  return seconds === null ? null : { seconds, countsOnly: period === undefined };
}

/** With the arithmetic behind it. */
const LONGEST_LABEL = 120;
const ARITHMETIC = /^\s*[×x*·/÷+]\s*[~(\d]/;

const RATE =
  "(?:\\b(?:qps|rps|tps|wps|iops)\\b|(?:\\bper[\\s-]|\\/\\s?)(second|sec|s|minute|min|hour|day|week|month|year)\\b)";
const QPS = "\\b(?:qps|rps|tps|wps|iops)\\b";
/** What else a label may say: "QPS per node (avg):". */
const REST = "[^:=≈|,;.\\d\\n]{0,30}";
/** "QPS: 58k", "writes per second (peak) ≈ 1.2k", "qps of 300", "QPS: read 58k". */
const BESIDE = new RegExp(
  `${RATE}(?:${REST}[:=≈|]|\\s+(?:is|of|about|around|~))[\\s*_~≈<>|]*(?:[a-z]+\\s){0,2}[~≈<>]?\\s*$|${QPS}\\s+[~≈<>]?\\s*$`,
  "i",
);
/** "QPS: 58k reads, 1.2k writes" */
const IN_LIST = new RegExp(
  `${QPS}${REST}[:=](?:[^,;.=\\n]|\\d[,.]\\d){1,40},\\s*(?:[a-z]+\\s){0,2}[~≈<>]?$`,
  "i",
);
/** "Each second 300 orders arrive", "In one second we get 300 orders" */
const EACH =
  /(?:^|[.;:,(]\s*|\b(?:so|and|then)\s)(?:in (?:a|one|each|every)|each|every|per) second,?\s(?:[a-z']+\s){0,2}[~≈]?$/i;
/** "Storage per year = 540 GB × 365 = 197 TB" */
const RESULT = new RegExp(`^[^\\d:=\\n]{0,40}${RATE}${REST}[:=≈][^:\\n]*[=≈→]\\s*[~≈]?\\s*$`, "i");
