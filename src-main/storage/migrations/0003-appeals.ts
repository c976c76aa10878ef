/** Verdicts that their candidates contest, at most one for each criterion of a session. */
export const migration0003 = `
CREATE TABLE appeals (
  session   TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
  criterion TEXT NOT NULL,
  verdict   TEXT NOT NULL,
  evidence  TEXT NOT NULL,
  note      TEXT NOT NULL,
  made_at   INTEGER NOT NULL,
  PRIMARY KEY (session, criterion)
) STRICT, WITHOUT ROWID;
`;
