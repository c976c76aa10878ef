import { Button } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import classes from "./history-page.module.css";

interface LoadMoreProps {
  readonly load: () => unknown;
  readonly isLoading: boolean;
}

/** Loads the next page when the end of the list comes near; the button is for when scrolling does not. */
export function LoadMore({ load, isLoading }: LoadMoreProps) {
  const { ref, entry } = useIntersection({ rootMargin: "1200px" });
  const isNear = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (isNear && !isLoading) load();
  }, [isNear, isLoading, load]);
  return (
    <div ref={ref} className={classes.more}>
      <Button variant="subtle" color="gray" loading={isLoading} onClick={() => load()}>
        More sessions
      </Button>
    </div>
  );
}
