import { Button, Modal, SegmentedControl } from "@mantine/core";
import { useDebouncedValue, useHotkeys } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconDeviceFloppy, IconForms } from "@tabler/icons-react";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useBlocker, useNavigate } from "react-router";
import type { FileFault } from "../../../src-main/contract/own-problems.ts";
import { PROBLEM_FILE, type ProblemFiles, RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { host } from "../../host/client.ts";
import { sayFailure } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { formatHotkey } from "../../ui/command-palette.tsx";
import { Page } from "../../ui/page.tsx";
import { AboutFields } from "./about-fields.tsx";
import { AnswersFields, VocabularyFields } from "./answers-fields.tsx";
import { CriteriaFields } from "./criteria-fields.tsx";
import { DeskProvider, useDraft } from "./draft.tsx";
import { ExampleFields } from "./example-fields.tsx";
import { FaultList } from "./fault-list.tsx";
import { GeneralFields } from "./general-fields.tsx";
import { Preview } from "./preview.tsx";
import { checkQuery, forgetProblems } from "./queries.ts";
import classes from "./writer.module.css";
import { YamlTab } from "./yaml-tab.tsx";

const CHECK_AFTER_MS = 300;

interface WriterProps {
  readonly files: ProblemFiles;
  /** The id under which it was read; null for a new one. */
  readonly saved: string | null;
  /** Told of its id, before the address changes to it. */
  readonly onSaved: (id: string) => void;
}

type Place = Pick<FileFault, "line" | "column">;

/** Where a problem is written: as a form or as its YAML, both of which edit the same files, checked as one writes. */
export function Writer({ files, saved: firstSaved, onSaved }: WriterProps) {
  const draft = useDraft(files);
  const [saved, setSaved] = useState({ id: firstSaved, files });
  const [view, setView] = useState<"form" | "yaml">("form");
  const [text, setText] = useState<{ readonly file: string; readonly place: Place | null }>({
    file: PROBLEM_FILE,
    place: null,
  });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(draft.files, CHECK_AFTER_MS);
  const check = useQuery({ ...checkQuery(settled), placeholderData: keepPreviousData });
  const faults = check.data?.faults ?? [];
  const warnings = check.data?.warnings ?? [];
  const isChanged = saved.files !== draft.files;
  const leaving = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isChanged && !isSaving && currentLocation.pathname !== nextLocation.pathname,
  );
  useWarnOnClose(isChanged);

  const save = useMutation({
    mutationFn: (written: ProblemFiles) =>
      host.ownProblems.save({ files: { ...written }, replaces: saved.id }),
    onSuccess: async ({ id }, written) => {
      setSaved({ id, files: written });
      await forgetProblems(queries);
      queries.removeQueries({ queryKey: ["own-problem-files"] });
      notifications.show({ message: `Saved “${id}”.`, withBorder: true, color: "gray" });
      onSaved(id);
      if (id !== saved.id) navigate(`/problems/write/${id}`, { replace: true });
    },
    onError: sayFailure,
  });
  const isSaving = save.isPending;
  const saveNow = () => {
    if (!isSaving) save.mutate(draft.files);
  };
  useHotkeys([["mod+S", saveNow]], [], true);

  const showYaml = (file: string, place?: Place) => {
    setText({ file, place: place ?? null });
    setView("yaml");
  };
  const title = String(draft.valueAt(PROBLEM_FILE, ["title"]) ?? "") || (saved.id ?? "A new problem");
  const broken = [PROBLEM_FILE, RUBRIC_FILE].filter((file) => !draft.isReadable(file));
  const actions: readonly Action[] = [
    {
      id: "save-problem",
      label: "Save the problem",
      group: "Your problems",
      icon: <IconDeviceFloppy size={18} stroke={1.6} />,
      run: saveNow,
    },
    {
      id: "other-view",
      label: view === "form" ? "Show the YAML" : "Show the form",
      group: "Your problems",
      icon: <IconForms size={18} stroke={1.6} />,
      run: () => setView(view === "form" ? "yaml" : "form"),
    },
  ];

  return (
    <Page title={title} width="full" actions={actions}>
      <DeskProvider value={{ draft, faults: [...faults, ...warnings], showYaml }}>
        <header className={classes.header}>
          <div className={classes.heading}>
            <Link className={classes.back} to="/problems">
              Your problems
            </Link>
            <h1 className={classes.title}>{title}</h1>
          </div>
          <SegmentedControl
            aria-label="Write as"
            value={view}
            onChange={(value) => setView(value === "yaml" ? "yaml" : "form")}
            data={[
              { value: "form", label: "Form" },
              { value: "yaml", label: "YAML" },
            ]}
          />
          {saved.id !== null && !isChanged && faults.length === 0 && (
            <Button variant="default" component={Link} to={`/?problem=${saved.id}`}>
              Practise it
            </Button>
          )}
          <Button onClick={saveNow} loading={isSaving} disabled={!isChanged} title={formatHotkey("mod+S")}>
            {isChanged || saved.id === null ? "Save" : "Saved"}
          </Button>
        </header>
        <div className={classes.writer}>
          <div className={classes.form}>
            {view === "yaml" ? (
              <YamlTab
                file={text.file}
                place={text.place}
                onFile={(file) => setText({ file, place: null })}
              />
            ) : broken.length > 0 ? (
              <p className={classes.broken} role="alert">
                The form waits: the YAML of {broken.join(" and ")} cannot be read. Mend it as text first; its
                faults are listed beside this.
              </p>
            ) : (
              <Form isSaved={saved.id !== null} />
            )}
          </div>
          <aside className={classes.side} aria-label="Check and preview">
            <CheckResult
              isReady={check.data !== undefined}
              faults={faults}
              warnings={warnings}
              onShow={(fault) => showYaml(fault.file, fault)}
            />
            {check.data?.preview != null && <Preview preview={check.data.preview} />}
          </aside>
        </div>
      </DeskProvider>
      <Modal
        opened={leaving.state === "blocked"}
        onClose={() => leaving.reset?.()}
        title="Leave without saving?"
        centered
      >
        <p className={classes.small}>What you wrote since you last saved will be lost.</p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => leaving.reset?.()}>
            Go on writing
          </Button>
          <Button onClick={() => leaving.proceed?.()}>Leave</Button>
        </div>
      </Modal>
    </Page>
  );
}

