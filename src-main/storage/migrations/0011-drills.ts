/**
 * Which drill a session is; null for an interview, as all were before. Lists of attempts leave drills out, and the
 * history shows them alone from an index of their own.
 */
export const migration0011 = `
ALTER TABLE sessions ADD COLUMN drill TEXT;
CREATE INDEX sessions_of_drills ON sessions (started_at DESC, session DESC)
  WHERE deleted_at IS NULL AND drill IS NOT NULL;
`;
