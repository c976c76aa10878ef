import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconArrowBackUp, IconBan, IconCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { StatedKind } from "../../../src-main/core/diagram/kind.ts";
import type { KindNames } from "../../../src-main/core/diagram/kinds.ts";
import { KIND_NAMES } from "../../ui/kind-names.ts";
import { KindIcon } from "../palette/kind-icon.tsx";
import { PickLine } from "../pick-line.tsx";
import { kindChoices } from "./kind-choice.ts";
import type { LensChip } from "./lens-view.ts";
import { isOrdinary, phraseOf } from "./teaching.ts";

export interface KindMenuProps {
  readonly chip: LensChip;
  /** In pixels from the board's top left corner. */
  readonly place: { readonly left: number; readonly top: number };
  readonly palette: readonly PaletteItem[];
  readonly names: KindNames;
  /** The user has said what it is, here or by its name. */
  readonly isCorrected: boolean;
  readonly onCorrect: (stated: StatedKind, phrase: string | null) => void;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Why a thing was read as it was, and what else it may be. */
export function KindMenu({
  chip,
  place,
  palette,
  names,
  isCorrected,
  onCorrect,
  onUndo,
  onClose,
}: KindMenuProps) {
  const phrase = phraseOf(chip.label);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const [isTaught, setTaught] = useState(phrase !== null && !isOrdinary(phrase, names));
  const panel = useRef<HTMLDivElement>(null);
  const choices = kindChoices(typed, palette, names);
  const isRead = chip.tone === "sure" || chip.tone === "guess";
  // Enter at once changes nothing of what is read already.
  const asRead = isRead ? choices.findIndex(({ id }) => id === chip.kind) : 0;
  const at = Math.min(Math.max(0, chosen ?? asRead), choices.length - 1);

  useEffect(() => {
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === false) onClose();
    };
    window.addEventListener("pointerdown", closeOutside, { capture: true });
    return () => window.removeEventListener("pointerdown", closeOutside, { capture: true });
  }, [onClose]);

  const choose = (stated: StatedKind) =>
    onCorrect(stated, isTaught && stated !== "not-a-component" ? phrase : null);

  return (
    <div
      ref={panel}
      className="board-lens-menu"
      role="dialog"
      aria-label={`How Onair reads ${chip.label === "" ? "this shape" : chip.label}`}
      style={place}
      onKeyDown={(event) => {
        // Nothing typed here may reach the board's own keys.
        event.stopPropagation();
        if (event.key === "Escape") onClose();
      }}
    >
      <p className="board-lens-reading">
        {isRead && (
          <b>
            {KIND_NAMES[chip.kind]} · {Math.round(chip.confidence * 100)} % sure
          </b>
        )}{" "}
        {chip.why}
      </p>
      <PickLine
        label="Read it as"
        listLabel="Kinds of components"
        placeholder="Read it as …"
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setChosen(0);
        }}
        options={choices}
        at={at}
        onMove={setChosen}
        onPick={({ id }) => choose(id)}
      >
        {({ id, name }) => (
          <>
            {id === "not-a-component" ? (
              <IconBan size={16} stroke={1.6} aria-hidden />
            ) : (
              <KindIcon kind={id} size={16} />
            )}
            <span>{name}</span>
            {isRead && id === chip.kind && <IconCheck size={14} stroke={2} aria-label="as it is read now" />}
          </>
        )}
      </PickLine>
      <div className="board-lens-foot">
        {phrase !== null && (
          <Checkbox
            size="xs"
            checked={isTaught}
            onChange={(event) => setTaught(event.currentTarget.checked)}
            label={`Always read “${phrase}” so`}
          />
        )}
        {isCorrected && (
          <UnstyledButton className="board-lens-undo" onClick={onUndo}>
            <IconArrowBackUp size={15} stroke={1.8} aria-hidden /> Undo: let Onair read it
          </UnstyledButton>
        )}
      </div>
    </div>
  );
}
