/**
 * The words of sessions with an index of their first three letters, which are looked for after each letter typed:
 * without it every word that begins with them is. FTS5 cannot add one, so what was read is read again, a step with
 * each search. And an index of the sessions that are not finished: a long history may not have any.
 */
export const migration0013 = `
DELETE FROM session_texts;
UPDATE sessions SET text = NULL;
DROP TABLE session_words;
CREATE VIRTUAL TABLE session_words USING fts5 (
  words, content = '', contentless_delete = 1, prefix = '3', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE INDEX sessions_unfinished ON sessions (started_at DESC, session DESC)
  WHERE deleted_at IS NULL AND finished_at IS NULL;
`;
