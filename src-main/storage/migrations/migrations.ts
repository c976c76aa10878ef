import { migration0001 } from "./0001-sessions.ts";
import { migration0002 } from "./0002-own-names.ts";
import { migration0003 } from "./0003-appeals.ts";
import { migration0004 } from "./0004-self-scores.ts";
import { migration0005 } from "./0005-outcomes.ts";
import { migration0006 } from "./0006-own-shapes.ts";
import { migration0007 } from "./0007-travel.ts";
import { migration0008 } from "./0008-history.ts";
import { migration0009 } from "./0009-reviews.ts";
import { migration0010 } from "./0010-cards.ts";
import { migration0011 } from "./0011-drills.ts";
import { migration0012 } from "./0012-recordings.ts";
import { migration0013 } from "./0013-quick-lists.ts";
import { migration0014 } from "./0014-given-up.ts";

/** Every change to the database's shape, in order; `user_version` says how many of them a file has had. */
export const MIGRATIONS: readonly string[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
];
