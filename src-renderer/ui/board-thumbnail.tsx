import classes from "./board-thumbnail.module.css";

interface BoardThumbnailProps {
  /** A data URL, or null when nothing has been drawn yet. */
  readonly picture: string | null;
  readonly size: "small" | "large" | "fill";
}

/** A small picture of a session's board. Decorative: what it belongs to is written beside it. */
export function BoardThumbnail({ picture, size }: BoardThumbnailProps) {
  return (
    <span className={classes.frame} data-size={size} data-empty={picture === null}>
      {picture !== null && <img className={classes.picture} src={picture} alt="" loading="lazy" />}
    </span>
  );
}
