import { Link } from "react-router";
import type { CalibrationPoint } from "../../../src-main/contract/self-assessment.ts";
import { STAGE_NAMES, STAGES } from "../../../src-main/core/interview/stage.ts";
import type { Calibration } from "../../../src-main/core/learning/calibration.ts";
import { formatShortDay } from "../../ui/dates.ts";
import { sayCalibration } from "../self-assessment/say-calibration.ts";
import classes from "./calibration.module.css";
import { Section } from "./section.tsx";
import { stops } from "./stops.ts";

/** So many points as can be told apart; the newest. */
const MOST = 60;

interface CalibrationProps {
  /** Sessions that were scored by their candidate too, the oldest first. */
  readonly points: readonly CalibrationPoint[];
  readonly calibration: Calibration;
}

/** How someone judged each stage before the result (across) against what it was scored (up). */
export function CalibrationField({ points, calibration }: CalibrationProps) {
  const words = sayCalibration(calibration) ?? "";
  const drawn = points.flatMap(judgementsOf).slice(-MOST);
  return (
    <Section title="How you judge yourself" lead={words}>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set cannot be a drawing */}
      <svg
        className={classes.drawing}
        viewBox="-14 -4 128 122"
        role="group"
        aria-label={`Own judgement against score. ${words}`}
        {...stops()}
      >
        <rect className={classes.field} width="100" height="100" />
        <line className={classes.right} x1="0" y1="100" x2="100" y2="0" />
        {drawn.map(({ session, startedAt, stage, judged, scored }, index) => {
          const label = `${STAGE_NAMES[stage]}, ${formatShortDay(startedAt)}: judged ${Math.round(judged)}, scored ${Math.round(scored)}`;
          return (
            <Link
              key={`${session} ${stage}`}
              to={`/result/${session}`}
              aria-label={label}
              data-stop
              tabIndex={index === 0 ? 0 : -1}
            >
              <title>{label}</title>
              <circle className={classes.point} cx={judged} cy={100 - scored} r="2" />
            </Link>
          );
        })}
        <text className={classes.axis} x="50" y="113">
          your judgement
        </text>
        <text className={classes.axis} x="-50" y="-6" transform="rotate(-90)">
          score
        </text>
      </svg>
    </Section>
  );
}

/** One for each stage that the engine could assess. */
function judgementsOf({ session, startedAt, self, engine }: CalibrationPoint) {
  return STAGES.flatMap((stage) => {
    const scored = engine[stage];
    return scored === null ? [] : [{ session, startedAt, stage, judged: self[stage], scored }];
  });
}
