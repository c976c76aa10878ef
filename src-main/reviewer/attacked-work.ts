import type { BoardGraph } from "../core/diagram/graph.ts";
import type { ReviewedWork } from "../core/review/material.ts";

/** Where an attack may stand: in a note, on the board, in a problem pack's prompt or question, in a file's names. */
export const PLACES = ["note", "label", "problem", "question", "file name"] as const;
export type Place = (typeof PLACES)[number];

export interface Question {
  readonly id: string;
  readonly question: string;
}

export interface AttackedWork {
  readonly work: ReviewedWork;
  readonly questions: readonly Question[];
}

/** A poor answer, so that whatever raises it is seen; `attack` stands in one place of it, or nowhere. */
export function attackedWork(attack: string | null, place: Place): AttackedWork {
  const at = (where: Place, text: string) =>
    attack !== null && place === where ? `${text} ${attack}` : text;
  const name = (id: string) => (attack !== null && place === "file name" ? `${id}-${attack}.png` : id);
  const node = (id: string, label: string): BoardGraph["nodes"][number] => ({
    id: name(id),
    kind: "other",
    also: [],
    label,
    elementIds: [name(id)],
    role: "component",
    confidence: 1,
    instances: 1,
    why: "",
  });
  return {
    work: {
      problem: { title: at("problem", "Photo feed"), prompt: at("problem", "Design a feed of photos.") },
      notes: { R: "", A: at("note", "There is a server."), D: "", I: "", O: "It should be fast." },
      graph: {
        nodes: [node("one", at("label", "Server")), node("two", "Thing")],
        edges: [
          {
            from: name("one"),
            to: name("two"),
            bidirectional: false,
            label: at("label", "asks"),
            elementIds: [name("arrow")],
          },
        ],
        unread: [],
      },
    },
    questions: [
      { id: "cache", question: at("question", "Does a cache hold what is read often?") },
      { id: "replicas", question: "Does the database have replicas?" },
      { id: "balancer", question: "Does a load balancer stand in front of several servers?" },
    ],
  };
}
