/**
 * What the user taught Onair. On boards a phrase names one kind; in notes it may mean several concepts, and
 * `is_a` then holds the concept's id.
 * Capitals make no difference.
 */
export const migration0002 = `
CREATE TABLE own_names (
  phrase    TEXT NOT NULL COLLATE NOCASE,
  means     TEXT NOT NULL CHECK (means IN ('kind', 'concept')),
  is_a      TEXT NOT NULL,
  taught_at INTEGER NOT NULL,
  PRIMARY KEY (phrase, means, is_a)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX own_names_by_phrase_of_kind ON own_names (phrase) WHERE means = 'kind';
`;
