/** A card as Anki's Basic note type has it. */
export interface AnkiNote {
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

// The headers and the rules for fields: https://docs.ankiweb.net/importing/text-files.html
const HEADERS = [
  "#separator:tab",
  "#html:true",
  "#notetype:Basic",
  "#deck:Onair",
  "#columns:Front\tBack\tTags",
  "#tags column:3",
];

/** A text file that Anki imports. The same note imported again updates the earlier one, by its front. */
export function ankiFile(notes: readonly AnkiNote[]): string {
  const lines = notes.map(({ front, back, tags }) =>
    [toField(front), toField(back), tags.map(toTag).join(" ")].join("\t"),
  );
  return [...HEADERS, ...lines, ""].join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  // A field that begins with a quotation mark would be read up to the next one, over the ends of lines.
  '"': "&quot;",
  // A line that begins with a hash is a comment.
  "#": "&#35;",
  "\t": "&#9;",
};

function toField(text: string): string {
  return text.replace(/[&<>"#\t]/g, (sign) => ESCAPES[sign] ?? sign).replace(/\r\n|\r|\n/g, "<br>");
}

/** Spaces part tags. */
function toTag(text: string): string {
  return text.replace(/[\s"]+/g, "-");
}
