import { Button, Kbd } from "@mantine/core";
import { Link } from "react-router";
import type { NextDrill } from "../../../src-main/contract/drills.ts";
import { frameOf } from "../../../src-main/core/interview/exercise.ts";
import { drillName } from "../../ui/exercises.ts";
import { formatMinutes } from "../../ui/format-time.ts";
import classes from "./next-drills.module.css";
import { ReasonOfDrill } from "./reason-of-drill.tsx";

interface NextDrillsProps {
  /** The weakest first. */
  readonly next: readonly NextDrill[];
  readonly onStart: (drill: NextDrill) => void;
}

/** The stages that fell short, each as a drill with its reason. */
export function NextDrills({ next, onStart }: NextDrillsProps) {
  if (next.length === 0) return null;
  return (
    <section className={classes.next} aria-labelledby="next-drills-title">
      <h2 id="next-drills-title" className={classes.heading}>
        One stage in a few minutes
      </h2>
      <ul className={classes.list}>
        {next.map((drill, index) => (
          <li key={drill.problem} className={classes.drill}>
            <div className={classes.text}>
              <p className={classes.name}>
                {drillName(drill.exercise)}, {drill.title}
              </p>
              <p className={classes.reason}>
                <ReasonOfDrill drill={drill} />{" "}
                <Link to={`/result/${drill.session}`}>See the {drill.isDrilled ? "drill" : "session"}</Link>
              </p>
            </div>
            {index === 0 && <Kbd>N</Kbd>}
            <Button
              variant={index === 0 ? "filled" : "default"}
              aria-label={`Start ${drillName(drill.exercise)}, ${drill.title}`}
              {...(index === 0 ? { "aria-keyshortcuts": "N" } : {})}
              onClick={() => onStart(drill)}
            >
              {formatMinutes(frameOf(drill.exercise).minutes)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
