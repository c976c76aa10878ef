import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, Navigate, useParams } from "react-router";
import { attemptsQuery, codeOf, criteriaQuery, resultQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { compareAddress } from "./compare-address.ts";
import { Comparison } from "./comparison.tsx";

const NO_SESSION = "";

/** Two attempts at one problem, side by side. With only one in the address, the newest other one joins it. */
export function ComparePage() {
  const { left: leftId = NO_SESSION, right: rightId = NO_SESSION } = useParams();
  const left = useQuery(resultQuery(leftId));
  const right = useQuery({ ...resultQuery(rightId), enabled: rightId !== NO_SESSION });
  const problem = left.data?.card.problem ?? "";
  const attempts = useQuery({ ...attemptsQuery(problem), enabled: problem !== "" });
  const texts = useQuery({ ...criteriaQuery(problem), enabled: problem !== "" });

  const error = left.error ?? right.error ?? attempts.error;
  if (error !== null) {
    const title =
      codeOf(error) === "REFUSED" ? "This session is not finished" : "These attempts cannot be compared";
    return (
      <Refusal title={title} to="/history" action="Open the history">
        {sentenceOf(error)}
      </Refusal>
    );
  }
  if (left.data === undefined || attempts.data === undefined) return <Waiting />;
  const { card } = left.data;
  const drill = [card, right.data?.card].find((one) => one !== undefined && one.drill !== null);
  if (drill !== undefined) {
    return (
      <Refusal title="This is a drill" to={`/result/${drill.session}`} action="Open its result">
        Drills are not compared: open its result, or choose two whole interviews at {drill.title}.
      </Refusal>
    );
  }
  if (rightId === NO_SESSION || rightId === leftId) {
    const other = attempts.data.find(({ session }) => session !== leftId);
    if (other !== undefined) return <Navigate to={compareAddress(card, other)} replace />;
    return (
      <Refusal title="Only one attempt so far" to={`/?problem=${problem}`} action={`Practise ${card.title}`}>
        Practise {card.title} a second time, and the two attempts stand here side by side.
      </Refusal>
    );
  }
  if (right.data === undefined || texts.isPending) return <Waiting />;
  if (right.data.card.problem !== problem) {
    return (
      <Refusal title="These are two problems" to={`/compare/${leftId}`} action={`Compare with ${card.title}`}>
        {card.title} and {right.data.card.title} have different rubrics: choose two attempts at one problem.
      </Refusal>
    );
  }
  return (
    <Comparison
      key={`${leftId}/${rightId}`}
      left={left.data}
      right={right.data}
      attempts={attempts.data}
      texts={texts.data ?? []}
    />
  );
}

function Waiting() {
  return (
    <Page title="Compare" width="full">
      {null}
    </Page>
  );
}

interface RefusalProps {
  readonly title: string;
  readonly to: string;
  readonly action: string;
  readonly children: ReactNode;
}

function Refusal({ title, to, action, children }: RefusalProps) {
  return (
    <Page title="Compare" width="narrow">
      <Message
        title={title}
        action={
          <Button component={Link} to={to}>
            {action}
          </Button>
        }
      >
        {children}
      </Message>
    </Page>
  );
}
