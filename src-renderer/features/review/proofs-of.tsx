import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import type { Evidence } from "../../../src-main/core/rubric/evaluation.ts";
import { proofLabel } from "../result/proof-label.ts";
import { ProofList } from "../result/proof-list.tsx";

interface ProofsOfProps {
  readonly evidence: readonly Evidence[];
  readonly elements: readonly SceneElement[];
  readonly shown: Evidence | null;
  readonly onShow: (evidence: Evidence) => void;
}

/** Proof to be chosen, or nothing where there is none. */
export function ProofsOf({ evidence, elements, shown, onShow }: ProofsOfProps) {
  if (evidence.length === 0) return null;
  const chosen = shown === null ? -1 : evidence.indexOf(shown);
  return (
    <ProofList
      proofs={evidence.map((one) => ({ evidence: one, label: proofLabel(one, elements), atMs: null }))}
      chosen={chosen < 0 ? null : chosen}
      onChoose={(index) => {
        const one = evidence[index];
        if (one !== undefined) onShow(one);
      }}
    />
  );
}
