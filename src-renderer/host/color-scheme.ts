import { useMantineColorScheme } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Preferences } from "../../src-main/contract/preferences.ts";
import { host } from "./client.ts";
import { preferencesQuery } from "./queries.ts";
import { sayFailure } from "./say.ts";

export type ColorScheme = Preferences["colorScheme"];

/**
 * Keeps the page in the colours the user chose. Mantine remembers the last choice in the browser, so that the
 * first paint is right; the preference in the core is the one that counts.
 */
export function useStoredColorScheme(): void {
  const { setColorScheme } = useMantineColorScheme();
  const stored = useQuery(preferencesQuery).data?.colorScheme;
  useEffect(() => {
    if (stored !== undefined) setColorScheme(stored);
  }, [stored, setColorScheme]);
}

/** The chosen scheme, and how to choose another. */
export function useColorSchemeChoice(): readonly [ColorScheme, (choice: ColorScheme) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const choose = (choice: ColorScheme) => {
    setColorScheme(choice);
    host.preferences
      .change({ colorScheme: choice })
      .then((preferences) => queries.setQueryData(preferencesQuery.queryKey, preferences))
      .catch(sayFailure);
  };
  return [colorScheme, choose];
}
