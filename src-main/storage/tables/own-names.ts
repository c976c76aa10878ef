import type Database from "better-sqlite3";
import type { OwnNameStore } from "../../app/ports.ts";
import { type OwnName, ownNameSchema } from "../../core/language/own-name.ts";
import { guarded } from "../guarded.ts";

interface OwnNameColumns {
  phrase: string;
  means: string;
  is_a: string;
}

export function ownNamesTable(database: Database.Database): OwnNameStore {
  const all = database.prepare<[], OwnNameColumns>(
    "SELECT phrase, means, is_a FROM own_names ORDER BY taught_at, phrase, is_a",
  );
  const learn = database.prepare(
    "INSERT OR REPLACE INTO own_names (phrase, means, is_a, taught_at) VALUES (?, ?, ?, ?)",
  );
  const forget = database.prepare("DELETE FROM own_names WHERE phrase = ? AND means = ? AND is_a = ?");

  return {
    ownNames() {
      return all.all().map(toOwnName);
    },

    learnName({ phrase, means }, wallMs) {
      guarded(() => learn.run(phrase, ...meaningOf(means), wallMs));
    },

    forgetName({ phrase, means }) {
      guarded(() => forget.run(phrase, ...meaningOf(means)));
    },
  };
}

function meaningOf(means: OwnName["means"]): readonly [string, string] {
  return "kind" in means ? ["kind", means.kind] : ["concept", means.concept];
}

function toOwnName({ phrase, means, is_a }: OwnNameColumns): OwnName {
  return ownNameSchema.parse({ phrase, means: { [means]: is_a } });
}
