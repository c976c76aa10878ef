import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { OwnShape } from "../../../src-main/core/diagram/own-shape.ts";
import classes from "./import-dialog.module.css";

interface ShapeGridProps {
  readonly shapes: readonly OwnShape[];
  /** With it each shape can be taken out. */
  readonly onRemove?: (shape: OwnShape) => void;
}

/** Shapes with their pictures and names. */
export function ShapeGrid({ shapes, onRemove }: ShapeGridProps) {
  return (
    <ul className={classes.shapes} aria-label="Shapes">
      {shapes.map((shape) => (
        <li key={shape.id} className={classes.shape}>
          <img src={shape.picture} width={48} height={48} alt="" style={{ objectFit: "contain" }} />
          <span title={shape.name}>{shape.name}</span>
          {onRemove !== undefined && (
            <ActionIcon
              className={classes.remove ?? ""}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Remove ${shape.name}`}
              onClick={() => onRemove(shape)}
            >
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