function Form({ isSaved }: { readonly isSaved: boolean }) {
  return (
    <>
      <Section title="The problem">
        <AboutFields isSaved={isSaved} />
      </Section>
      <Section title="What the interviewer answers" hint="The app matches what the candidate asks to these.">
        <AnswersFields />
      </Section>
      <Section
        title="Its own words"
        hint="Words of this problem that the library does not know, with the ways people write them. Each should mean one thing."
      >
        <VocabularyFields />
      </Section>
      <Section title="Own criteria" hint="What makes a good answer to this problem, and to no other.">
        <CriteriaFields />
      </Section>
      <Section title="General criteria" hint="Written once for all problems. Choose those that are due here.">
        <GeneralFields />
      </Section>
      <Section title="An example attempt" hint="A good answer, to see how it scores.">
        <ExampleFields />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Section({ title, hint, children }: SectionProps) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {hint !== undefined && <p className={classes.small}>{hint}</p>}
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

interface CheckResultProps {
  readonly isReady: boolean;
  readonly faults: readonly FileFault[];
  readonly warnings: readonly FileFault[];
  readonly onShow: (fault: FileFault) => void;
}

const SHOWN = 8;

function CheckResult({ isReady, faults, warnings, onShow }: CheckResultProps) {
  if (!isReady) return null;
  return (
    <div className={classes.check}>
      <h2 className={classes.checkTitle} role="status">
        {faults.length === 0
          ? warnings.length === 0
            ? "Nothing to mend"
            : `Ready to practise · ${warnings.length} ${warnings.length === 1 ? "hint" : "hints"}`
          : `${faults.length} to mend before it can be practised`}
      </h2>
      <FaultList faults={faults.slice(0, SHOWN)} label="Faults" tone="fault" onShow={onShow} />
      {faults.length > SHOWN && <p className={classes.small}>And {faults.length - SHOWN} more.</p>}
      <FaultList faults={warnings.slice(0, SHOWN)} label="Hints" tone="warning" onShow={onShow} />
      {warnings.length > SHOWN && <p className={classes.small}>And {warnings.length - SHOWN} more.</p>}
    </div>
  );
}

/** Closing the window asks first; the browser has its own words for it. */
function useWarnOnClose(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isChanged]);
}
