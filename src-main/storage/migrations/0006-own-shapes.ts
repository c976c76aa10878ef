/** Shapes of the user's own for the palette, each with its elements and a small picture. */
export const migration0006 = `
CREATE TABLE own_shapes (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  elements TEXT NOT NULL,
  picture  TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;
`;
