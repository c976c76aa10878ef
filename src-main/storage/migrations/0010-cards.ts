/**
 * Recall cards: what FSRS keeps of each that was graded, every grade ever given with the schedule before it (for
 * undo; null at the first), and the concepts that were added from the library.
 */
export const migration0010 = `
CREATE TABLE cards (
  card      TEXT PRIMARY KEY,
  schedule  TEXT,
  set_aside INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE card_reviews (
  review      INTEGER PRIMARY KEY,
  card        TEXT NOT NULL,
  concept     TEXT NOT NULL,
  grade       TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL,
  before      TEXT
) STRICT;

CREATE TABLE learnt_concepts (
  concept  TEXT PRIMARY KEY,
  added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
