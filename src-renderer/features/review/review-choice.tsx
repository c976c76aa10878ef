import { ActionIcon, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Review } from "../../../src-main/core/review/review.ts";
import { host } from "../../host/client.ts";
import { reviewsQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { reviewName, spentText } from "./review-words.ts";
import classes from "./second-opinion.module.css";

interface ReviewChoiceProps {
  readonly session: string;
  readonly reviews: readonly Review[];
  readonly review: Review;
  readonly other: Review | null;
  readonly onReview: (id: string) => void;
  readonly onOther: (id: string | null) => void;
}

/** Which review is read, which one it is held against, and what it took. */
export function ReviewChoice({ session, reviews, review, other, onReview, onOther }: ReviewChoiceProps) {
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => host.reviews.remove({ session, review: review.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: reviewsQuery(session).queryKey }),
    onError: sayFailure,
  });
  const options = reviews.map((one) => ({ value: one.id, label: reviewName(one) }));
  return (
    <div className={classes.choice}>
      <div className={classes.selects}>
        <Select
          label="Review"
          data={options}
          value={review.id}
          allowDeselect={false}
          onChange={(id) => id !== null && onReview(id)}
        />
        {reviews.length > 1 && (
          <Select
            label="Beside it"
            placeholder="None"
            clearable
            data={options.filter(({ value }) => value !== review.id)}
            value={other?.id ?? null}
            onChange={onOther}
          />
        )}
        <ActionIcon
          className={classes.remove ?? ""}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Delete this review"
          onClick={() => remove.mutate()}
        >
          <IconTrash size={17} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes.spent}>{spentText(review)}</p>
    </div>
  );
}
