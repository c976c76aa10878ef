import type { OwnWordsReason } from "../../src-main/core/interview/phrasing.ts";

/** Why the interviewer speaks in its own words though a model was to phrase them: a sentence each. */
export const OWN_WORDS_REASONS: Readonly<Record<OwnWordsReason, string>> = {
  NOT_SET_UP: "In its own words: no model is set up any more.",
  NOT_AGREED: "In its own words: you have not agreed to what is sent to this endpoint.",
  UNREACHABLE: "In its own words: nothing answers at the model’s address.",
  KEY_REFUSED: "In its own words: the endpoint refuses the key.",
  NO_SUCH_MODEL: "In its own words: the endpoint has no such model.",
  TOO_MANY: "In its own words: the endpoint asks for a pause.",
  REFUSED: "In its own words: the endpoint refuses the request.",
  SERVER_FAILED: "In its own words: the endpoint has a fault of its own.",
  CUT: "In its own words: the connection broke off.",
  NOT_THE_API: "In its own words: the address does not answer as a model does.",
  TOO_LARGE: "In its own words: the endpoint sent far too much.",
  TIMEOUT: "In its own words: the model took too long.",
  STOPPED: "In its own words: you did not wait for the model.",
  // The failures of pictures and speech, should a phrase ever meet one.
  PICTURE_REFUSED: "In its own words: the endpoint refuses the request.",
  NO_TRANSCRIPTION: "In its own words: the endpoint refuses the request.",
  NOTHING_HEARD: "In its own words: the model said nothing.",
  NO_REVIEW: "In its own words: the model’s answer could not be read.",
  TOO_LONG: "In its own words: the model talked too long.",
  NOT_PLAIN: "In its own words: what the model wrote is not plain text.",
  NEW_FIGURE: "In its own words: the model made up a figure.",
  LOST_FIGURE: "In its own words: the model left out a figure.",
  NEW_IDEA: "In its own words: the model brought in an idea of its own.",
  NEW_QUOTE: "In its own words: the model quoted what was not said.",
  LOST_NAME: "In its own words: the model did not name your component.",
  QUESTIONS: "In its own words: the model asked more than was to be asked.",
  VERDICT: "In its own words: the model judged, which is not its part.",
  TURNED_ROUND: "In its own words: the model turned a yes or a no round.",
  OFF_TOPIC: "In its own words: the model spoke of something else.",
};
