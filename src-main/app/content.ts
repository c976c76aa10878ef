import type { ProblemCard } from "../contract/content.ts";
import type { Problem } from "../core/rubric/problem.ts";
import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

/** Problems, the palette and the stages, as the window needs them. */
export function contentCalls({ content, problems }: Pick<Parts, "content" | "problems">) {
  return {
    problems: os.content.problems.handler(() =>
      problems.all().map(({ problem, isOwn }) => cardOf(problem, isOwn)),
    ),

    brief: os.content.brief.handler(({ input, errors }) => {
      const problem = problems.find(input.problem);
      if (problem === null) throw errors.NOT_FOUND({ message: unknownProblem(input.problem) });
      const { id, title, summary, prompt } = problem.text;
      return { id, title, summary, prompt };
    }),

    criteria: os.content.criteria.handler(({ input }) => {
      const problem = problems.find(input.problem);
      // Verdicts of a problem that was taken away are shown all the same, without these words.
      if (problem === null) return [];
      return problem.rubric.criteria.map(
        ({ id, stage, dimension, question, why, concept, probe, kind, weight }) => ({
          id,
          stage,
          dimension,
          question,
          why,
          concept,
          conceptName: content.concepts.find((known) => known.id === concept)?.name ?? null,
          probe,
          kind,
          weight,
        }),
      );
    }),

    palette: os.content.palette.handler(() => [...content.palette]),

    stages: os.content.stages.handler(() =>
      Object.values(content.guides).map(({ stage, aim }) => ({ stage, aim })),
    ),
  };
}

export function cardOf({ text }: Problem, isOwn: boolean): ProblemCard {
  const { id, title, summary, difficulty, topics, emphasis, prompt } = text;
  return { id, title, summary, difficulty, topics, emphasis, prompt, isOwn };
}

/** One that never was, or one of the user's own that was taken away or has faults by now. */
export function unknownProblem(id: string): string {
  return `There is no problem called ${JSON.stringify(id)}: choose one from the home page, or put it back among your problems.`;
}
