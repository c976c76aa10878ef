/**
 * What finished sessions showed of each concept: an outline is what one problem asks at one level, and a session's
 * body holds its points, its times and, in the outline's order, its credits. Whatever was evaluated is due to be
 * read again, whoever wrote the evaluation; so is everything that was there before.
 */
export const migration0005 = `
CREATE TABLE outlines (
  outline INTEGER PRIMARY KEY,
  body    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE outcomes (
  session TEXT PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
  outline INTEGER NOT NULL REFERENCES outlines,
  body    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE outcomes_due (
  session TEXT PRIMARY KEY REFERENCES sessions ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO outcomes_due SELECT DISTINCT session FROM evaluations;
CREATE TRIGGER outcomes_due_by_evaluation AFTER INSERT ON evaluations
BEGIN
  INSERT OR IGNORE INTO outcomes_due VALUES (new.session);
END;
`;
