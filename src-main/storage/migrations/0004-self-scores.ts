/** What candidates gave each stage of a session before they saw its result. */
export const migration0004 = `
CREATE TABLE self_scores (
  session TEXT PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
  scores  TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
