import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { AsRead, Quality } from "../../../../src-main/core/insight/schema.ts";
import type { PageEvidence } from "../../../../src-main/core/rubric/evaluation.ts";
import type { Proof } from "../criteria.ts";
import { proofLabel } from "../proof-label.ts";
import type { Shown } from "./insight-view.ts";

/** What was read, made ready for the page. Every proof it refers to is in one list, by its index. */
export interface ReadingView {
  readonly proofs: readonly Proof[];
  readonly requirements: readonly {
    readonly proof: number;
    readonly actor: string;
    readonly action: string;
    readonly object: string;
  }[];
  readonly qualities: readonly {
    readonly quality: Shown;
    readonly targets: readonly Shown[];
  }[];
  readonly endpoints: readonly Shown[];
  readonly entities: readonly (Shown & { readonly fields: number })[];
  readonly quantities: readonly { readonly kind: string; readonly items: readonly Shown[] }[];
  readonly calculations: readonly (Shown & { readonly fault: string })[];
  readonly unread: readonly { readonly why: string; readonly items: readonly Shown[] }[];
}

const MEASURES: readonly (readonly [AsRead["quantities"][number]["measures"], string])[] = [
  ["count", "Counts"],
  ["rate", "Rates"],
  ["data", "Data"],
  ["time", "Times"],
  ["share", "Shares"],
];

export const QUALITY_NAMES: Readonly<Record<Quality, string>> = {
  performance: "Performance",
  availability: "Availability",
  scalability: "Scalability",
  reliability: "Reliability",
  consistency: "Consistency",
  durability: "Durability",
  security: "Security",
};

export function viewReading(read: AsRead, elements: readonly SceneElement[]): ReadingView {
  const proofs: Proof[] = [];
  const keep = (evidence: PageEvidence): number => {
    proofs.push({ evidence, label: proofLabel(evidence, elements), atMs: null });
    return proofs.length - 1;
  };
  const shown = ({ name, evidence }: { readonly name: string; readonly evidence: PageEvidence }): Shown => ({
    name,
    proof: keep(evidence),
  });
  return {
    proofs,
    requirements: read.requirements.map(({ evidence, ...parts }) => ({ ...parts, proof: keep(evidence) })),
    qualities: read.qualities.map(({ quality, targets, evidence }) => ({
      quality: { name: QUALITY_NAMES[quality], proof: keep(evidence) },
      targets: targets.map(shown),
    })),
    endpoints: read.endpoints.map(shown),
    entities: read.entities.map((entity) => ({ ...shown(entity), fields: entity.fields.length })),
    quantities: MEASURES.map(([measures, kind]) => ({
      kind,
      items: read.quantities.filter((quantity) => quantity.measures === measures).map(shown),
    })).filter(({ items }) => items.length > 0),
    calculations: read.calculations.map((calculation) => ({
      ...shown(calculation),
      fault: calculation.fault,
    })),
    unread: [...Map.groupBy(read.unread, ({ why }) => why)].map(([why, members]) => ({
      why,
      items: members.map(({ evidence }) => {
        const proof = keep(evidence);
        return { name: proofs[proof]?.label ?? "", proof };
      }),
    })),
  };
}
