import { useQuery } from "@tanstack/react-query";
import { calibrationQuery } from "../../host/queries.ts";
import classes from "./calibration-note.module.css";
import { CalibrationTrend } from "./calibration-trend.tsx";
import { sayCalibration } from "./say-calibration.ts";

/** Fewer sessions show no trend. */
const LEAST_SESSIONS = 3;

/** How well someone judges themselves, beside a result they scored too. Nothing while there is little to go by. */
export function CalibrationNote({ session }: { readonly session: string }) {
  const { data } = useQuery(calibrationQuery);
  if (data === undefined || data.points.length < LEAST_SESSIONS) return null;
  return (
    <div className={classes.note} data-testid="calibration">
      <CalibrationTrend points={data.points} current={session} />
      <p className={classes.words}>{sayCalibration(data.calibration)}</p>
    </div>
  );
}
