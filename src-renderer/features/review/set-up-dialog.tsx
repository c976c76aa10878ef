import { useQuery } from "@tanstack/react-query";
import { reviewerQuery } from "../../host/queries.ts";
import { Dialog } from "../../ui/dialog.tsx";
import classes from "./dialogs.module.css";
import { SetUpForm } from "./set-up-form.tsx";

/** Which model gives a second opinion and phrases what the interviewer says, which writes down speech, and where they run. */
export function SetUpDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useQuery(reviewerQuery);
  return (
    <Dialog size={560} onClose={onClose} title="Language model">
      <p className={classes.hint}>
        Any server that speaks OpenAI’s language can give a second opinion on a session and find words for the
        interviewer; some write down what you speak. Each is optional, none touches the score, and you see
        what is sent before it goes.
      </p>
      {data !== undefined && <SetUpForm state={data} onDone={onClose} />}
    </Dialog>
  );
}
