/** Lower case, no accents, plural and possessive endings removed; what people abbreviate written out ("svcs" → "service"). */
export function normalise(word: string): string {
  const stemmed = stem(withoutAccents(word));
  return ABBREVIATIONS.get(stemmed) ?? stemmed;
}

/** Short forms that stand for one word wherever they are written. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `svc service, msg message, req request, resp response, acct account, usr user, grp group, conn connection, idx index,
   tbl table, srv server, svr server, notif notification, pic picture, vid video, dup duplicate, upd update, cnt count,
   ppl people, addr address, prio priority, repl replication, txn transaction, cust customer, perf performance,
   auth'n authentication, authn authentication, subscr subscription, chk check, cmd command, fwd forward, mgmt management,
   infra infrastructure, dest destination, freq frequency, avg average, approx approximately, num number, proc process, ips ip, dbs db,
   vms vm, lbs lb, kvs kv, pks pk, fks fk`
    .split(",")
    .map((pair) => {
      const [short = "", long = ""] = pair.trim().split(" ");
      return [short, long] as const;
    }),
);

/** Lower case, no accents, no possessive ending. */
export function withoutAccents(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("’", "'").replace(/'s?$/, "");
}

const PLAIN = /^[A-Za-z0-9]+$/;

/**
 * Plurals only: "caches" → "cache", "queries" → "query". Verb forms are written as aliases where they matter. The
 * nines of an availability are counted, and none of them is the number nine.
 */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || word === "nines") return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|x|ss|zz)es$/.test(word) && !word.endsWith("aches"))
    return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|ws|ps)$/.test(word)) return word.slice(0, -1);
  if (word.length > 4 && /(?:ews|ows|aps|ops|ips|eps|ups)$/.test(word)) return word.slice(0, -1);
  return word;
}
