import { fail, ok, type Problem, type Result } from "../result.ts";

/** The largest side of a board's picture, in pixels, and the most bytes. */
export const MAX_PICTURE_SIDE = 2_048;
export const MAX_PICTURE_BYTES = 4 * 1024 * 1024;

/** What the data URL of a PNG begins with. */
export const PNG_URL_START = "data:image/png;base64,";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, length and name of the header, width and height, and what ends the file. */
const FEWEST_BYTES = 57;
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

export interface BadPicture extends Problem {
  readonly code: "BAD_PICTURE";
}

/** Whether bytes are a picture of a board that may be sent: a PNG, not too wide, high or large. */
export function checkBoardPicture(bytes: Uint8Array): Result<void, BadPicture> {
  if (bytes.length < FEWEST_BYTES || SIGNATURE.some((byte, at) => bytes[at] !== byte)) {
    return refuse("The picture of the board is no PNG: send it without the picture.");
  }
  if (bytes.length > MAX_PICTURE_BYTES) {
    return refuse("The picture of the board is too large: send it without the picture.");
  }
  const sides = [sideAt(bytes, WIDTH_AT), sideAt(bytes, HEIGHT_AT)];
  return sides.every((side) => side >= 1 && side <= MAX_PICTURE_SIDE)
    ? ok(undefined)
    : refuse(
        `The picture of the board has more than ${MAX_PICTURE_SIDE} pixels a side: send it without the picture.`,
      );
}

function refuse(message: string) {
  return fail({ code: "BAD_PICTURE" as const, message });
}

/** A big-endian number of four bytes. */
function sideAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
