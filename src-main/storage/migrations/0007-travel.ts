/**
 * Sessions that come from elsewhere. `origin` is the id a session was begun with, where another has that id here.
 * A key is `origin.finished_at`: what a finished session is called between machines.
 */
export const migration0007 = `
ALTER TABLE sessions ADD COLUMN origin TEXT;
CREATE INDEX sessions_by_origin ON sessions (origin) WHERE origin IS NOT NULL;

CREATE TABLE session_marks (
  key        TEXT PRIMARY KEY,
  number     INTEGER NOT NULL,
  is_deleted INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_seen (
  hash TEXT PRIMARY KEY,
  key  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sync_seen_by_key ON sync_seen (key);

CREATE TABLE sync_sent (
  session TEXT PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
  stamp   TEXT NOT NULL,
  name    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
