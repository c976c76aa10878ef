import { Button, Menu, Text } from "@mantine/core";
import { IconCards, IconTarget } from "@tabler/icons-react";
import { Link } from "react-router";
import { STAGE_NAMES } from "../../../src-main/core/interview/stage.ts";
import { drillName } from "../../ui/exercises.ts";
import { formatMinutes } from "../../ui/format-time.ts";
import type { OfferedDrill } from "./offered-drill.ts";

interface DrillMenuProps {
  /** The drill of the weakest stage; null where none could be assessed. */
  readonly offered: OfferedDrill | null;
  readonly onStart: () => void;
}

/** What to do about what was missed, in a few minutes. */
export function DrillMenu({ offered, onStart }: DrillMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconCards size={17} stroke={1.6} />}>
          Drill what you missed
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered !== null && (
          <Menu.Item leftSection={<IconTarget size={17} stroke={1.6} />} onClick={onStart}>
            {drillName(offered.exercise)}, {formatMinutes(offered.minutes)}
            <Text size="xs" c="dimmed">
              {STAGE_NAMES[offered.stage]} was the weakest stage: {offered.points}
            </Text>
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/drills" leftSection={<IconCards size={17} stroke={1.6} />}>
          Recall cards
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
