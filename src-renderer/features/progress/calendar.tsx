import { useState } from "react";
import type { Progress } from "../../../src-main/contract/progress.ts";
import { formatMinutes } from "../../ui/format-time.ts";
import classes from "./calendar.module.css";
import { type CalendarDay, calendarWeeks, formatCalendarDay } from "./calendar-weeks.ts";
import { Section } from "./section.tsx";
import type { Shown } from "./sittings-dialog.tsx";
import { stops } from "./stops.ts";

interface CalendarProps {
  readonly days: Progress["days"];
  readonly today: number;
  readonly onShow: (shown: Shown) => void;
}

/** A year of practice, a square for each day. */
export function Calendar({ days, today, onShow }: CalendarProps) {
  const weeks = calendarWeeks(days, today);
  const last = days.at(-1)?.day;
  const [pointed, setPointed] = useState<CalendarDay | null>(null);
  return (
    <Section title="When you practised" lead={leadOf(days)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set would bring a form's look and meaning */}
      <div className={classes.year} role="group" aria-label="Days of practice" {...stops()}>
        {weeks.map(({ days: week, month }) => (
          <div key={week[0]?.day} className={classes.week}>
            <span className={classes.month}>{month}</span>
            {week.map((day) =>
              day.sessions === 0 ? (
                <span key={day.day} className={classes.day} />
              ) : (
                <button
                  key={day.day}
                  type="button"
                  data-stop
                  data-tone={Math.min(3, day.sessions)}
                  tabIndex={day.day === last ? 0 : -1}
                  className={classes.day}
                  aria-label={saysOf(day)}
                  title={saysOf(day)}
                  onFocus={() => setPointed(day)}
                  onMouseEnter={() => setPointed(day)}
                  onClick={() =>
                    onShow({ of: { of: "day", day: day.day }, title: formatCalendarDay(day.day) })
                  }
                />
              ),
            )}
          </div>
        ))}
      </div>
      <p className={classes.pointed} aria-hidden="true">
        {pointed === null ? "\u00a0" : saysOf(pointed)}
      </p>
    </Section>
  );
}

function leadOf(days: Progress["days"]): string {
  if (days.length === 0) return "Not within the last year.";
  const sessions = days.reduce((sum, day) => sum + day.sessions, 0);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const on = days.length === 1 ? "on one day" : `on ${days.length} days`;
  return `${counted(sessions)} ${on} of the last year, ${formatMinutes(minutes)} in all. The stronger the tone, the more sessions.`;
}

function saysOf({ day, sessions, minutes }: CalendarDay): string {
  return `${formatCalendarDay(day)}: ${counted(sessions)}, ${formatMinutes(minutes)}`;
}

function counted(sessions: number): string {
  return sessions === 1 ? "One session" : `${sessions.toLocaleString("en-GB")} sessions`;
}
