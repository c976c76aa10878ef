import type { ReactNode, Ref } from "react";
import { Link } from "react-router";
import type { LibraryConcept } from "../../../src-main/contract/library.ts";
import { KindIcon } from "../../board/palette/kind-icon.tsx";
import { KIND_NAMES } from "../../ui/kind-names.ts";
import { LearnButton } from "../drills/learn-button.tsx";
import classes from "./concept-detail.module.css";
import { linksOf } from "./concept-links.ts";
import { placeOf } from "./library-place.ts";
import { RecallQuestions } from "./recall-questions.tsx";
import { ReferenceLink } from "./reference-link.tsx";
import { Wordings } from "./wordings.tsx";

interface ConceptDetailProps {
  readonly concept: LibraryConcept;
  readonly concepts: readonly LibraryConcept[];
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Everything there is to know about one concept. */
export function ConceptDetail({ concept, concepts, heading }: ConceptDetailProps) {
  const { confusedWith, related } = linksOf(concept, concepts);
  return (
    <article className={classes.detail} aria-labelledby="concept-name">
      <p className={classes.group}>
        <Link to={placeOf(null, { query: "", group: concept.group })}>{concept.group}</Link>
      </p>
      <h2 id="concept-name" ref={heading} tabIndex={-1} className={classes.name}>
        {concept.name}
      </h2>
      <p className={classes.explanation}>{concept.explanation}</p>
      <div className={classes.pair}>
        <Part title="When to use it">
          <p>{concept.when}</p>
        </Part>
        <Part title="What it costs">
          <p>{concept.cost}</p>
        </Part>
      </div>
      <RecallQuestions questions={concept.recall} />
      {concept.recall.length > 0 && (
        <div className={classes.learn}>
          <LearnButton concept={concept.id} />
        </div>
      )}
      {confusedWith.length > 0 && (
        <Part title="Often confused with">
          <ul className={classes.confused}>
            {confusedWith.map((other) => (
              <li key={other.id}>
                <ConceptLink to={other} />
                <span className={classes.contrast}>{firstSentence(other.explanation)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {related.length > 0 && (
        <Part title="Related">
          <ul className={classes.chips}>
            {related.map((other) => (
              <li key={other.id}>
                <ConceptLink to={other} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <div className={classes.pair}>
        {concept.aliases.length > 0 && (
          <Part title="As people write it">
            <Wordings of={concept.aliases} />
          </Part>
        )}
        {concept.products.length > 0 && (
          <Part title="Products">
            <Wordings of={concept.products} />
          </Part>
        )}
        {concept.kinds.length > 0 && (
          <Part title="On the board">
            <ul className={classes.kinds}>
              {concept.kinds.map((kind) => (
                <li key={kind}>
                  <KindIcon kind={kind} />
                  {KIND_NAMES[kind]}
                </li>
              ))}
            </ul>
          </Part>
        )}
        {concept.usedBy.length > 0 && (
          <Part title="Asked for by">
            <ul className={classes.uses}>
              {concept.usedBy.map(({ problem, title, criteria }) => (
                <li key={problem}>
                  <Link to={`/?problem=${problem}`}>{title}</Link>
                  <span className={classes.count}>
                    {criteria === 1 ? "1 criterion" : `${criteria} criteria`}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      <footer className={classes.source}>
        <p>
          <span className={classes.label}>Comes from</span>
          {concept.source.note}
        </p>
        <ReferenceLink address={concept.source.reference} />
      </footer>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </section>
  );
}

function ConceptLink({ to }: { readonly to: LibraryConcept }) {
  return <Link to={placeOf(to.id, { query: "", group: null })}>{to.name}</Link>;
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text;
}
