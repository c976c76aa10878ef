import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useEffect, useId, useRef, useState } from "react";
import type { TeachableText } from "../../../../src-main/contract/appeals.ts";
import type { SceneElement } from "../../../../src-main/core/diagram/scene.ts";
import type { SessionState } from "../../../../src-main/core/interview/state.ts";
import type { OwnName } from "../../../../src-main/core/language/own-name.ts";
import { MAX_APPEAL_NOTE } from "../../../../src-main/core/rubric/appeal.ts";
import type { PageEvidence, SettledCriterion } from "../../../../src-main/core/rubric/evaluation.ts";
import { KIND_NAMES } from "../../../ui/kind-names.ts";
import { proofLabel } from "../proof-label.ts";
import classes from "./appeal-form.module.css";
import { namedShapes, phraseOf, wordsIn } from "./pick.ts";
import type { Appeals } from "./use-appeals.ts";

interface AppealFormProps {
  readonly settled: SettledCriterion;
  readonly notes: SessionState["notes"];
  readonly elements: readonly SceneElement[];
  readonly appeals: Appeals;
  /** What was picked as the place where it is said. */
  readonly picked: PageEvidence | null;
  readonly onPick: (evidence: PageEvidence | null) => void;
  readonly onClose: () => void;
}

/** "I did say this, here": the place first, then what follows from it. */
export function AppealForm({ settled, notes, elements, appeals, picked, onPick, onClose }: AppealFormProps) {
  const id = useId();
  const teachable = appeals.all?.teachable.find(({ criterion }) => criterion === settled.id);
  return (
    <section className={classes.form} aria-labelledby={id}>
      <h4 id={id} className={classes.title}>
        Where did you say it?
      </h4>
      <p className={classes.hint}>
        Select the words in your notes or click the shape on your board, or find it here.
      </p>
      <Place notes={notes} elements={elements} picked={picked} onPick={onPick} />
      {picked !== null && (
        <>
          <p className={classes.picked}>{proofLabel(picked, elements)}</p>
          {teachable !== undefined && (
            <Teach
              key={picked.source}
              picked={picked}
              elements={elements}
              teachable={teachable}
              isBusy={appeals.isBusy}
              onTeach={(name) => appeals.teach(settled.id, name, onClose)}
            />
          )}
          <Judge
            settled={settled}
            isBusy={appeals.isBusy}
            onJudge={(verdict, note) =>
              appeals.judge({ criterion: settled.id, verdict, evidence: picked, note }, onClose)
            }
          />
        </>
      )}
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes.cancel ?? ""}
        onClick={onClose}
      >
        Cancel
      </Button>
    </section>
  );
}

interface PlaceProps {
  readonly notes: SessionState["notes"];
  readonly elements: readonly SceneElement[];
  readonly picked: PageEvidence | null;
  readonly onPick: (evidence: PageEvidence | null) => void;
}

/** For whoever has no mouse at hand: words are typed, shapes chosen by name. */
function Place({ notes, elements, picked, onPick }: PlaceProps) {
  const [typed, setTyped] = useState("");
  const [isLost, setIsLost] = useState(false);
  const shapes = namedShapes(elements);
  const field = useRef<HTMLInputElement>(null);
  // The button that opened the form is gone; without this, the keyboard would be nowhere.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const find = () => {
    if (typed.trim() === "") return;
    const found = wordsIn(notes, typed);
    setIsLost(found === null);
    if (found !== null) onPick(found);
  };
  return (
    <div className={classes.place}>
      <TextInput
        ref={field}
        size="sm"
        label="Words from your notes"
        value={typed}
        error={isLost ? "These words are not in your notes." : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setIsLost(false);
        }}
        onBlur={find}
        onKeyDown={(event) => {
          if (event.key === "Enter") find();
        }}
      />
      <Select
        size="sm"
        label="Shape on your board"
        placeholder={shapes.length === 0 ? "No shape has a name" : "By its name"}
        disabled={shapes.length === 0}
        searchable
        value={picked?.source === "board" ? (picked.elementIds[0] ?? null) : null}
        data={shapes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onPick(id === null ? null : { source: "board", elementIds: [id] })}
      />
    </div>
  );
}

