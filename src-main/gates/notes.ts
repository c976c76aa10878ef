import type { Scene } from "../core/diagram/scene.ts";
import { NOTE_OF_STAGE, type Notes, notesOfEach } from "../core/interview/notes.ts";
import { STAGES, type Stage } from "../core/interview/stage.ts";

export const EMPTY_BOARD: Scene = { elements: [] };

/** The same text in every note. */
export function everyNote(text: string): Notes {
  return notesOfEach(() => text);
}

/** A text in one note, and nothing in the others. */
export function onlyNote(stage: Stage, text: string): Notes {
  return notesOfEach((other) => (other === stage ? text : ""));
}

export function mapNotes(notes: Notes, change: (text: string, stage: Stage) => string): Notes {
  return notesOfEach((stage) => change(notes[NOTE_OF_STAGE[stage]], stage));
}

export function allNotes(notes: Notes): string {
  return STAGES.map((stage) => notes[NOTE_OF_STAGE[stage]]).join("\n\n");
}
