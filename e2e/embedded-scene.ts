import { inflateSync } from "node:zlib";
import { z } from "zod";

const SCENE_KEYWORD = "application/vnd.excalidraw+json";

const envelopeSchema = z.object({
  encoding: z.literal("bstring"),
  compressed: z.boolean(),
  encoded: z.string(),
});

/**
 * The Excalidraw scene inside a PNG, read from the file format alone: a tEXt chunk holds JSON whose `encoded`
 * is a byte string, zlib-compressed. Throws when there is none.
 */
export function sceneInPng(png: Buffer): unknown {
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    const separator = data.indexOf(0);
    if (type === "tEXt" && data.toString("latin1", 0, separator) === SCENE_KEYWORD) {
      const { encoded, compressed } = envelopeSchema.parse(
        JSON.parse(data.toString("latin1", separator + 1)),
      );
      const bytes = Buffer.from(encoded, "latin1");
      return JSON.parse((compressed ? inflateSync(bytes) : bytes).toString("utf8"));
    }
    at += 12 + length;
  }
  throw new Error("this PNG holds no scene");
}
