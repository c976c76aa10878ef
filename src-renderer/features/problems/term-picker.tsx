import { MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { z } from "zod";
import { PROBLEM_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { libraryQuery } from "../../host/queries.ts";
import { indexConcepts, searchConcepts } from "../library/search-concepts.ts";
import { useDesk } from "./draft.tsx";
import { freeName, slugOf } from "./starter.ts";

interface TermPickerProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (terms: readonly string[]) => void;
}

const vocabularySchema = z.array(
  z.looseObject({ id: z.string(), aliases: z.array(z.unknown()).default([]) }),
);

/** Stands before words that are no term yet, as an option's value. */
const NEW = "new:";
const MOST_SHOWN = 40;
/** Few enough while typing that the last, the words themselves, is in sight. */
const MOST_FOUND = 6;

/** Concepts of the library, found as the library finds them, and the problem's own words. */
export function TermPicker({ label, value, onChange }: TermPickerProps) {
  const { draft } = useDesk();
  const { data: concepts = [] } = useQuery(libraryQuery);
  const [query, setQuery] = useState("");
  const index = useMemo(() => indexConcepts(concepts), [concepts]);
  const vocabulary = vocabularySchema.safeParse(draft.valueAt(PROBLEM_FILE, ["vocabulary"]) ?? []);
  const own = vocabulary.success ? vocabulary.data : [];

  const words = query.trim();
  const found = searchConcepts(index, words).map(({ concept }) => concept);
  const ownFound = own.filter(({ id, aliases }) =>
    [id, ...aliases].some((alias) => String(alias).toLowerCase().includes(words.toLowerCase())),
  );
  const isNew = words !== "" && vocabulary.success && slugOf(words) !== "";
  const options = [
    ...ownFound.map(({ id }) => ({ value: id, label: `${id} (own word)` })),
    ...found.map(({ id, name }) => ({ value: id, label: name })),
    ...(isNew ? [{ value: NEW + words, label: `Own words: “${words}”` }] : []),
  ];
  const chosen = value.map((id) => ({
    value: id,
    label: concepts.find((concept) => concept.id === id)?.name ?? id,
  }));
  const known = new Set(value);
  // The words as typed come last, and must be seen however much is found.
  const shown = options.filter((option) => !known.has(option.value));
  const visible = new Set(
    [...shown.slice(0, words === "" ? MOST_SHOWN : MOST_FOUND), ...shown.slice(-1)].map(
      (option) => option.value,
    ),
  );

  const choose = (next: string[]) => {
    const added = next.find((id) => id.startsWith(NEW));
    if (added === undefined) return onChange(next);
    const alias = added.slice(NEW.length);
    const taken = [...own.map(({ id }) => id), ...concepts.map(({ id }) => id)];
    const id = freeName(slugOf(alias), taken);
    draft.change({
      file: PROBLEM_FILE,
      path: ["vocabulary", own.length],
      value: { id, aliases: [alias] },
    });
    setQuery("");
    onChange(next.map((one) => (one === added ? id : one)));
  };

  return (
    <MultiSelect
      label={label}
      data={unique([...chosen, ...shown.filter((option) => visible.has(option.value))])}
      value={[...known]}
      onChange={choose}
      searchable
      maxDropdownHeight={280}
      searchValue={query}
      onSearchChange={setQuery}
      // What is offered has been searched for already.
      filter={({ options: given }) => given}
      hidePickedOptions
      nothingFoundMessage="Nothing is called that."
      placeholder={value.length === 0 ? "Search concepts, or write your own words" : ""}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A term may stand in the vocabulary and in the library both. */
function unique(options: readonly Option[]): Option[] {
  return [...new Map(options.toReversed().map((option) => [option.value, option])).values()].toReversed();
}
