import { Anchor, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { z } from "zod";
import { useDesk } from "./draft.tsx";
import type { Path } from "./yaml-text.ts";

/** Controls that edit one place of one file. What they cannot show, they leave alone and say so. */

interface FieldProps {
  readonly file: string;
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
}

const words = z.union([z.string(), z.number(), z.boolean()]).transform(String);

interface TextFieldProps extends FieldProps {
  readonly placeholder?: string;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly isCode?: boolean;
  /** What else changes with it. */
  readonly onText?: (text: string) => void;
}

export function TextField({
  file,
  path,
  label,
  hint,
  placeholder,
  isLong = false,
  isCode = false,
  onText,
}: TextFieldProps) {
  const { draft } = useDesk();
  const found = draft.valueAt(file, path) ?? "";
  const shown = words.safeParse(found);
  if (!shown.success) return <InYaml file={file} label={label} />;
  const set = onText ?? ((value: string) => draft.change({ file, path, value }));
  const props = {
    label,
    description: hint,
    placeholder,
    value: shown.data,
    spellCheck: !isCode,
  };
  return isLong ? (
    <Textarea
      {...props}
      autosize
      minRows={isCode ? 4 : 2}
      maxRows={24}
      {...(isCode
        ? { styles: { input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: 13 } } }
        : {})}
      onChange={(event) => set(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...props} onChange={(event) => set(event.currentTarget.value)} />
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly searchable?: boolean;
}

export function ChoiceField({ file, path, label, hint, data, searchable = false }: ChoiceFieldProps) {
  const { draft } = useDesk();
  const found = draft.valueAt(file, path);
  const known = data.find(({ value }) => value === found);
  return (
    <Select
      label={label}
      description={hint}
      data={[...data]}
      value={known?.value ?? null}
      placeholder={typeof found === "string" && found !== "" ? found : "Choose"}
      searchable={searchable}
      limit={50}
      allowDeselect={false}
      onChange={(value) => {
        if (value !== null) draft.change({ file, path, value });
      }}
    />
  );
}

export function ListField({
  file,
  path,
  label,
  hint,
  placeholder,
}: FieldProps & { readonly placeholder?: string }) {
  const { draft } = useDesk();
  const shown = z.array(words).safeParse(draft.valueAt(file, path) ?? []);
  if (!shown.success) return <InYaml file={file} label={label} />;
  return (
    <TagsInput
      label={label}
      description={hint}
      placeholder={shown.data.length === 0 ? placeholder : ""}
      value={shown.data}
      onChange={(value) => draft.change({ file, path, value })}
    />
  );
}

/** Stands for what only the text shows. */
export function InYaml({ file, label }: { readonly file: string; readonly label: string }) {
  const { showYaml } = useDesk();
  return (
    <p style={{ margin: 0, color: "var(--studio-quiet)", fontSize: "0.9rem", lineHeight: 1.5 }}>
      <b>{label}</b> says more than the form can show. It is kept as it is;{" "}
      <Anchor component="button" type="button" size="sm" onClick={() => showYaml(file)}>
        edit it as YAML
      </Anchor>
      .
    </p>
  );
}
