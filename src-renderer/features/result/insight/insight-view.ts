import type { ComponentKind } from "../../../../src-main/core/diagram/kind.ts";
import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { Insight, Mentioned, Severity } from "../../../../src-main/core/insight/schema.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import type { Proof } from "../criteria.ts";
import { proofLabel } from "../proof-label.ts";

/** Something that can be shown: its name, and which proof shows it. */
export interface Shown {
  readonly name: string;
  readonly proof: number;
}

export interface TraceRow {
  readonly requirement: Shown;
  readonly endpoints: readonly Shown[];
  readonly entities: readonly Shown[];
  readonly path: { readonly labels: readonly string[]; readonly proof: number } | null;
}

/** A finding or a disagreement: a sentence, and where to look. */
export interface Remark {
  readonly severity: Severity;
  readonly says: string;
  /** The proof in the notes and the one on the board, where there are such. */
  readonly words: number | null;
  readonly board: number | null;
}

export interface ChainLink {
  readonly label: string;
  readonly instances: number;
  /** How much of the time it works, for people: "99.5 %". */
  readonly share: string;
  readonly isWeakest: boolean;
  readonly proof: number;
}

export interface Chain {
  readonly direction: "read" | "write";
  readonly share: string;
  readonly nines: number;
  readonly down: string;
  readonly links: readonly ChainLink[];
}

/** An insight made ready for the page. Every proof it refers to is in one list, by its index. */
export interface InsightView {
  readonly proofs: readonly Proof[];
  readonly rows: readonly TraceRow[];
  readonly unasked: readonly { readonly kind: string; readonly items: readonly Shown[] }[];
  readonly remarks: readonly Remark[];
  readonly chains: readonly Chain[];
  /** What the chains assume of each kind of part in them, as a share of time, in the order of the way. */
  readonly assumed: readonly { readonly kind: ComponentKind; readonly share: number }[];
}

export function viewInsight(insight: Insight, elements: readonly SceneElement[]): InsightView {
  const proofs: Proof[] = [];
  const keep = (evidence: PageEvidence): number => {
    proofs.push({ evidence, label: proofLabel(evidence, elements), atMs: null });
    return proofs.length - 1;
  };
  const shown = ({ name, evidence }: Mentioned): Shown => ({ name, proof: keep(evidence) });
  const { requirements, unasked } = insight.trace;
  const rows = requirements.map(({ text, evidence, endpoints, entities, path }) => ({
    requirement: { name: text, proof: keep(evidence) },
    endpoints: endpoints.map(shown),
    entities: entities.map(shown),
    path: path === null ? null : { labels: path.labels, proof: keep(path.evidence) },
  }));
  const others = [
    { kind: "Calls", items: unasked.endpoints.map(shown) },
    { kind: "Data", items: unasked.entities.map(shown) },
    { kind: "Services", items: unasked.components.map(shown) },
  ].filter(({ items }) => items.length > 0);
  const remark = (severity: Severity, says: string, evidence: readonly PageEvidence[]): Remark => {
    const of = (source: PageEvidence["source"]): number | null => {
      const found = evidence.find((one) => one.source === source);
      return found === undefined ? null : keep(found);
    };
    return { severity, says, words: of("notes"), board: of("board") };
  };
  const remarks = [
    ...insight.findings.map(({ severity, says, elementIds }) =>
      remark(severity, says, [{ source: "board", elementIds }]),
    ),
    ...insight.disagreements.map(({ severity, says, evidence }) => remark(severity, says, evidence)),
  ];
  const chains = insight.availability.map(({ direction, steps, total, nines, downMinutesPerYear }) => {
    const least = Math.min(...steps.map(({ together }) => together));
    return {
      direction,
      share: formatShare(total),
      nines,
      down: formatDowntime(downMinutesPerYear),
      links: steps.map(({ label, instances, together, elementIds }) => ({
        label,
        instances,
        share: formatShare(together),
        // Two parts may be equally weak.
        isWeakest: together === least,
        proof: keep({ source: "board", elementIds }),
      })),
    };
  });
  const steps = insight.availability.flatMap((path) => path.steps);
  const assumed = new Map(steps.map(({ kind, each }) => [kind, each]));
  return {
    proofs,
    rows,
    unasked: others,
    remarks: [
      ...remarks.filter(({ severity }) => severity === "serious"),
      ...remarks.filter(({ severity }) => severity !== "serious"),
    ],
    chains,
    assumed: [...assumed].map(([kind, share]) => ({ kind, share })),
  };
}

/**
 * A share of time, 0 to 1, with two digits of what is missing: 0.995 is "99.5 %", 0.999975 "99.9975 %". Rounded
 * down, so that 98.99 % does not pass for 99 %.
 */
export function formatShare(share: number): string {
  if (share >= 1 - LEAST_MISSING) return "over 99.99999 %";
  let digits = 0;
  for (let missing = (1 - share) * 100; missing < 10 - ROUNDING; missing *= 10) digits += 1;
  const unit = 10 ** digits;
  return `${Math.floor(share * 100 * unit + ROUNDING) / unit} %`;
}

/** What the machine's arithmetic may be off by. */
const ROUNDING = 1e-6;

/** Beyond this nobody can tell. */
const LEAST_MISSING = 1e-7;

/** Minutes in a year, as people say them: "49 hours", "53 minutes", "16 seconds". */
export function formatDowntime(minutes: number): string {
  if (minutes < 1 / 60) return "hardly a second";
  if (minutes < 1.5) return count(Math.round(minutes * 60), "second");
  if (minutes < 90) return count(Math.round(minutes), "minute");
  if (minutes < 72 * 60) return count(Math.round(minutes / 60), "hour");
  return count(Math.round(minutes / 60 / 24), "day");
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
