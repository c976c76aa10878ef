import type { OwnShape } from "../../../src-main/core/diagram/own-shape.ts";
import { useOwnShapes } from "../../host/own-shapes.ts";
import { sayFailure } from "../../host/say.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { offerUndo } from "../../ui/offer-undo.tsx";
import classes from "./import-dialog.module.css";
import { ShapeGrid } from "./shape-grid.tsx";

/** The user's own shapes in the palette, each to be taken out again. */
export function ShapesDialog({ onClose }: { readonly onClose: () => void }) {
  const { shapes, add, remove } = useOwnShapes();
  const takeOut = (shape: OwnShape) => {
    remove([shape.id]);
    const undo = () => void add([shape]).catch(sayFailure);
    offerUndo({ id: `shape-${shape.id}`, message: `“${shape.name}” is out of the palette.`, undo });
  };
  return (
    <Dialog size={560} onClose={onClose} title="Your shapes">
      {shapes.length === 0 ? (
        <p className={classes.hint}>
          None yet. Import an .excalidrawlib file, and its shapes stand in the palette.
        </p>
      ) : (
        <ShapeGrid shapes={shapes} onRemove={takeOut} />
      )}
    </Dialog>
  );
}
