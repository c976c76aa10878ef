import { ActionIcon, UnstyledButton } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconDatabase } from "@tabler/icons-react";
import { Suspense } from "react";
import { Link, NavLink, Outlet, ScrollRestoration } from "react-router";
import { ColorSchemeMenu } from "./color-scheme-menu.tsx";
import { formatHotkey } from "./command-palette.tsx";
import { CoreBanner } from "./core-banner.tsx";
import classes from "./shell.module.css";
import { Wordmark } from "./wordmark.tsx";

/** The slim header, and the page below it. */
export function Shell() {
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <Link to="/" className={classes.home} aria-label="Onair, home">
          <Wordmark />
        </Link>
        <nav className={classes.nav} aria-label="Pages">
          <NavLink to="/drills" className={() => classes.link}>
            Drills
          </NavLink>
          <NavLink to="/library" className={() => classes.link}>
            Library
          </NavLink>
          <NavLink to="/history" className={() => classes.link}>
            History
          </NavLink>
          <NavLink to="/progress" className={() => classes.link}>
            Progress
          </NavLink>
          <UnstyledButton className={classes.palette} onClick={spotlight.open} aria-label="All actions">
            {formatHotkey("mod+K")}
          </UnstyledButton>
          <ActionIcon component={Link} to="/data" aria-label="Your data">
            <IconDatabase size={19} stroke={1.6} />
          </ActionIcon>
          <ColorSchemeMenu />
        </nav>
      </header>
      <Suspense fallback={<main className={classes.waiting} aria-busy="true" />}>
        <Outlet />
      </Suspense>
      <CoreBanner />
      <ScrollRestoration />
    </div>
  );
}
