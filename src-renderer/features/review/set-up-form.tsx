import {
  Autocomplete,
  Button,
  Group,
  NumberInput,
  PasswordInput,
  Select,
  Switch,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { isSpeechOn, type ReviewerState } from "../../../src-main/contract/reviewer.ts";
import { PRESET_ADDRESSES, REVIEWER_PRESETS } from "../../../src-main/core/review/presets.ts";
import { host } from "../../host/client.ts";
import { reviewerQuery, voiceQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import classes from "./dialogs.module.css";
import { KeepRecordings } from "./keep-recordings.tsx";
import { draftOf, PRESET_NAMES, type ReviewerDraft, settingsOf, testSentence } from "./reviewer-draft.ts";

interface SetUpFormProps {
  readonly state: ReviewerState;
  readonly onDone: () => void;
}

interface Outcome {
  readonly text: string;
  readonly isFailure: boolean;
}

/** The server with its key, which can be written and never read, and what its models do. */
export function SetUpForm({ state, onDone }: SetUpFormProps) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(state));
  const [key, setKey] = useState("");
  const [models, setModels] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const change = (part: Partial<ReviewerDraft>) => setDraft({ ...draft, ...part });
  const fail = (error: unknown) => setOutcome({ text: sentenceOf(error), isFailure: true });
  const learn = (next: ReviewerState) => {
    queries.setQueryData(reviewerQuery.queryKey, next);
    void queries.invalidateQueries({ queryKey: voiceQuery.queryKey });
  };
  const baseUrl = draft.baseUrl;
  const isKept = state.hasKey && state.settings?.baseUrl === baseUrl;

  const keepKey = async () => {
    if (key.trim() === "") return;
    learn(await host.reviewer.setKey({ baseUrl, key }));
    setKey("");
  };
  const list = useMutation({
    mutationFn: async () => {
      await keepKey();
      return host.reviewer.models({ baseUrl });
    },
    onSuccess: (listed) => {
      if (listed.ok) setModels(listed.value);
      const text = listed.ok ? listSentence(listed.value.length) : listed.error.message;
      setOutcome({ text, isFailure: !listed.ok });
    },
    onError: fail,
  });
  const test = useMutation({
    mutationFn: async () => {
      await keepKey();
      return host.reviewer.test(settingsOf(draft));
    },
    onSuccess: (tested) => {
      if (tested.ok) setModels(tested.value.models);
      setOutcome({
        text: tested.ok ? testSentence(tested.value, draft.model) : tested.error.message,
        isFailure: !tested.ok,
      });
    },
    onError: fail,
  });
  const save = useMutation({
    mutationFn: async () => {
      const saved = await host.reviewer.change(settingsOf(draft));
      await keepKey();
      return key.trim() === "" ? saved : host.reviewer.state();
    },
    onSuccess: (saved) => {
      learn(saved);
      onDone();
      // The page may ask for the microphone, or no longer, from its next load on.
      if (isSpeechOn(saved.settings) !== isSpeechOn(state.settings)) location.reload();
    },
    onError: fail,
  });
  const clear = useMutation({
    mutationFn: () => host.reviewer.clearKey({ baseUrl }),
    onSuccess: learn,
    onError: fail,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };

  return (
    <form className={classes.fields} onSubmit={submit}>
      <Part title="Where it runs">
        <Select
          label="Server"
          data={REVIEWER_PRESETS.map((value) => ({ value, label: PRESET_NAMES[value] }))}
          value={draft.preset}
          allowDeselect={false}
          onChange={(value) => {
            const preset = REVIEWER_PRESETS.find((one) => one === value) ?? "other";
            change({ preset, baseUrl: PRESET_ADDRESSES[preset], model: "" });
            setModels([]);
          }}
        />
        <TextInput
          label="Address"
          placeholder="https://…/v1"
          value={baseUrl}
          onChange={(event) => change({ baseUrl: event.currentTarget.value })}
          spellCheck={false}
          required
        />
        <div className={classes.key}>
          <PasswordInput
            label="Key"
            description={keySentence(state, isKept)}
            placeholder={isKept ? "Kept; type to replace it" : "None"}
            autoComplete="off"
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          {isKept && state.keySource === "saved" && (
            <Button variant="default" onClick={() => clear.mutate()}>
              Forget it
            </Button>
          )}
        </div>
      </Part>
      <Part title="Second opinion and interviewer">
        <div className={classes.key}>
          <Autocomplete
            label="Model"
            placeholder="As the server calls it"
            data={[...models]}
            limit={50}
            value={draft.model}
            onChange={(model) => change({ model })}
            spellCheck={false}
            required
          />
          <Button variant="default" loading={list.isPending} onClick={() => list.mutate()}>
            Ask for the list
          </Button>
        </div>
        <div className={classes.pair}>
          <NumberInput
            label="Temperature"
            min={0}
            max={2}
            step={0.1}
            value={draft.temperature}
            onChange={(value) => change({ temperature: Number(value) })}
          />
          <NumberInput
            label="Longest wait for a stage"
            suffix=" s"
            min={1}
            max={3600}
            value={draft.timeoutSeconds}
            onChange={(value) => change({ timeoutSeconds: Number(value) })}
          />
          <NumberInput
            label="Price per million tokens in"
            placeholder="Not counted"
            min={0}
            value={draft.inputPrice}
            onChange={(inputPrice) => change({ inputPrice })}
          />
          <NumberInput
            label="Price per million tokens out"
            placeholder="Not counted"
            min={0}
            value={draft.outputPrice}
            onChange={(outputPrice) => change({ outputPrice })}
          />
        </div>
        <Switch
          label="Also send the board as a picture"
          description="It is drawn with at most 2,048 pixels a side, and sent with every stage."
          checked={draft.sendsPicture}
          onChange={({ currentTarget: { checked } }) => change({ sendsPicture: checked })}
        />
      </Part>
      <Part title="Speech">
        <Autocomplete
          label="Speech to text"
          description="The model that writes down what you say into the notes. Empty: you type."
          placeholder="Off"
          data={[...models]}
          limit={50}
          value={draft.transcriptionModel}
          onChange={(transcriptionModel) => change({ transcriptionModel })}
          spellCheck={false}
        />
        {draft.transcriptionModel.trim() !== "" && <KeepRecordings />}
      </Part>
      {outcome !== null && (
        <p className={classes.outcome} data-failed={outcome.isFailure} role="status">
          {outcome.text}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          Test
        </Button>
        <Button type="submit" loading={save.isPending}>
          Save
        </Button>
      </Group>
    </form>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  );
}

function listSentence(count: number): string {
  if (count === 0) return "The endpoint lists no models: type the name of one.";
  return count === 1
    ? "The endpoint lists one model."
    : `The endpoint lists ${count} models: choose one above.`;
}

function keySentence({ keySource }: ReviewerState, isKept: boolean): string {
  if (isKept && keySource === "environment") return "Taken from OPENAI_API_KEY.";
  if (isKept) return "There is one for this address. It is never shown again.";
  return "Kept on this machine, for this address only. Local servers need none.";
}
