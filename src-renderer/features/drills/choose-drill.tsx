import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EXERCISES, type Exercise, frameOf } from "../../../src-main/core/interview/exercise.ts";
import { problemsQuery } from "../../host/queries.ts";
import { EXERCISE_AIMS } from "../../ui/exercise-aims.ts";
import { EXERCISE_NAMES } from "../../ui/exercises.ts";
import { formatMinutes } from "../../ui/format-time.ts";
import classes from "./choose-drill.module.css";
import type { WantedDrill } from "./use-start-drill.ts";

interface ChooseDrillProps {
  readonly onStart: (drill: WantedDrill) => void;
}

/** Any drill on any problem. */
export function ChooseDrill({ onStart }: ChooseDrillProps) {
  const problems = useQuery(problemsQuery).data ?? [];
  const [exercise, setExercise] = useState<Exercise>("dataModel");
  const [chosen, setChosen] = useState<string | null>(null);
  const problem = chosen ?? problems[0]?.id;
  if (problem === undefined) return null;
  return (
    <section className={classes.choose} aria-labelledby="choose-drill-title">
      <h2 id="choose-drill-title" className={classes.heading}>
        Any drill on any problem
      </h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onStart({ problem, exercise });
        }}
      >
        <SegmentedControl
          className={classes.exercises ?? ""}
          size="sm"
          aria-label="What to drill"
          value={exercise}
          onChange={setExercise}
          data={EXERCISES.map((value) => ({ value, label: EXERCISE_NAMES[value] }))}
        />
        <div className={classes.where}>
          <NativeSelect
            aria-label="Problem"
            value={problem}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={problems.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button type="submit">Start the drill</Button>
          <span className={classes.minutes}>{formatMinutes(frameOf(exercise).minutes)}</span>
        </div>
        <p className={classes.about}>{EXERCISE_AIMS[exercise]}</p>
      </form>
    </section>
  );
}
