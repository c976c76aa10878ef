import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The red of an ON AIR lamp: the one accent. */
const lamp: MantineColorsTuple = [
  "#fff0ee",
  "#fbdedb",
  "#f4bab4",
  "#ee938a",
  "#ea7367",
  "#e75e51",
  "#e5372c",
  "#cb2b21",
  "#b5241c",
  "#9e1a14",
];

/** Paper and ink, a little warm, so that the red belongs to them. */
const gray: MantineColorsTuple = [
  "#faf9f7",
  "#f3f1ee",
  "#eae7e2",
  "#dfdbd5",
  "#ccc7c0",
  "#aaa49c",
  "#827c74",
  "#625d56",
  "#403c38",
  "#211f1d",
];

/** A studio with the lights down. */
const dark: MantineColorsTuple = [
  "#e6e2dd",
  "#c4bfb8",
  "#a39d95",
  "#7d7770",
  "#45413d",
  "#332f2c",
  "#242220",
  "#1a1817",
  "#141312",
  "#0e0d0c",
];

export const theme = createTheme({
  primaryColor: "lamp",
  // The darker shade in both schemes: white words on it pass AA.
  primaryShade: 7,
  colors: { lamp, gray, dark },
  fontFamily: "Assistant, system-ui, sans-serif",
  fontFamilyMonospace: "Cascadia, ui-monospace, monospace",
  headings: {
    fontFamily: "Assistant, system-ui, sans-serif",
    fontWeight: "700",
    sizes: {
      h1: { fontSize: "2rem", lineHeight: "1.15" },
      h2: { fontSize: "1.25rem", lineHeight: "1.3" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: { xs: "0.8rem", sm: "0.9rem", md: "1rem", lg: "1.15rem", xl: "1.35rem" },
  // Plain objects rather than `.extend`, which would load every component named here with the first page.
  components: {
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "lg" } },
    Button: { styles: { label: { fontWeight: 600 } } },
    Kbd: { defaultProps: { size: "xs" } },
    Menu: { defaultProps: { shadow: "md", position: "bottom-end" } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
});

/**
 * The names that style sheets use: `surface` lies on the page, `sunken` in it; `ink` is read, `quiet` is read
 * second; `lamp` is for light and fills, `lampInk` for words in red.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables({
    ground: "#faf9f7",
    surface: "#ffffff",
    sunken: "#f3f1ee",
    line: "#e4e0da",
    lineStrong: "#c6c0b8",
    ink: "#211f1d",
    quiet: "#625d56",
    lamp: "#d92e23",
    lampInk: "#b5241c",
    lampWash: "#fdeeec",
  }),
  dark: schemeVariables({
    ground: "#1a1817",
    surface: "#232120",
    sunken: "#141312",
    line: "#34312e",
    lineStrong: "#57524d",
    ink: "#e9e5e0",
    quiet: "#a8a29a",
    lamp: "#e5372c",
    lampInk: "#f28d83",
    lampWash: "#3a211e",
  }),
});

interface Scheme {
  readonly ground: string;
  readonly surface: string;
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly quiet: string;
  readonly lamp: string;
  readonly lampInk: string;
  readonly lampWash: string;
}

function schemeVariables(scheme: Scheme): Record<string, string> {
  return {
    "--studio-ground": scheme.ground,
    "--studio-surface": scheme.surface,
    "--studio-sunken": scheme.sunken,
    "--studio-line": scheme.line,
    "--studio-line-strong": scheme.lineStrong,
    "--studio-ink": scheme.ink,
    "--studio-quiet": scheme.quiet,
    "--studio-lamp": scheme.lamp,
    "--studio-lamp-ink": scheme.lampInk,
    "--studio-lamp-wash": scheme.lampWash,
    "--mantine-color-body": scheme.ground,
    "--mantine-color-text": scheme.ink,
    "--mantine-color-dimmed": scheme.quiet,
    "--mantine-color-placeholder": scheme.quiet,
    "--mantine-color-default": scheme.surface,
    "--mantine-color-default-border": scheme.line,
  };
}
