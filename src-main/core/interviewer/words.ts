import { z } from "zod";
import { componentKindSchema } from "../diagram/kind.ts";
import { FINDING_KINDS } from "../insight/schema.ts";
import { STYLES } from "../interview/talk.ts";

const lines = z.array(z.string().min(1)).min(1);
/** A silent interviewer that is asked speaks as a neutral one does. */
const SPEAKING = STYLES.filter((style) => style !== "silent");
const byStyle = z.record(z.enum(SPEAKING), lines);

/** data/interviewer.yaml: how the interviewer speaks, and which words ask for the same thing. */
export const interviewerWordsSchema = z.strictObject({
  sameWords: z.array(z.array(z.string().min(1)).min(2)),
  askingWords: z.array(z.string().min(1)),
  /** A model that phrases a turn may not say these of its own accord. */
  judgingWords: z.array(z.string().min(1)),
  yourCall: byStyle,
  followUp: byStyle,
  halfway: byStyle,
  against: byStyle,
  components: z.array(
    z.strictObject({
      concepts: z.array(z.string().min(1)).min(1),
      kinds: z.array(componentKindSchema).min(1),
      asks: lines,
    }),
  ),
  findings: z.array(
    z.strictObject({
      kind: z.enum(FINDING_KINDS),
      /** A criterion that teaches one of these may be asked about in words about the drawing. */
      concepts: z.array(z.string().min(1)).min(1),
      asks: lines,
    }),
  ),
  resolved: byStyle,
  later: byStyle,
  curveball: byStyle,
  hints: z.tuple([z.string().min(1), z.string().min(1), z.string().min(1)]),
});
export type InterviewerWords = z.infer<typeof interviewerWordsSchema>;
export type LinesByStyle = InterviewerWords["yourCall"];
