import pc from "picocolors";

/** Colours where standard output is a terminal that wants them; a pipe, a file or a CI log gets plain text. */
export const colours = pc.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR);
