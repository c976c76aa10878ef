import type Database from "better-sqlite3";
import type { Store } from "../app/ports.ts";
import { appealsTable } from "./tables/appeals.ts";
import { archiveTable } from "./tables/archive.ts";
import { attemptsTable } from "./tables/attempts.ts";
import { cardsTable } from "./tables/cards.ts";
import { evaluationsTable } from "./tables/evaluations.ts";
import { imagesTable } from "./tables/images.ts";
import { journalTable } from "./tables/journal.ts";
import { outcomesTable } from "./tables/outcomes.ts";
import { ownNamesTable } from "./tables/own-names.ts";
import { ownShapesTable } from "./tables/own-shapes.ts";
import { picturesTable } from "./tables/pictures.ts";
import { recordingsTable } from "./tables/recordings.ts";
import { reviewsTable } from "./tables/reviews.ts";
import { searchTables } from "./tables/search.ts";
import { selfScoresTable } from "./tables/self-scores.ts";
import { sessionRowsTable } from "./tables/session-rows.ts";
import { settingsTable } from "./tables/settings.ts";
import { travelTable } from "./tables/travel.ts";

/** The store over one open database. Deleted sessions are purged when it opens. */
export function sqliteStore(database: Database.Database): Store {
  const { purge, add, ...sessionRows } = sessionRowsTable(database);
  purge();
  const sessionTables = {
    ...sessionRows,
    ...journalTable(database, add),
    ...evaluationsTable(database),
    ...attemptsTable(database),
    ...outcomesTable(database),
    ...appealsTable(database),
    ...selfScoresTable(database, sessionRows.session),
    ...imagesTable(database),
    ...picturesTable(database),
    ...searchTables(database),
    ...reviewsTable(database),
  };
  return {
    ...sessionTables,
    ...ownNamesTable(database),
    ...ownShapesTable(database),
    ...settingsTable(database),
    ...cardsTable(database),
    ...archiveTable(database, sessionTables),
    ...travelTable(database),
    ...recordingsTable(database),
    close() {
      database.close();
    },
  };
}
