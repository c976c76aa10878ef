import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation, useNavigate, useNavigationType, useParams, useSearchParams } from "react-router";
import type { LibraryConcept } from "../../../src-main/contract/library.ts";
import { codeOf, libraryQuery } from "../../host/queries.ts";
import { sentenceOf } from "../../host/say.ts";
import { Message } from "../../ui/message.tsx";
import { Page } from "../../ui/page.tsx";
import { ConceptDetail } from "./concept-detail.tsx";
import { ConceptList } from "./concept-list.tsx";
import { GroupOverview } from "./group-overview.tsx";
import classes from "./library-page.module.css";
import { filterOf, groupsOf, type LibraryFilter, placeOf } from "./library-place.ts";
import { indexConcepts, searchConcepts } from "./search-concepts.ts";

/** Every idea of the field: the list beside the one that is open. */
export function LibraryPage() {
  const concepts = useQuery(libraryQuery);
  if (concepts.data !== undefined) return <Library concepts={concepts.data} />;
  return (
    <Page title="Library" width="full">
      {concepts.isError && codeOf(concepts.error) !== null && (
        <Message title="The library could not be read">{sentenceOf(concepts.error)}</Message>
      )}
    </Page>
  );
}

function Library({ concepts }: { readonly concepts: readonly LibraryConcept[] }) {
  const { concept: open = null } = useParams();
  const [filter, setTyped] = useFilter();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useHotkeys([["/", () => field.current?.focus()]]);
  useFocusOnArrival(open, field, heading);

  const index = useMemo(() => indexConcepts(concepts), [concepts]);
  const groups = useMemo(() => groupsOf(concepts), [concepts]);
  const inGroup =
    filter.group === null ? index : index.filter(({ concept }) => concept.group === filter.group);
  const found = searchConcepts(inGroup, filter.query);
  const shown = concepts.find(({ id }) => id === open) ?? null;

  const change = (part: Partial<LibraryFilter>) => {
    const changed = { ...filter, ...part };
    setTyped(changed.query);
    navigate(placeOf(open, changed), { replace: true, preventScrollReset: true });
  };
  const useKey = (event: KeyboardEvent) => {
    const best = found[0];
    if (event.key === "ArrowDown") list.current?.querySelector("a")?.focus();
    else if (event.key === "Enter" && best !== undefined) navigate(placeOf(best.concept.id, filter));
    else if (event.key === "Escape") change({ query: "" });
    else return;
    event.preventDefault();
  };

  return (
    <Page title={shown?.name ?? "Library"} width="full">
      <div className={classes.library} data-open={open !== null}>
        <div className={classes.side} ref={list}>
          <div className={classes.find}>
            <h1 className={classes.title}>Library</h1>
            <TextInput
              ref={field}
              type="search"
              aria-label={`Search ${concepts.length} concepts`}
              placeholder={`Search ${concepts.length} concepts`}
              value={filter.query}
              onChange={(event) => change({ query: event.currentTarget.value })}
              onKeyDown={useKey}
              leftSection={<IconSearch size={16} stroke={1.6} />}
              rightSection={filter.query === "" ? <kbd className={classes.key}>/</kbd> : null}
            />
            <NativeSelect
              aria-label="Group"
              value={filter.group ?? ""}
              onChange={(event) => change({ group: event.currentTarget.value || null })}
              data={[
                { value: "", label: "All groups" },
                ...groups.map(({ name, concepts: members }) => ({
                  value: name,
                  label: `${name} (${members.length})`,
                })),
              ]}
            />
            <p className={classes.unseen} role="status">
              {filter.query.trim() === "" ? "" : `${found.length} concepts found`}
            </p>
          </div>
          {found.length > 0 ? (
            <ConceptList
              found={found}
              filter={filter}
              open={open}
              onLeaveUpwards={() => field.current?.focus()}
            />
          ) : (
            <NothingFound filter={filter} onChange={change} />
          )}
        </div>
        <div className={classes.main}>
          {open !== null && (
            <Link className={classes.back} to={placeOf(null, filter)}>
              <IconArrowLeft size={16} stroke={1.8} aria-hidden="true" />
              All concepts
            </Link>
          )}
          {shown !== null ? (
            <ConceptDetail key={shown.id} concept={shown} concepts={concepts} heading={heading} />
          ) : open !== null ? (
            <Message
              title="There is no such concept"
              action={
                <Button component={Link} to="/library">
                  Show all concepts
                </Button>
              }
            >
              The library has nothing called “{open}”. Perhaps the address was copied incompletely.
            </Message>
          ) : (
            <GroupOverview groups={groups} onChoose={(group) => change({ group, query: "" })} />
          )}
        </div>
      </div>
    </Page>
  );
}

interface NothingFoundProps {
  readonly filter: LibraryFilter;
  readonly onChange: (part: Partial<LibraryFilter>) => void;
}

function NothingFound({ filter, onChange }: NothingFoundProps) {
  return (
    <div className={classes.none}>
      <p>
        {filter.query.trim() === ""
          ? "This group holds no concept."
          : `Nothing is called “${filter.query.trim()}”. Try a shorter word, or the name of a product.`}
      </p>
      <p>
        {filter.group !== null && (
          <Button variant="default" size="xs" onClick={() => onChange({ group: null })}>
            Search all groups
          </Button>
        )}
        {filter.query !== "" && (
          <Button variant="default" size="xs" onClick={() => onChange({ query: "" })}>
            Clear the search
          </Button>
        )}
      </p>
    </div>
  );
}

/**
 * The filter of the address, with what is being typed instead of its query: the address comes a moment after
 * the keys, and letters typed meanwhile must not be lost. Going somewhere takes over the query found there.
 */
function useFilter(): readonly [LibraryFilter, (typed: string) => void] {
  const [search] = useSearchParams();
  const { key } = useLocation();
  const way = useNavigationType();
  const { query, group } = filterOf(search);
  const [typed, setTyped] = useState(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place counts once, also one with the same query
  useEffect(() => {
    if (way !== "REPLACE") setTyped(query);
  }, [key, way, query]);
  return [{ query: typed, group }, setTyped];
}

/** Whoever follows a link to a concept goes on reading there; whoever comes to the list goes on searching. */
function useFocusOnArrival(
  open: string | null,
  field: { readonly current: HTMLElement | null },
  heading: { readonly current: HTMLElement | null },
): void {
  useEffect(() => {
    const target = open === null ? field.current : heading.current;
    target?.focus({ preventScroll: true });
  }, [open, field, heading]);
}
