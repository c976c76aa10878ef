import { wordsHeard } from "../../../../src-main/core/interview/phrasing.ts";
import type { Turn } from "../../../../src-main/core/interview/talk.ts";
import { OwnWordsMark } from "../../../ui/own-words-mark.tsx";

/** A turn's words as they were heard, marked where a model was to phrase them and did not. */
export function Heard({ turn: { says, phrasing } }: { readonly turn: Turn }) {
  return (
    <>
      {wordsHeard(says, phrasing)}
      {phrasing?.by === "itself" && <OwnWordsMark why={phrasing.why} />}
    </>
  );
}
