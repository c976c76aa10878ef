/** Second opinions by models; `review` is the whole of one as JSON. */
export const migration0009 = `
CREATE TABLE reviews (
  session TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  id      TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  review  TEXT NOT NULL,
  PRIMARY KEY (session, id)
) STRICT, WITHOUT ROWID;
`;
