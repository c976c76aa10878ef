import { Button } from "@mantine/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Link, Navigate, useParams } from "react-router";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import { host } from "../../host/client.ts";
import { codeOf } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Room, type RoomProps } from "./room.tsx";
import { createRoomSession } from "./room-session.ts";
import { createTalk } from "./talk/talk-session.ts";

// The board is the heaviest part by far: it comes while the session is still being asked for.
void import("../../board/excalidraw-editor.tsx");

/** /room/:session */
export function RoomPage() {
  const { session = "" } = useParams();
  const [visit, setVisit] = useState(0);
  return <Visit key={`${session} ${visit}`} session={session} onReturn={() => setVisit(visit + 1)} />;
}

interface VisitProps {
  readonly session: string;
  readonly onReturn: () => void;
}

/**
 * One taking of the seat. Taking it back from another window is a new one, with what that window wrote. No
 * query: asking again by itself would take the seat from the room that is open.
 */
function Visit({ session, onReturn }: VisitProps) {
  const [opening, setOpening] = useState<Opening | null>(null);

  useEffect(() => {
    let isWanted = true;
    void openRoom(session).then((opened) => {
      if (isWanted) setOpening(opened);
    });
    return () => {
      isWanted = false;
    };
  }, [session]);

  switch (opening?.kind) {
    case undefined:
      return null;
    case "open":
      return <OpenRoom {...opening.props} onReturn={onReturn} />;
    case "finished":
      return <Navigate to={`/result/${session}`} replace />;
    case "unknown":
      return (
        <Message title="This session is not here" action={<HistoryButton />}>
          {opening.message}
        </Message>
      );
    case "failed":
      return (
        <Message
          title="The room does not open"
          action={
            <>
              <Button onClick={onReturn}>Try again</Button>
              <HomeButton />
            </>
          }
        >
          {opening.message}
        </Message>
      );
  }
}

/** The room, until its seat, its session or its end takes it away. */
function OpenRoom({ onReturn, ...props }: RoomProps & Pick<VisitProps, "onReturn">) {
  const { room, card } = props;
  const status = useSyncExternalStore(room.subscribe, room.saveStatus);
  switch (status.kind) {
    case "closed":
      return <Navigate to={`/result/${card.session}`} replace />;
    case "gone":
      return (
        <Message title="This session is not here" action={<HistoryButton />}>
          {status.message}
        </Message>
      );
    case "moved":
      return (
        <Message
          title="Opened in another window"
          action={
            <>
              <Button onClick={onReturn}>Take it back</Button>
              <HomeButton />
            </>
          }
        >
          This session is being written in another window or tab. Go on there, or take it back to go on here.
        </Message>
      );
    default:
      return <Room {...props} />;
  }
}

function HistoryButton() {
  return (
    <Button component={Link} to="/history">
      Open the history
    </Button>
  );
}

function HomeButton() {
  return (
    <Button variant="default" component={Link} to="/">
      Back to the problems
    </Button>
  );
}

type Opening =
  | { readonly kind: "open"; readonly props: RoomProps }
  | { readonly kind: "finished" }
  | { readonly kind: "unknown" | "failed"; readonly message: string };

async function openRoom(session: string): Promise<Opening> {
  try {
    const [{ seat, card, state }, images, palette, stages] = await Promise.all([
      host.sessions.attach({ session }),
      host.sessions.images({ session }),
      host.content.palette(),
      host.content.stages(),
    ]);
    if (state.status === "finished") return { kind: "finished" };
    const brief = await host.content.brief({ problem: state.problem });
    const aims = perStage((stage) => stages.find((guide) => guide.stage === stage)?.aim ?? "");
    const room = createRoomSession(host, { session, seat, state });
    const talk = createTalk(host, room, { session, seat, state });
    return { kind: "open", props: { room, talk, card, state, images, brief, palette, aims } };
  } catch (error) {
    const kind = codeOf(error) === "NOT_FOUND" ? "unknown" : "failed";
    return { kind, message: sentenceOf(error) };
  }
}
