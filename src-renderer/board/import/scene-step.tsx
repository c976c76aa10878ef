import { Button, Kbd } from "@mantine/core";
import { useEffect, useState } from "react";
import type { SceneElement } from "../../../src-main/core/diagram/scene.ts";
import { drawWithin } from "../export-board.ts";
import classes from "./import-dialog.module.css";
import { type ImportMode, restoreImport } from "./place-import.ts";
import type { Import } from "./read-import.ts";

interface SceneStepProps {
  readonly scene: Extract<Import, { kind: "scene" }>;
  readonly isBoardEmpty: boolean;
  readonly onPlace: (mode: ImportMode) => void;
}

/** What a drawing looks like, what was left out of it, and where it goes. */
export function SceneStep({ scene, isBoardEmpty, onPlace }: SceneStepProps) {
  const picture = usePicture(scene);
  return (
    <>
      <div className={classes.preview}>{picture !== null && <img src={picture} alt="The drawing" />}</div>
      <p className={classes.count}>
        {countsOf(scene.elements)} {leftOutOf(scene.leftOut)}
      </p>
      <div className={classes.foot}>
        {!isBoardEmpty && (
          <Button variant="default" onClick={() => onPlace("replace")}>
            Replace the board
          </Button>
        )}
        <Button data-autofocus onClick={() => onPlace("add")} rightSection={<Kbd size="xs">Enter</Kbd>}>
          Add to the board
        </Button>
      </div>
    </>
  );
}

/** "3 shapes and 2 arrows." */
function countsOf(elements: readonly SceneElement[]): string {
  const arrows = elements.filter(({ type }) => type === "arrow").length;
  const names = elements.filter(({ type, containerId }) => type === "text" && containerId).length;
  const shapes = elements.length - arrows - names;
  const counts = [counted(shapes, "shape"), ...(arrows === 0 ? [] : [counted(arrows, "arrow")])];
  return elements.length === 0 ? "Nothing is drawn in it." : `${counts.join(" and ")}.`;
}

function leftOutOf(leftOut: Readonly<Record<string, number>>): string {
  const { image = 0, ...pages } = leftOut;
  const others = Object.values(pages).reduce((sum, count) => sum + count, 0);
  return [
    ...(others === 0
      ? []
      : [`Left out: ${counted(others, "part")} that cannot be on a board, such as web pages.`]),
    ...(image === 0 ? [] : [`Left out: ${counted(image, "picture")} that cannot be read.`]),
  ].join(" ");
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function usePicture(scene: SceneStepProps["scene"]): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = { dark: false, background: true, embed: false };
    drawWithin(restoreImport(scene, scene.isEstimated), scene.pictures, look, { width: 1000, height: 480 })
      .then(({ canvas }) => {
        if (isWanted) setPicture(canvas.toDataURL());
      })
      // It can be placed all the same.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [scene]);
  return picture;
}
