import { Button, Checkbox, Input, MultiSelect, SegmentedControl, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { COMPONENT_KINDS, type ComponentKind } from "../../../src-main/core/diagram/kind.ts";
import { assertNever } from "../../../src-main/core/result.ts";
import { RUBRIC_FILE } from "../../../src-main/core/rubric/problem-files.ts";
import { KIND_NAMES } from "../../ui/kind-names.ts";
import { useDesk } from "./draft.tsx";
import classes from "./evidence-fields.module.css";
import { emptyWay, matcherOf, type Way, waysOf } from "./evidence-ways.ts";
import { InYaml } from "./fields.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { TermPicker } from "./term-picker.tsx";
import type { Path } from "./yaml-text.ts";

const WAY_NAMES: Readonly<Record<Way["kind"], string>> = {
  words: "Words in a clause that affirms them",
  component: "A component on the board",
  link: "A link on the board",
  figure: "A figure",
};
const WAY_CHOICES = Object.entries(WAY_NAMES).map(([value, label]) => ({ value, label }));
const WAY_KINDS = ["words", "component", "link", "figure"] as const;
const KIND_CHOICES = COMPONENT_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

/** What counts: one way, or several of which any or all do. */
export function EvidenceFields({ path }: { readonly path: Path }) {
  const { draft } = useDesk();
  const shown = waysOf(draft.valueAt(RUBRIC_FILE, path));
  if (shown === null) return <InYaml file={RUBRIC_FILE} label="What counts" />;
  const { combine, ways } = shown;
  const write = (next: typeof shown) => draft.change({ file: RUBRIC_FILE, path, value: matcherOf(next) });
  const writeWays = (next: readonly Way[]) => write({ combine, ways: next });
  return (
    <Input.Wrapper
      label="What counts"
      description="Wherever it was written or drawn: candidates go back and forth."
      labelElement="div"
    >
      <div className={classes.ways}>
        {ways.length > 1 && (
          <SegmentedControl
            size="xs"
            className={classes.combine ?? ""}
            aria-label="How the ways combine"
            value={combine}
            data={[
              { value: "any", label: "Any of these" },
              { value: "all", label: "All of these" },
            ]}
            onChange={(value) => write({ combine: value === "all" ? "all" : "any", ways })}
          />
        )}
        {ways.map((way, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way has no name of its own
          <div key={index} className={classes.way}>
            <div className={classes.wayFields}>
              <Select
                aria-label="Kind of evidence"
                data={WAY_CHOICES}
                value={way.kind}
                allowDeselect={false}
                onChange={(value) => {
                  const kind = WAY_KINDS.find((known) => known === value);
                  if (kind !== undefined && kind !== way.kind) writeWays(ways.with(index, emptyWay(kind)));
                }}
              />
              <WayFields way={way} onChange={(next) => writeWays(ways.with(index, next))} />
            </div>
            {ways.length > 1 && (
              <RemoveButton
                label={`Remove way ${index + 1}`}
                onClick={() => writeWays(ways.toSpliced(index, 1))}
              />
            )}
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => writeWays([...ways, emptyWay("words")])}
          >
            Add another way
          </Button>
        </div>
      </div>
    </Input.Wrapper>
  );
}

function WayFields({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  switch (way.kind) {
    case "words":
      return (
        <>
          <TermPicker
            label="Any of these"
            value={way.terms}
            onChange={(terms) => onChange({ ...way, terms })}
          />
          <TermPicker
            label="In the same sentence as any of (may stay empty)"
            value={way.company}
            onChange={(company) => onChange({ ...way, company })}
          />
          <div className={classes.ticks}>
            <Checkbox
              size="sm"
              label="with a reason"
              checked={way.reason}
              onChange={(event) => onChange({ ...way, reason: event.currentTarget.checked })}
            />
            <Checkbox
              size="sm"
              label="with a figure"
              checked={way.figure}
              onChange={(event) => onChange({ ...way, figure: event.currentTarget.checked })}
            />
          </div>
        </>
      );
    case "component":
      return (
        <KindPicker
          label="Any of these"
          value={way.kinds}
          onChange={(kinds) => onChange({ ...way, kinds })}
        />
      );
    case "link":
      return (
        <>
          <KindPicker label="From" value={way.from} onChange={(from) => onChange({ ...way, from })} />
          <KindPicker label="To" value={way.to} onChange={(to) => onChange({ ...way, to })} />
        </>
      );
    case "figure":
      return (
        <TextInput
          label="About"
          description="With its unit, as people write it; half or twice as much counts too."
          placeholder="3 TB · 4,000 requests/s · 10M users"
          value={way.about}
          onChange={(event) => onChange({ ...way, about: event.currentTarget.value })}
        />
      );
    default:
      return assertNever(way);
  }
}

interface KindPickerProps {
  readonly label: string;
  readonly value: readonly ComponentKind[];
  readonly onChange: (kinds: readonly ComponentKind[]) => void;
}

function KindPicker({ label, value, onChange }: KindPickerProps) {
  return (
    <MultiSelect
      label={label}
      data={KIND_CHOICES}
      value={[...value]}
      searchable
      placeholder={value.length === 0 ? "Choose components" : ""}
      onChange={(chosen) => onChange(COMPONENT_KINDS.filter((kind) => chosen.includes(kind)))}
    />
  );
}
