import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useRouteError } from "react-router";
import { host } from "../host/client.ts";
import { useCoreAnswers } from "../host/reachability.ts";
import { Message } from "./message.tsx";
import { Page } from "./page.tsx";

/** What is shown when a page could not be drawn. */
export function ErrorPage() {
  const error = useRouteError();
  // What a browser and Vite's loader say when a script or its style sheet does not come.
  const isMissingPart = error instanceof Error && /import|module script|preload/i.test(error.message);
  useReloadWhenBack(isMissingPart);
  return (
    <Page title="Something went wrong" width="narrow">
      <Message
        title={isMissingPart ? "This page could not be loaded" : "Something went wrong"}
        action={
          <>
            <Button onClick={() => window.location.reload()}>Reload</Button>
            <Button variant="default" component={Link} to="/" reloadDocument>
              Back to the problems
            </Button>
          </>
        }
      >
        {isMissingPart
          ? "Onair was stopped or updated. Start it again if need be; this page then goes on by itself."
          : "This page could not be drawn. What you wrote and drew is saved; reload to go on."}
      </Message>
    </Page>
  );
}

/** Reloads once the core answers after a silence: then the missing part can be had. */
function useReloadWhenBack(isMissingPart: boolean): void {
  const answers = useCoreAnswers();
  const wasSilent = useRef(false);
  useEffect(() => {
    // Loading a script is no call: ask once, so that a core that is gone is known to be.
    if (isMissingPart) void host.preferences.get().catch(() => undefined);
  }, [isMissingPart]);
  useEffect(() => {
    if (!answers) wasSilent.current = true;
    else if (wasSilent.current && isMissingPart) window.location.reload();
  }, [answers, isMissingPart]);
}

/** An address that leads nowhere. */
export function UnknownPage() {
  return (
    <Page title="Nothing here" width="narrow">
      <Message
        title="There is nothing here"
        action={
          <Button component={Link} to="/">
            Back to the problems
          </Button>
        }
      >
        This address does not lead anywhere. Perhaps it was copied incompletely.
      </Message>
    </Page>
  );
}
