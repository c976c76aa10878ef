import { z } from "zod";
import { STAGES, type Stage } from "../interview/stage.ts";
import { type SessionState, visibleElements } from "../interview/state.ts";

/** Where something can be found in a session: its problem's title, its board, its five notes. */
export const PLACES = ["title", "board", ...STAGES] as const;
export const placeSchema = z.enum(PLACES);
export type Place = z.infer<typeof placeSchema>;

/** All of a session that is searched, by place. */
export const searchableSchema = z.strictObject({
  title: z.string(),
  board: z.string(),
  R: z.string(),
  A: z.string(),
  D: z.string(),
  I: z.string(),
  O: z.string(),
});
export type Searchable = z.infer<typeof searchableSchema>;

/** `templates` are the texts that notes start with: their lines were not written by anyone. */
export function searchableOf(
  state: SessionState,
  title: string,
  templates: Readonly<Record<Stage, string>>,
): Searchable {
  const note = (stage: Stage) => written(state.notes[stage], templates[stage]);
  const labels = visibleElements(state).map(
    ({ originalText, text, name }) => originalText ?? text ?? name ?? "",
  );
  return {
    title,
    board: labels.filter((label) => label !== "").join("\n"),
    R: note("R"),
    A: note("A"),
    D: note("D"),
    I: note("I"),
    O: note("O"),
  };
}

function written(note: string, template: string): string {
  const given = new Set(template.split("\n"));
  return note
    .split("\n")
    .filter((line) => !given.has(line))
    .join("\n");
}
