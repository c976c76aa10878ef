/**
 * When something about recall cards was given up or taken back, so that of two machines the later one is right: a
 * card that was set aside, or is asked again; a card that was started over; a concept that is no longer learnt. What
 * was done before is of no known time, and anything since is later.
 */
export const migration0014 = `
ALTER TABLE cards ADD COLUMN aside_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cards ADD COLUMN started_over_at INTEGER NOT NULL DEFAULT 0;

CREATE TABLE given_up_concepts (
  concept     TEXT PRIMARY KEY,
  given_up_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
