import { IconChevronRight } from "@tabler/icons-react";
import type { LibraryConcept } from "../../../src-main/contract/library.ts";
import classes from "./recall-questions.module.css";

/** Questions to test oneself with; an answer is shown when it is asked for. */
export function RecallQuestions({ questions }: { readonly questions: LibraryConcept["recall"] }) {
  if (questions.length === 0) return null;
  return (
    <section className={classes.recall} aria-label="Test yourself">
      {questions.map(({ question, answer }) => (
        <details key={question} className={classes.question}>
          <summary>
            <IconChevronRight className={classes.chevron} size={16} stroke={1.8} aria-hidden="true" />
            {question}
          </summary>
          <p className={classes.answer}>{answer}</p>
        </details>
      ))}
    </section>
  );
}
