import { Switch } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { VoiceState } from "../../../src-main/contract/voice.ts";
import type { Style } from "../../../src-main/core/interview/talk.ts";
import { host } from "../../host/client.ts";
import { voiceQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { AgreeDialog } from "./agree-dialog.tsx";
import classes from "./voice-choice.module.css";

interface VoiceChoiceProps {
  readonly model: NonNullable<VoiceState["model"]>;
  readonly isOn: boolean;
  /** Whether the user is being shown what will be sent. */
  readonly isAsking: boolean;
  readonly problem: string;
  readonly style: Style;
  readonly onChange: (isOn: boolean) => void;
  readonly onAsked: () => void;
}

/** Whether a model phrases what the interviewer says; who turns it on has seen what is sent. */
export function VoiceChoice(props: VoiceChoiceProps) {
  const { model, isOn, isAsking, problem, style, onChange, onAsked } = props;
  const queries = useQueryClient();

  const agree = async (endpoint: string) => {
    onAsked();
    try {
      queries.setQueryData(voiceQuery.queryKey, await host.voice.agree({ endpoint }));
    } catch (error) {
      onChange(false);
      sayFailure(error);
    }
  };

  return (
    <>
      <Switch
        classNames={{ root: classes.choice ?? "", labelWrapper: classes.label ?? "" }}
        label={`Phrased by ${model.name}`}
        title={`${model.name} phrases what the interviewer says. It decides nothing.`}
        checked={isOn}
        onChange={({ currentTarget: { checked } }) => onChange(checked)}
      />
      {isAsking && (
        <AgreeDialog
          problem={problem}
          style={style}
          onClose={() => onChange(false)}
          onAgree={(endpoint) => void agree(endpoint)}
        />
      )}
    </>
  );
}
