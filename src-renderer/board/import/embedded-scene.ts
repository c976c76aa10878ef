import { z } from "zod";
import { fail, ok, type Result } from "../../../src-main/core/result.ts";

/** Under this word Excalidraw writes a scene into a PNG. */
const KEYWORD = "application/vnd.excalidraw+json";
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A scene with this many bytes is past anything a board can hold; a small file may unpack to gigabytes. */
const MAX_UNPACKED_BYTES = 60 * 1024 * 1024;

/** How Excalidraw packs a scene: each letter of `encoded` is a byte, and the bytes may be compressed. */
const envelopeSchema = z.object({
  encoding: z.literal("bstring"),
  compressed: z.boolean(),
  encoded: z.string(),
});

/** The text of the scene inside a PNG; null when there is none. Fails on one that is damaged or far too large. */
export async function sceneInPng(png: Uint8Array): Promise<Result<string | null>> {
  const text = textChunkOf(png);
  return text === null ? ok(null) : unpack(text);
}

/** The same for an SVG, which holds it in a comment. */
export async function sceneInSvg(svg: string): Promise<Result<string | null>> {
  if (!svg.includes(`payload-type:${KEYWORD}`)) return ok(null);
  const payload = /<!-- payload-start -->\s*([A-Za-z0-9+/=\s]+?)\s*<!-- payload-end -->/.exec(svg)?.[1];
  if (payload === undefined) return fail(DAMAGED);
  try {
    return await unpack(atob(payload.replaceAll(/\s/g, "")));
  } catch {
    return fail(DAMAGED);
  }
}

const DAMAGED = {
  code: "BAD_PICTURE",
  message: "The drawing inside this picture is damaged: export it again, or import the .excalidraw file.",
};

/** The text under Excalidraw's keyword among a PNG's chunks. */
function textChunkOf(png: Uint8Array): string | null {
  if (PNG_SIGNATURE.some((byte, at) => png[at] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = PNG_SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) return null;
    const type = latin1(png.subarray(at + 4, at + 8));
    const data = png.subarray(at + 8, at + 8 + length);
    const separator = data.indexOf(0);
    if (type === "tEXt" && separator > 0 && latin1(data.subarray(0, separator)) === KEYWORD)
      return latin1(data.subarray(separator + 1));
    at += 12 + length;
  }
  return null;
}

async function unpack(text: string): Promise<Result<string>> {
  try {
    const json: unknown = JSON.parse(text);
    const envelope = envelopeSchema.safeParse(json);
    // The first versions wrote the scene as it is.
    if (!envelope.success) return ok(text);
    const bytes = Uint8Array.from(envelope.data.encoded, (letter) => letter.charCodeAt(0));
    const plain = envelope.data.compressed ? await inflate(bytes) : bytes;
    if (plain === null) {
      const most = MAX_UNPACKED_BYTES / 1024 / 1024;
      return fail({
        code: "BAD_PICTURE",
        message: `The drawing inside this picture unpacks to more than ${most} MB, which no board holds: import another file.`,
      });
    }
    return ok(new TextDecoder().decode(plain));
  } catch {
    return fail(DAMAGED);
  }
}

/** Unpacks piece by piece, so that what grows without end is dropped before it fills the memory: null. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_UNPACKED_BYTES) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Each byte as a letter. What `TextDecoder` calls Latin-1 is another alphabet from 128 to 159. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join("");
}

/** As many arguments as any engine takes. */
const PIECE = 8192;
