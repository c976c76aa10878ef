import { ORPCError } from "@orpc/client";
import type { Command, IMAGE_TYPES } from "../../../src-main/core/interview/command.ts";
import type { Host } from "../../host/client.ts";
import { sentenceOf } from "../../host/say.ts";

export type ImageType = (typeof IMAGE_TYPES)[number];

export interface PastedImage {
  readonly fileId: string;
  readonly mimeType: ImageType;
  readonly dataUrl: string;
}

/** Commands with the session clock of the moment they were given. */
export interface SentBatch {
  readonly clockMs: number;
  readonly commands: readonly Command[];
}

export type LinkFailure =
  | { readonly kind: "unreachable" }
  | { readonly kind: "unwritable"; readonly message: string }
  | { readonly kind: "moved" }
  | { readonly kind: "closed" }
  | { readonly kind: "gone"; readonly message: string }
  | { readonly kind: "bad"; readonly message: string };

/** One session's way to the core. Nothing here throws: a failure is a value. */
export interface Link {
  send(batch: SentBatch): Promise<{ readonly kind: "saved" } | LinkFailure>;
  storeImage(image: PastedImage): Promise<{ readonly kind: "stored"; readonly hash: string } | LinkFailure>;
}

/** An answer that takes longer will not come: the core's process died with the request. */
const ANSWER_MS = 10_000;

export function createLink(host: Host, session: string, seat: string): Link {
  return {
    async send({ clockMs, commands }) {
      try {
        await host.sessions.send({ session, seat, clockMs, commands: [...commands] }, patience());
        return { kind: "saved" };
      } catch (error) {
        return failureOf(error);
      }
    },
    async storeImage({ mimeType, dataUrl }) {
      try {
        const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
        const { hash } = await host.sessions.storeImage({ session, mimeType, base64 }, patience());
        return { kind: "stored", hash };
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

function patience() {
  return { signal: AbortSignal.timeout(ANSWER_MS) };
}

function failureOf(error: unknown): LinkFailure {
  if (!(error instanceof ORPCError)) return { kind: "unreachable" };
  const message = sentenceOf(error);
  switch (error.code) {
    case "SESSION_MOVED":
      return { kind: "moved" };
    case "STORE_UNWRITABLE":
      return { kind: "unwritable", message };
    case "REFUSED":
      return { kind: "closed" };
    case "NOT_FOUND":
      return { kind: "gone", message };
    case "BAD_REQUEST":
      return { kind: "bad", message };
    default:
      return { kind: "unreachable" };
  }
}
