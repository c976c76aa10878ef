import type { PaletteItem } from "../../../src-main/contract/content.ts";
import type { Box, Size } from "./placement.ts";

type XY = readonly [x: number, y: number];

/** A stroke of a component's drawing, relative to its top left corner. */
export interface Stroke {
  readonly points: readonly XY[];
  /** Closed strokes are filled. */
  readonly closed: boolean;
}

/** How a component is drawn: the container that holds its name and takes its arrows, and strokes around it. */
export interface Outline {
  readonly container: {
    readonly type: "rectangle" | "ellipse" | "diamond";
    readonly box: Box;
    /** False when the strokes alone are seen. */
    readonly drawn: boolean;
  };
  /** Drawn below the container's text. */
  readonly strokes: readonly Stroke[];
}

/** Half the height of a cylinder's lid, in pixels. */
const LID = 8;
const HEAD_RADIUS = 18;

/**
 * The drawing of a palette shape at a size. Excalidraw has no cylinder or cloud: those are strokes around an
 * unseen rectangle. Strokes take no arrows, so whatever is drawn, an arrow finds the container.
 */
export function outlineOf(shape: PaletteItem["shape"], { width, height }: Size): Outline {
  const whole: Box = { x: 0, y: 0, width, height };
  switch (shape) {
    case "rectangle":
    case "ellipse":
    case "diamond":
      return { container: { type: shape, box: whole, drawn: true }, strokes: [] };
    case "cylinder":
      return { container: unseen(whole), strokes: cylinder(width, height) };
    case "queue":
      return {
        container: unseen(whole),
        // A cylinder that lies down, its open end to the right.
        strokes: cylinder(height, width).map(({ points, closed }) => ({
          points: points.map(([x, y]): XY => [width - y, x]),
          closed,
        })),
      };
    case "person": {
      const body = { x: 0, y: 2 * HEAD_RADIUS + 4, width, height: height - 2 * HEAD_RADIUS - 4 };
      return {
        container: { type: "rectangle", box: body, drawn: true },
        strokes: [{ points: arc(width / 2, HEAD_RADIUS, HEAD_RADIUS, HEAD_RADIUS, 0, 2, 24), closed: true }],
      };
    }
    case "cloud":
      return { container: unseen(whole), strokes: [{ points: cloud(width, height), closed: true }] };
  }
}

function unseen(box: Box): Outline["container"] {
  return { type: "rectangle", box, drawn: false };
}

function cylinder(width: number, height: number): Stroke[] {
  const [middle, half] = [width / 2, width / 2];
  const bottom = arc(middle, height - LID, half, LID, 0, 1, 16);
  const top = arc(middle, LID, half, LID, 1, 2, 16);
  const first = bottom[0];
  return [
    { points: first === undefined ? [] : [...bottom, ...top, first], closed: true },
    { points: arc(middle, LID, half, LID, 0, 1, 16), closed: false },
  ];
}

/** An ellipse whose radius swells eight times on the way round. */
function cloud(width: number, height: number): XY[] {
  const steps = 64;
  return Array.from({ length: steps + 1 }, (_, step): XY => {
    const angle = (2 * Math.PI * (step % steps)) / steps;
    const swell = 0.86 + 0.14 * Math.abs(Math.sin(4 * angle + Math.PI / 4));
    return rounded(
      width / 2 + (width / 2) * swell * Math.cos(angle),
      height / 2 + (height / 2) * swell * Math.sin(angle),
    );
  });
}

/** Points along an ellipse between two angles in half turns; y grows downwards, so 0 to 1 is its lower half. */
function arc(
  centreX: number,
  centreY: number,
  radiusX: number,
  radiusY: number,
  from: number,
  to: number,
  steps: number,
): XY[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = Math.PI * (from + ((to - from) * step) / steps);
    return rounded(centreX + radiusX * Math.cos(angle), centreY + radiusY * Math.sin(angle));
  });
}

/** A hundredth of a pixel is plenty, and half the bytes. */
function rounded(x: number, y: number): XY {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}
