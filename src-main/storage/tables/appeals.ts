import type Database from "better-sqlite3";
import type { AppealStore } from "../../app/ports.ts";
import { type Appeal, appealSchema } from "../../core/rubric/appeal.ts";
import { guarded } from "../guarded.ts";

interface AppealColumns {
  criterion: string;
  verdict: string;
  evidence: string;
  note: string;
  made_at: number;
}

export function appealsTable(database: Database.Database): AppealStore {
  const all = database.prepare<[string], AppealColumns>(
    `SELECT criterion, verdict, evidence, note, made_at FROM appeals
     WHERE session = ? ORDER BY made_at, criterion`,
  );
  const save = database.prepare(
    `INSERT OR REPLACE INTO appeals (session, criterion, verdict, evidence, note, made_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const withdraw = database.prepare("DELETE FROM appeals WHERE session = ? AND criterion = ?");

  return {
    appeals(session) {
      return all.all(session).map(toAppeal);
    },

    saveAppeal(session, { criterion, verdict, evidence, note, atWallMs }) {
      guarded(() => save.run(session, criterion, verdict, JSON.stringify(evidence), note, atWallMs));
    },

    withdrawAppeal(session, criterion) {
      guarded(() => withdraw.run(session, criterion));
    },
  };
}

function toAppeal({ made_at, evidence, ...rest }: AppealColumns): Appeal {
  return appealSchema.parse({ ...rest, evidence: JSON.parse(evidence), atWallMs: made_at });
}
