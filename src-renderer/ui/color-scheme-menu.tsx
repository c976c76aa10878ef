import { ActionIcon, Menu } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { type ColorScheme, useColorSchemeChoice } from "../host/color-scheme.ts";
import type { Action } from "./command-palette.tsx";

const CHOICES = [
  { scheme: "auto", label: "Follow the system", Icon: IconDeviceDesktop },
  { scheme: "light", label: "Light", Icon: IconSun },
  { scheme: "dark", label: "Dark", Icon: IconMoon },
] as const;

/** Light, dark, or as the system has it. */
export function ColorSchemeMenu() {
  const [chosen, choose] = useColorSchemeChoice();
  const { Icon } = CHOICES.find(({ scheme }) => scheme === chosen) ?? CHOICES[0];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label="Theme">
          <Icon size={19} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={chosen} onChange={(value) => choose(schemeOf(value))}>
          {CHOICES.map(({ scheme, label, Icon: ChoiceIcon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              closeMenuOnClick
              rightSection={<ChoiceIcon size={17} stroke={1.6} />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same choice for the command palette; T turns the lights on and off. */
export function useColorSchemeActions(): readonly Action[] {
  const [chosen, choose] = useColorSchemeChoice();
  return CHOICES.map(({ scheme, label, Icon }) => ({
    id: `theme-${scheme}`,
    label: `Theme: ${label.toLowerCase()}`,
    group: "Onair",
    icon: <Icon size={18} stroke={1.6} />,
    keywords: ["colours", "appearance"],
    ...(scheme === next(chosen) ? { hotkey: "T" } : {}),
    run: () => choose(scheme),
  }));
}

function schemeOf(value: string): ColorScheme {
  return CHOICES.find(({ scheme }) => scheme === value)?.scheme ?? "auto";
}

function next(chosen: ColorScheme): ColorScheme {
  return chosen === "auto" ? "light" : chosen === "light" ? "dark" : "auto";
}
