import { useIntersection } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { pictureQuery } from "../host/queries.ts";
import classes from "./board-thumbnail.module.css";

interface BoardThumbnailProps {
  /** The picture's name as a session's card has it, or null when nothing has been drawn yet. */
  readonly picture: string | null;
  readonly size: "small" | "large" | "fill";
}

/** A small picture of a session's board. Decorative: what it belongs to is written beside it. */
export function BoardThumbnail({ picture, size }: BoardThumbnailProps) {
  return (
    <span className={classes.frame} data-size={size} data-empty={picture === null}>
      {picture !== null && <Picture picture={picture} />}
    </span>
  );
}

/** Asks for the picture when it is about to be seen. */
function Picture({ picture }: { readonly picture: string }) {
  const { ref, entry } = useIntersection({ rootMargin: "400px" });
  const found = useQuery({ ...pictureQuery(picture), enabled: entry?.isIntersecting ?? false });
  return found.data === undefined ? (
    <span ref={ref} className={classes.picture} />
  ) : (
    <img className={classes.picture} src={found.data.dataUrl} alt="" />
  );
}
