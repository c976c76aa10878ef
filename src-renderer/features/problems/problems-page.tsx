import { Button, FileButton } from "@mantine/core";
import { IconDownload, IconPencilPlus, IconUpload } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { Link, useNavigate } from "react-router";
import type { ClashChoice } from "../../../src-main/contract/own-problems.ts";
import { host } from "../../host/client.ts";
import { codeOf } from "../../host/queries.ts";
import { sayFailure, sentenceOf } from "../../host/say.ts";
import type { Action } from "../../ui/command-palette.tsx";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { saveBlob } from "../../ui/save-blob.ts";
import { ImportReport } from "./import-report.tsx";
import { ProblemRow } from "./problem-row.tsx";
import classes from "./problems-page.module.css";
import { forgetProblems, ownProblemsQuery } from "./queries.ts";
import { useRemoveProblem } from "./remove-problem.ts";

const ICON = { size: 18, stroke: 1.6 } as const;

interface PackToImport {
  readonly text: string;
  readonly choices: Readonly<Record<string, ClashChoice>>;
}

/** The user's own problems: what is in their folder, and packs in and out. */
export function ProblemsPage() {
  const own = useQuery(ownProblemsQuery);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const openFile = useRef<HTMLButtonElement>(null);
  const resetFile = useRef<() => void>(null);
  const remove = useRemoveProblem();
  const problems = own.data?.problems ?? [];

  const bring = useMutation({
    mutationFn: ({ text, choices }: PackToImport) =>
      host.ownProblems.importPack({ text, choices: { ...choices } }),
    onSuccess: () => forgetProblems(queries),
    onError: sayFailure,
  });
  const exportAll = (ids: readonly string[], name: string) =>
    host.ownProblems
      .exportPack({ ids: [...ids] })
      .then(({ text }) => saveBlob(new Blob([text], { type: "application/json" }), `${name}.onair-pack.json`))
      .catch(sayFailure);
  const readPack = (file: File | null) => {
    if (file === null) return;
    // The same file may be chosen again.
    resetFile.current?.();
    file
      .text()
      .then((text) => bring.mutate({ text, choices: {} }))
      .catch(sayFailure);
  };
  const all = problems.map(({ id }) => id);

  const actions: readonly Action[] = [
    {
      id: "write-problem",
      label: "Write a problem",
      group: "Your problems",
      icon: <IconPencilPlus {...ICON} />,
      keywords: ["new", "create"],
      hotkey: "N",
      run: () => navigate("/problems/write"),
    },
    {
      id: "import-pack",
      label: "Import a pack",
      group: "Your problems",
      icon: <IconUpload {...ICON} />,
      run: () => openFile.current?.click(),
    },
    ...(all.length === 0
      ? []
      : [
          {
            id: "export-pack",
            label: "Export all your problems",
            group: "Your problems",
            icon: <IconDownload {...ICON} />,
            run: () => void exportAll(all, "problems"),
          },
        ]),
  ];

  return (
    <Page title="Your problems" width="narrow" actions={actions}>
      <header className={classes.header}>
        <h1 className={classes.title}>Your problems</h1>
        <FileButton
          resetRef={resetFile}
          onChange={readPack}
          accept=".json,application/json"
          inputProps={{ "aria-label": "Pack" }}
        >
          {(props) => (
            <Button
              {...props}
              ref={openFile}
              variant="default"
              leftSection={<IconUpload {...ICON} />}
              loading={bring.isPending}
            >
              Import a pack
            </Button>
          )}
        </FileButton>
        {all.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload {...ICON} />}
            onClick={() => exportAll(all, "problems")}
          >
            Export all
          </Button>
        )}
        <Button component={Link} to="/problems/write" leftSection={<IconPencilPlus {...ICON} />}>
          Write a problem
        </Button>
      </header>
      {bring.data !== undefined && bring.variables !== undefined && (
        <ImportReport
          imported={bring.data.problems}
          onChoose={(id, choice) =>
            bring.mutate({
              ...bring.variables,
              choices: { ...bring.variables.choices, [id]: choice },
            })
          }
          onClose={bring.reset}
        />
      )}
      {own.isError && codeOf(own.error) !== null && (
        <Message title="Your problems could not be read">{sentenceOf(own.error)}</Message>
      )}
      {problems.length > 0 && (
        <ul className={classes.list}>
          {problems.map((problem) => (
            <ProblemRow
              key={problem.id}
              problem={problem}
              onExport={() => exportAll([problem.id], problem.id)}
              onRemove={() => remove(problem)}
            />
          ))}
        </ul>
      )}
      {own.data !== undefined && (
        <p className={classes.folder} data-empty={problems.length === 0}>
          {problems.length === 0
            ? "None yet. Write one here, import a pack that someone gave you, or put YAML files into "
            : "They lie in "}
          <code>{own.data.folder}</code>, one folder for each
          {problems.length === 0 ? "." : "; what is put or changed there appears here by itself."}
        </p>
      )}
    </Page>
  );
}
