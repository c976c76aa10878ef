import { assertNever } from "../../../src-main/core/result.ts";
import { DiffLine } from "../compare/diff-line.tsx";
import { keyed } from "../compare/keyed.ts";
import type { ChangedLine } from "./adaptation.ts";
import classes from "./changed-lines.module.css";

/** Lines of a note that went or came; of a rewritten one both, with the words that differ marked. */
export function ChangedLines({ lines }: { readonly lines: readonly ChangedLine[] }) {
  return (
    <div className={classes.lines}>
      {keyed(lines).map(({ key, part }) => (
        <Changed key={key} line={part} />
      ))}
    </div>
  );
}

function Changed({ line }: { readonly line: ChangedLine }) {
  switch (line.kind) {
    case "removed":
      return <DiffLine look="removed" pieces={[{ text: line.left, isChanged: false }]} />;
    case "added":
      return <DiffLine look="added" pieces={[{ text: line.right, isChanged: false }]} />;
    case "changed":
      return (
        <>
          <DiffLine look="removed" pieces={line.left} />
          <DiffLine look="added" pieces={line.right} />
        </>
      );
    default:
      return assertNever(line);
  }
}
