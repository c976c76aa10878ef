import type { CSSProperties } from "react";
import type { ConceptMastery, RecommendedProblem } from "../../../src-main/contract/progress.ts";
import { masteryFields, toneOf } from "./mastery-fields.ts";
import classes from "./mastery-map.module.css";
import { Section } from "./section.tsx";
import type { Shown } from "./sittings-dialog.tsx";
import { stops } from "./stops.ts";
import type { Box } from "./treemap.ts";

/** The shape of the map, which its style sheet gives it on the page. */
const WIDTH = 25;
const HEIGHT = 9;

interface MasteryMapProps {
  readonly concepts: readonly ConceptMastery[];
  /** What is recommended: the topics it exercises are outlined. */
  readonly next: RecommendedProblem | null;
  readonly onShow: (shown: Shown) => void;
}

/** Every concept that was asked for, as a field: area is how often, tone how well it is known. */
export function MasteryMap({ concepts, next, onShow }: MasteryMapProps) {
  const fields = masteryFields(concepts, WIDTH, HEIGHT);
  const exercised = new Set(next?.topics.map(({ concept }) => concept));
  const first = fields[0]?.concepts[0]?.concept.concept;
  const hasOutlines = concepts.some(({ concept }) => exercised.has(concept));
  return (
    <Section
      title="What you know"
      lead="Each field is a concept that your problems asked for: the larger, the more often; the stronger its tone, the better you know it. Old answers fade."
      aside={<Legend outlined={hasOutlines && next !== null ? next.title : null} />}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a field set would bring a form's look and meaning */}
      <div className={classes.map} role="group" aria-label="Mastery by concept" {...stops()}>
        {fields.map(({ name, box, concepts: members }) => (
          <div key={name} className={classes.group} style={placeOf(box)}>
            <span className={classes.name}>{name}</span>
            <div className={classes.members}>
              {members.map(({ concept, box: inner }) => (
                <button
                  key={concept.concept}
                  type="button"
                  data-stop
                  tabIndex={concept.concept === first ? 0 : -1}
                  className={classes.field}
                  style={placeOf(inner)}
                  data-tone={toneOf(concept.estimate)}
                  data-sure={concept.isSure}
                  data-next={exercised.has(concept.concept)}
                  data-concept={concept.concept}
                  aria-label={`${concept.name}: ${saysOf(concept)}`}
                  title={`${concept.name}\n${saysOf(concept)}`}
                  onClick={() =>
                    onShow({
                      of: { of: "concept", concept: concept.concept },
                      title: concept.name,
                      says: saysOf(concept),
                    })
                  }
                >
                  <span className={classes.label} data-needs={needOf(concept.name)}>
                    {concept.name}
                  </span>
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
    </Section>
  );
}

/** What the tones, the hatching and the outline mean. */
function Legend({ outlined }: { readonly outlined: string | null }) {
  return (
    <p className={classes.legend}>
      <span>weak</span>
      {[0, 1, 2, 3, 4].map((tone) => (
        <span key={tone} className={classes.swatch} data-tone={tone} data-sure="true" aria-hidden="true" />
      ))}
      <span>strong</span>
      <span className={classes.swatch} data-tone="1" data-sure="false" aria-hidden="true" />
      <span>not sure yet</span>
      {outlined !== null && (
        <>
          <span
            className={classes.swatch}
            data-tone="0"
            data-sure="true"
            data-next="true"
            aria-hidden="true"
          />
          <span>{outlined} exercises it</span>
        </>
      )}
    </p>
  );
}

function saysOf({ estimate, isSure, asked, practices }: ConceptMastery): string {
  const share = `${Math.round(estimate * 100)} %`;
  const known = isSure ? `known to ${share}` : `${share} at a guess, not sure yet`;
  return `${known}; asked ${times(asked)} in ${practices === 1 ? "one session" : `${practices} sessions`}.`;
}

/** How wide a field must be for the longest word of its name: words are shown whole or not at all. */
function needOf(name: string): "little" | "some" | "much" | "most" {
  const longest = Math.max(...name.split(/[\s-]/).map((word) => word.length));
  return longest <= 6 ? "little" : longest <= 9 ? "some" : longest <= 12 ? "much" : "most";
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function placeOf({ x, y, width, height }: Box): CSSProperties {
  return { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` };
}
