import { IconTarget } from "@tabler/icons-react";
import type { NextDrill } from "../../../src-main/contract/drills.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { drillInWords } from "../../ui/exercises.ts";

/** A drill worth doing next, for the command palette. */
export function drillAction({ problem, title, exercise }: NextDrill, run: () => void): Action {
  return {
    id: `drill-${problem}`,
    label: `Start the ${drillInWords(exercise)} on ${title}`,
    group: "Practise",
    icon: <IconTarget size={18} stroke={1.6} />,
    keywords: ["single stage", "exercise", "weakest"],
    run,
  };
}
