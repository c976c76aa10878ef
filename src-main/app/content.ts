import { os } from "./implementer.ts";
import type { Parts } from "./parts.ts";

/** Problems, the palette and the stages, as the window needs them. */
export function contentCalls({ content }: Pick<Parts, "content">) {
  return {
    problems: os.content.problems.handler(() =>
      [...content.problems.values()].map(({ text }) => ({
        id: text.id,
        title: text.title,
        summary: text.summary,
        difficulty: text.difficulty,
        topics: text.topics,
        prompt: text.prompt,
      })),
    ),

    brief: os.content.brief.handler(({ input, errors }) => {
      const problem = content.problems.get(input.problem);
      if (problem === undefined) throw errors.NOT_FOUND({ message: unknownProblem(input.problem) });
      const { id, title, summary, prompt } = problem.text;
      return { id, title, summary, prompt };
    }),

    criteria: os.content.criteria.handler(({ input, errors }) => {
      const problem = content.problems.get(input.problem);
      if (problem === undefined) throw errors.NOT_FOUND({ message: unknownProblem(input.problem) });
      return problem.rubric.criteria.map(
        ({ id, stage, dimension, question, why, concept, probe, kind, weight }) => ({
          id,
          stage,
          dimension,
          question,
          why,
          concept,
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

export function unknownProblem(id: string): string {
  return `There is no problem called ${JSON.stringify(id)}: choose one from the home page.`;
}
