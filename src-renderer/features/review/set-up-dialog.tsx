import { useQuery } from "@tanstack/react-query";
import { reviewerQuery } from "../../host/queries.ts";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "./dialogs.module.css";
import { SetUpForm } from "./set-up-form.tsx";

/** Which model gives a second opinion, and where it runs. */
export function SetUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery(reviewerQuery);
  return (
    <Dialog size={560} onClose={onClose} title="Model as reviewer">
      <p className={classes.hint}>
        Any server that speaks OpenAI’s language can give a second opinion on a finished session, phrase what
        the interviewer says, and some write down what you speak. It is optional, and the score is never
        touched. Before anything is sent, you see it.
      </p>
      {data !== undefined && <SetUpForm state={data} onDone={onClose} />}
    </Dialog>
  );
}