interface TeachProps {
  readonly picked: PageEvidence;
  readonly elements: readonly SceneElement[];
  readonly teachable: TeachableText;
  readonly isBusy: boolean;
  readonly onTeach: (name: OwnName) => void;
}

/** Teaches what the words mean, for this attempt and all that follow. */
function Teach({ picked, elements, teachable, isBusy, onTeach }: TeachProps) {
  const [meaning, setMeaning] = useState<string | null>(null);
  const groups = meaningsOf(picked, teachable);
  if (groups.length === 0) return null;
  const phrase = phraseOf(picked, elements);
  if ("why" in phrase) return <p className={classes.hint}>{phrase.why}</p>;
  const chosen = groups.flatMap(({ items }) => items).find(({ value }) => value === meaning);
  return (
    <div className={classes.choice}>
      <Select
        size="sm"
        label={picked.source === "notes" ? "These words mean" : "This shape is"}
        placeholder="Choose what"
        searchable
        value={meaning}
        data={groups.map(({ group, items }) => ({
          group,
          items: items.map(({ value, label }) => ({ value, label })),
        }))}
        onChange={setMeaning}
      />
      <Button
        size="sm"
        variant="default"
        disabled={chosen === undefined}
        loading={isBusy}
        onClick={() => {
          if (chosen !== undefined) onTeach({ phrase: phrase.phrase, means: chosen.means });
        }}
      >
        Teach Onair
      </Button>
      <p className={classes.consequence}>
        Onair remembers it for every session and scores this one again; the score before is kept.
      </p>
    </div>
  );
}

interface Meaning {
  readonly value: string;
  readonly label: string;
  readonly means: OwnName["means"];
}

interface MeaningGroup {
  readonly group: string;
  readonly items: readonly Meaning[];
}

/** Words can mean a concept; the name of a shape can mean a kind of component too. */
function meaningsOf({ source }: PageEvidence, { concepts, kinds }: TeachableText): readonly MeaningGroup[] {
  const said = concepts.map(({ id, name }) => ({
    value: `concept ${id}`,
    label: name,
    means: { concept: id },
  }));
  const drawn = kinds.map((kind) => ({ value: `kind ${kind}`, label: KIND_NAMES[kind], means: { kind } }));
  const groups =
    source === "notes"
      ? [{ group: "An idea", items: said }]
      : [
          { group: "A component", items: drawn },
          { group: "An idea its name speaks of", items: said },
        ];
  return groups.filter(({ items }) => items.length > 0);
}

interface JudgeProps {
  readonly settled: SettledCriterion;
  readonly isBusy: boolean;
  readonly onJudge: (verdict: "met" | "partial", note: string) => void;
}

/** The candidate's own verdict, which stands beside the engine's and never in its place. */
function Judge({ settled, isBusy, onJudge }: JudgeProps) {
  const [note, setNote] = useState("");
  return (
    <div className={classes.judge}>
      <Textarea
        size="sm"
        label="Or judge it yourself"
        placeholder="Why it counts (if you like)"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={MAX_APPEAL_NOTE}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.verdicts}>
        <Button size="sm" variant="default" loading={isBusy} onClick={() => onJudge("met", note.trim())}>
          I judge this met
        </Button>
        {settled.credit < 0.5 && (
          <Button
            size="sm"
            variant="default"
            loading={isBusy}
            onClick={() => onJudge("partial", note.trim())}
          >
            Partly met
          </Button>
        )}
      </div>
      <p className={classes.consequence}>
        Onair's verdict stays; your own is shown beside it as self-assessed.
      </p>
    </div>
  );
}
