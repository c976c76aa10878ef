/** What was spoken in the room, where the user wants it kept. Times are of the session clock. */
export const migration0012 = `
CREATE TABLE recordings (
  session   TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  take      TEXT NOT NULL,
  from_ms   INTEGER NOT NULL,
  length_ms INTEGER NOT NULL,
  mime_type TEXT NOT NULL,
  bytes     BLOB NOT NULL,
  PRIMARY KEY (session, take)
) STRICT;
`;
