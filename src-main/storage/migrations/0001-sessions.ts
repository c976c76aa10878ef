/** Sessions, their journals, and what is made from them. */
export const migration0001 = `
CREATE TABLE sessions (
  session     TEXT PRIMARY KEY,
  problem     TEXT NOT NULL,
  level       TEXT NOT NULL,
  plan        TEXT NOT NULL,
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,
  deleted_at  INTEGER,
  clock_ms    INTEGER NOT NULL,
  stage       TEXT NOT NULL,
  total       REAL,
  band        TEXT,
  picture     TEXT
) STRICT;
CREATE INDEX sessions_by_start ON sessions (started_at DESC, session DESC) WHERE deleted_at IS NULL;

CREATE TABLE events (
  session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  seq     INTEGER NOT NULL,
  at_ms   INTEGER NOT NULL,
  type    TEXT NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyframes (
  session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  seq     INTEGER NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (session, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluations (
  session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  made_at INTEGER NOT NULL,
  rubric  TEXT NOT NULL,
  lexicon TEXT NOT NULL,
  engine  TEXT NOT NULL,
  level   TEXT NOT NULL,
  body    BLOB NOT NULL,
  PRIMARY KEY (session, made_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE images (
  hash  TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`;
