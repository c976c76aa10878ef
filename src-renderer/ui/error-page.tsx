import { Button } from "@mantine/core";
import { Link, useRouteError } from "react-router";
import { Message } from "./message.tsx";
import { Page } from "./page.tsx";

/** What is shown when a page could not be drawn. */
export function ErrorPage() {
  const error = useRouteError();
  // The core answers, yet a part is not there. So say a browser and Vite's loader.
  const isMissingPart = error instanceof Error && /import|module script|preload/i.test(error.message);
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
          ? "Onair was updated while this window was open: reload to go on. What you wrote and drew is saved."
          : "This page could not be drawn. What you wrote and drew is saved; reload to go on."}
      </Message>
    </Page>
  );
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
