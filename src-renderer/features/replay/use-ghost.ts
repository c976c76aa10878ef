import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Course, EarlierAttempt } from "../../../src-main/contract/replay.ts";
import { courseQuery, earlierQuery } from "../../host/queries.ts";

/** An earlier attempt that runs along. */
export interface Ghost {
  /** Those to choose from, the newest first. */
  readonly earlier: readonly EarlierAttempt[];
  /** The chosen one; null: none, or there is none. */
  readonly attempt: EarlierAttempt | null;
  /** Null until it is loaded, and when the problem can no longer be scored. */
  readonly course: Course | null;
  readonly isOn: boolean;
  readonly choose: (session: string) => void;
  readonly turn: (isOn: boolean) => void;
}

/** The attempt before this one, unless another is chosen; its score is asked for only while it is shown. */
export function useGhost(session: string): Ghost {
  const [isOn, turn] = useState(true);
  const [chosen, choose] = useState<string | null>(null);
  const earlier = useQuery(earlierQuery(session)).data ?? [];
  const attempt = (isOn ? (earlier.find((one) => one.session === chosen) ?? earlier[0]) : null) ?? null;
  const course = useQuery({ ...courseQuery(attempt?.session ?? ""), enabled: attempt !== null });
  return { earlier, attempt, course: course.data ?? null, isOn, choose, turn };
}
