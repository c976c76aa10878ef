import { z } from "zod";
import { IMAGE_TYPES } from "../interview/command.ts";

/** A picture on the board, under the file id its image element names. */
export interface BoardPicture {
  readonly fileId: string;
  readonly mimeType: (typeof IMAGE_TYPES)[number];
  readonly dataUrl: string;
}

/** The largest picture on a board, as base64 characters (about 7.5 MB of picture). */
export const MAX_IMAGE_BASE64 = 10_000_000;

const pictureSchema = z.object({
  mimeType: z.enum(IMAGE_TYPES),
  dataURL: z.string().max(MAX_IMAGE_BASE64 + 50),
});

/** The pictures among a scene's files; whatever is none, or too large to be kept, is left out. */
export function picturesIn(files: unknown): readonly BoardPicture[] {
  if (typeof files !== "object" || files === null) return [];
  return Object.entries(files).flatMap(([fileId, file]) => {
    const parsed = pictureSchema.safeParse(file);
    if (!parsed.success) return [];
    const { mimeType, dataURL } = parsed.data;
    const head = `data:${mimeType};base64,`;
    const isPicture = dataURL.startsWith(head) && /^[A-Za-z0-9+/]+={0,2}$/.test(dataURL.slice(head.length));
    return isPicture ? [{ fileId, mimeType, dataUrl: dataURL }] : [];
  });
}
