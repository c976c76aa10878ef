import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import type { OwnShape } from "../../../src-main/core/diagram/own-shape.ts";
import { useOwnShapes } from "../../host/own-shapes.ts";
import classes from "./import-dialog.module.css";
import type { Import } from "./read-import.ts";
import { ShapeGrid } from "./shape-grid.tsx";
import { withPictures } from "./shape-pictures.ts";

interface LibraryStepProps {
  readonly library: Extract<Import, { kind: "library" }>;
  readonly onDone: () => void;
  readonly onFault: (error: unknown) => void;
}

/** The shapes of a library, on their way into the palette. */
export function LibraryStep({ library, onDone, onFault }: LibraryStepProps) {
  const { add } = useOwnShapes();
  const [shapes, setShapes] = useState<readonly OwnShape[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void withPictures(library.shapes).then((drawn) => {
      if (isWanted) setShapes(drawn);
    });
    return () => {
      isWanted = false;
    };
  }, [library]);

  const keep = async () => {
    if (shapes === null) return;
    try {
      await add(shapes);
      const message = `${shapes.length === 1 ? "The shape is" : `${shapes.length} shapes are`} in the palette now.`;
      notifications.show({ message, withBorder: true, color: "gray" });
      onDone();
    } catch (error) {
      onFault(error);
    }
  };

  return (
    <>
      <ShapeGrid shapes={shapes ?? []} />
      <p className={classes.count}>
        {shapes !== null && `${shapes.length} ${shapes.length === 1 ? "shape" : "shapes"}.`}{" "}
        {library.leftOut > 0 && `${library.leftOut} could not be read.`}
      </p>
      <div className={classes.foot}>
        <Button data-autofocus disabled={shapes === null || shapes.length === 0} onClick={() => void keep()}>
          Add to the palette
        </Button>
      </div>
    </>
  );
}
