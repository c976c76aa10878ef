import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { Link, Navigate, useParams } from "react-router";
import { perStage } from "../../../src-main/core/interview/stage.ts";
import { host } from "../../host/client.ts";
import { codeOf } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Room, type RoomProps } from "./room.tsx";
import { createRoomSession } from "./room-session.ts";

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

/** One taking of the seat. Taking it back from another window is a new one, with what that window wrote. */
function Visit({ session, onReturn }: VisitProps) {
  const [visit] = useState(() => crypto.randomUUID());
  const opening = useQuery({
    queryKey: ["room", visit],
    queryFn: () => openRoom(session),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  if (opening.isError) {
    const isUnknown = codeOf(opening.error) === "NOT_FOUND";
    return (
      <Message
        title={isUnknown ? "This session is not here" : "The room does not open"}
        action={
          <>
            {!isUnknown && <Button onClick={() => void opening.refetch()}>Try again</Button>}
            <HomeButton isPlain={!isUnknown} />
          </>
        }
      >
        {sentenceOf(opening.error)}
      </Message>
    );
  }
  if (opening.data === undefined) return null;
  if (opening.data.kind === "finished") return <Navigate to={`/result/${session}`} replace />;
  return <OpenRoom {...opening.data.props} onReturn={onReturn} />;
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
        <Message title="This session is not here" action={<HomeButton />}>
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
              <HomeButton isPlain />
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

function HomeButton({ isPlain = false }: { readonly isPlain?: boolean }) {
  return (
    <Button variant={isPlain ? "default" : "filled"} component={Link} to="/">
      Back to the problems
    </Button>
  );
}

type Opening = { readonly kind: "finished" } | { readonly kind: "open"; readonly props: RoomProps };

async function openRoom(session: string): Promise<Opening> {
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
  return { kind: "open", props: { room, card, state, images, brief, palette, aims } };
}
