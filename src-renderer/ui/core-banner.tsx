import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { host } from "../host/client.ts";
import { useCoreAnswers } from "../host/reachability.ts";
import classes from "./core-banner.module.css";

const ASK_AGAIN_MS = 1500;

/** Says quietly that the core does not answer, asks it until it does, and then brings the page up to date. */
export function CoreBanner() {
  const answers = useCoreAnswers();
  const wasSilent = useRef(false);
  const queries = useQueryClient();

  useEffect(() => {
    if (answers) {
      if (wasSilent.current) void queries.invalidateQueries();
      wasSilent.current = false;
      return;
    }
    wasSilent.current = true;
    // The answer itself is of no interest: that there was one is noted where calls are made.
    const ask = () => void host.preferences.get().catch(() => undefined);
    const timer = setInterval(ask, ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [answers, queries]);

  return (
    <div role="status" className={classes.place}>
      {!answers && (
        <p className={classes.banner}>
          <span className={classes.dot} aria-hidden="true" />
          Onair's core does not answer. If you stopped it, start it again; this page goes on by itself.
        </p>
      )}
    </div>
  );
}
