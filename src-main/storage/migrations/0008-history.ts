/**
 * What a long history needs. Small pictures move out of the sessions' rows, which keep only the name of theirs: a
 * picture's name changes with it, so whoever has one by name never asks again. `session_texts` holds what of a
 * session can be searched (packed), `session_words` finds it. Both are filled when a search is made, from the
 * sessions whose `text` is null; every change of a journal makes it so. An index for each order of the list.
 */
export const migration0008 = `
CREATE TABLE pictures (
  session  TEXT PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
  picture  TEXT NOT NULL UNIQUE,
  data_url TEXT NOT NULL
) STRICT;
INSERT INTO pictures SELECT session, lower(hex(randomblob(16))), picture FROM sessions WHERE picture IS NOT NULL;
UPDATE sessions SET picture = (SELECT picture FROM pictures WHERE pictures.session = sessions.session);

ALTER TABLE sessions ADD COLUMN text INTEGER;
CREATE INDEX sessions_by_text ON sessions (text, started_at) WHERE deleted_at IS NULL;

CREATE TABLE session_texts (
  text    INTEGER PRIMARY KEY,
  session TEXT NOT NULL UNIQUE REFERENCES sessions ON DELETE CASCADE,
  body    BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE session_words USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER session_texts_gone AFTER DELETE ON session_texts BEGIN
  DELETE FROM session_words WHERE rowid = old.text;
END;

CREATE INDEX sessions_deleted ON sessions (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX sessions_by_score ON sessions (coalesce(total, -1) DESC, started_at DESC, session DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX sessions_by_worst ON sessions (coalesce(total, 101), -started_at, session) WHERE deleted_at IS NULL;
CREATE INDEX sessions_by_length ON sessions (clock_ms DESC, started_at DESC, session DESC)
  WHERE deleted_at IS NULL;
CREATE INDEX sessions_by_problem ON sessions (problem, -started_at, session) WHERE deleted_at IS NULL;
`;
