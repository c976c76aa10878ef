import { join } from "node:path";
import { z } from "zod";
import type { Content } from "../app/ports.ts";
import { paletteItemSchema } from "../contract/content.ts";
import { availabilityAssumptionsSchema } from "../core/insight/schema.ts";
import { type Stage, stageSchema } from "../core/interview/stage.ts";
import { interviewerWordsSchema } from "../core/interviewer/words.ts";
import { fail, ok, type Result } from "../core/result.ts";
import { checklistSchema } from "../core/rubric/checklist.ts";
import { type DataFiles, openDataFiles } from "./data-files.ts";
import { conceptsOf, wordingsOfConcepts } from "./load-concepts.ts";
import { kindNamesOf } from "./load-names.ts";
import { CHECKLIST, loadProblems } from "./load-problems.ts";

const stageGuideSchema = z.strictObject({ stage: stageSchema, aim: z.string().min(1), template: z.string() });

/** Loads and checks the content folder. The first fault ends it, with file, line and column. */
export function loadContent(dataFolder: string): Result<Content> {
  return contentOf(openDataFiles(dataFolder));
}

/** The same for files that are open already. */
export function contentOf(files: DataFiles): Result<Content> {
  const concepts = conceptsOf(files);
  if (!concepts.ok) return concepts;
  const kindNames = kindNamesOf(files, concepts.value);
  if (!kindNames.ok) return kindNames;
  const wordings = wordingsOfConcepts(files, concepts.value);
  if (!wordings.ok) return wordings;
  const problems = loadProblems(files);
  if (!problems.ok) return problems;
  const palette = files.read("palette/palette.yaml", z.array(paletteItemSchema).min(1));
  if (!palette.ok) return palette;
  const availability = files.read("names/availability.yaml", availabilityAssumptionsSchema);
  if (!availability.ok) return availability;
  const checklist = files.read(CHECKLIST, checklistSchema);
  if (!checklist.ok) return checklist;
  const interviewer = files.read("interviewer.yaml", interviewerWordsSchema);
  if (!interviewer.ok) return interviewer;
  const guides = guidesOf(files);
  if (!guides.ok) return guides;
  return ok({
    concepts: concepts.value,
    kindNames: kindNames.value(),
    wordings: wordings.value(),
    problems: problems.value,
    get checklist() {
      return checklist.value();
    },
    palette: palette.value(),
    get interviewer() {
      return interviewer.value();
    },
    availability: availability.value(),
    guides: guides.value,
  });
}

function guidesOf(files: DataFiles): Result<Content["guides"]> {
  const file = "stages.yaml";
  const list = files.read(
    file,
    z.array(stageGuideSchema).length(5, "give one entry for each of the five stages"),
  );
  if (!list.ok) return list;
  const of = (stage: Stage) => list.value().find((guide) => guide.stage === stage);
  const [R, A, D, I, O] = [of("R"), of("A"), of("D"), of("I"), of("O")];
  if (!R || !A || !D || !I || !O) {
    const message = `${join(files.folder, file)}: give each of R, A, D, I and O once.`;
    return fail({ code: "BAD_CONTENT", message });
  }
  return ok({ R, A, D, I, O });
}
