import { describe, expect, test } from "vitest";
import { readEntities } from "./entities.ts";

const entities = (note: string) => readEntities(note, true).map(({ name, fields }) => [name, fields]);
const relations = (note: string) => readEntities(note, true).map(({ name, relations: to }) => [name, to]);

describe("entities are read however they are written", () => {
  const users = [["users", ["id", "name"]]];
  test.each([
    ["users(id, name)", users],
    ["- users (id, name)", users],
    ["**users**(id, name)", users],
    ["`users`: id, name", users],
    ["users: id, name", users],
    ["- users - id, name", users],
    ["users → id, name", users],
    ["users {id, name}", users],
    ["queries(query, count)", [["queries", ["query", "count"]]]],
    ["users = {\n  id,\n  name\n}", users],
    ["### users\n- id\n- name", users],
    ["- users\n  - id\n  - name", users],
    ["users\n  id\n  name", users],
    ["users:\n- id\n- name", users],
    ["The users table has id and name.", users],
    ["| users | id | name |", users],
    ["| Table | Columns |\n|---|---|\n| users | id, name |", users],
    ["## users\n| Column |\n|---|\n| id |\n| name |", users],
    ["| users | |\n|---|---|\n| id | |\n| name | |", users],
    ["CREATE TABLE users (id, name);", users],
    ["```sql\nCREATE TABLE users (\n  id,\n  name\n);\n```", users],
    ["```mermaid\nerDiagram\n  users {\n    id\n    name\n  }\n```", users],
    ["type users {\n  id\n  name\n}", users],
    ["users(id, name [first, last])", [["users", ["id", "name [first, last]"]]]],
    ["users:{id} -> {name, email}", [["users", ["id", "name", "email"]]]],
    ["/users/{id} = {name, email}", [["users", ["id", "name", "email"]]]],
    ["firms/{firm}/users/{id} -> {name, email}", [["users", ["id", "name", "email"]]]],
    ["users: hash → {name, email, created_at}", [["users", ["hash", "name", "email", "created_at"]]]],
    ["users:{id} -> name, email   SETNX, so that one is made", [["users", ["id", "name", "email"]]]],
    ["users: (id, name) email", [["users", ["id", "name", "email"]]]],
    ["A user has an id, a name and an email.", [["user", ["id", "name", "email"]]]],
    ["Rows come sorted. Users: id, name, email.", [["Users", ["id", "name", "email"]]]],
    ["Users are kept by region, sorted by name: id, name, email", [["Users", ["id", "name", "email"]]]],
    ["An order holds a buyer, a total and a status.", [["order", ["buyer", "total", "status"]]]],
    ["Each ride is made up of a rider, a driver and a state.", [["ride", ["rider", "driver", "state"]]]],
    [
      "Devices have an id, an owner, a model and the time they were last seen.",
      [["Devices", ["id", "owner", "model", "time they were last seen"]]],
    ],
    ["We store users with an id, a name and an email.", [["users", ["id", "name", "email"]]]],
    ["A user has: id, name, email", [["user", ["id", "name", "email"]]]],
    ["One row per user with an id, a name and an email", [["user", ["id", "name", "email"]]]],
    ["A visit has an id, a name and an email.", [["visit", ["id", "name", "email"]]]],
    ["It has an id, a name and an email.", []],
    ["For each user we keep an id, a name and an email.", [["user", ["id", "name", "email"]]]],
    ["A user: id, name, when they came.", [["user", ["id", "name", "when they came"]]]],
    ["model Post {\n  id Int\n  text String\n}", [["Post", ["id Int", "text String"]]]],
    ["The plan has three steps, two risks and one deadline.", []],
    ["Users: id, name,\nemail. Rows come sorted.", [["Users", ["id", "name", "email"]]]],
    ["users(id, name,\n  email)", [["users", ["id", "name", "email"]]]],
    ["users = (id, name)", users],
    ["users := {id, name}", users],
    ["users = id, name", users],
    ["users: token -> id, name", [["users", ["token -> id", "name"]]]],
    ["type users struct {\n  id\n  name\n}", users],
    ["pub struct users {\n  id,\n  name,\n}", users],
    ["class users:\n    id: int\n    name: str", [["class users", ["id: int", "name: str"]]]],
    ["ALTER TABLE users ADD COLUMN id int, ADD name text;", [["users", ["id int", "name text"]]]],
    [
      "CREATE TABLE users (id int);\nALTER TABLE users\n  ADD COLUMN name text;",
      [["users", ["id int", "name text"]]],
    ],
    ["ALTER TABLE users RENAME TO people;", []],
    ["The cache has an id, a name and an email.", []],
    ["Our system consists of a gateway, a service and a database.", []],
    ["We have users, names and emails.", []],
  ])("%s", (note, expected) => {
    expect(entities(note)).toEqual(expected);
  });

  const twoEntities = [
    ["users", ["id", "name"]],
    ["posts", ["id", "user_id"]],
  ];
  test.each([
    ["| users | id, name |\n| posts | id, user_id |", twoEntities],
    ["users | id | name\nposts | id | user_id", twoEntities],
    ["users  | id, name\nposts  | id, user_id", twoEntities],
    ["| users | id, name |\n|---|---|\n| posts | id, user_id |", twoEntities],
    ["| users | posts |\n|---|---|\n| id | id |\n| name | user_id |", twoEntities],
    ["+---+---+\n| users | posts |\n+---+---+\n| id | id |\n| name | user_id |\n+---+---+", twoEntities],
    ["┌──┬──┐\n│ users │ posts │\n├──┼──┤\n│ id │ id │\n│ name │ user_id │\n└──┴──┘", twoEntities],
    ["| Thing | What |\n|---|---|\n| users | id, name |\n| posts | id, user_id |", twoEntities],
    ["| Table | Column |\n|---|---|\n| users | id |\n| | name |\n| posts | id |\n| | user_id |", twoEntities],
    ["| users | id |\n| users | name |\n| posts | id |\n| posts | user_id |", twoEntities],
    ["+----+\n| users |\n+----+\n| id |\n| name |\n+----+", users],
    [
      '                Table "public.users"\n Column | Type\n--------+--------\n id     | bigint\n name   | text',
      [["users", ["id bigint", "name text"]]],
    ],
    ["| links | code | char(7) PK |\n| links | url | text |", [["links", ["code char(7) PK", "url text"]]]],
  ])("of a table without a header, turned about, or drawn: %s", (note, expected) => {
    expect(entities(note)).toEqual(expected);
  });

  test.each([
    ["# Account\nid, username, email", [["Account", ["id", "username", "email"]]]],
    [
      "**Account** (other team)\nid, email. Index on (email).",
      [["Account", ["id", "email", "Index on (email)"]]],
    ],
    [
      "| field | type |\n|---|---|\n| server_id | text |\n| ip | text |",
      [["server", ["server_id text", "ip text"]]],
    ],
    ["catalogue (Postgres, 3 replicas): video_id, title", [["catalogue", ["video_id", "title"]]]],
    ["place:{acct} -> nr, joinedAt", [["place", ["acct", "nr", "joinedAt"]]]],
    ["keys: `sess:{token}` → user_id, expires_at", [["sess", ["token", "user_id", "expires_at"]]]],
    ["User\n----\nid (PK)\nemail\n\nNothing else", [["User", ["id (PK)", "email"]]]],
    ["counts: video_id → total", [["counts", ["video_id", "total"]]]],
    ["HASH session: account_id → joined at, state", [["session", ["account_id", "joined at", "state"]]]],
    ["Rule(domain, path, signed?)", [["Rule", ["domain", "path", "signed"]]]],
    ["# Goals\nfast, cheap, simple", []],
    ["read path: user_id → cache → database", []],
    ["index: user_id → created_at", []],
    ["reads: quick → cheap", []],
  ])("of names and keys with fields in one line: %s", (note, expected) => {
    expect(entities(note)).toEqual(expected);
  });

  test.each([
    "| Operation | Store | Key |\n|---|---|---|\n| get feed | Redis | user_id |\n| read post | Cassandra | post_id |",
    "| Store | What | Why |\n|---|---|---|\n| Postgres | orders, user_id | transactions |",
    "| POST | /urls | long_url, user_id |\n| GET | /urls | id, url |",
    "| upload | POST | photo_id |",
    "| Risk | Mitigation |\n|---|---|\n| hot key | cache it |",
    "| name | type |\n|---|---|\n| id | bigint |",
    " Column | Type\n--------+--------\n id     | bigint\n name   | text",
    "status: open | closed | user_id",
  ])("a table of something else holds none: %s", (note) => {
    expect(entities(note)).toEqual([]);
  });

  test("with what is said of each field", () => {
    expect(entities("photos(id PK, user_id FK users.id, price DECIMAL(10, 2))")).toEqual([
      ["photos", ["id PK", "user_id FK users.id", "price DECIMAL(10, 2)"]],
    ]);
  });

  test.each([
    ["- price: prices(product_id PK, amount) in Postgres", [["prices", ["product_id PK", "amount"]]]],
    [
      "In DynamoDB: memberships(user, group), messages(id, body)",
      [
        ["memberships", ["user", "group"]],
        ["messages", ["id", "body"]],
      ],
    ],
    [
      "Postgres: users(id, name), orders(id, user_id)",
      [
        ["users", ["id", "name"]],
        ["orders", ["id", "user_id"]],
      ],
    ],
    [
      "DynamoDB holds carts(user_id, items) and sessions(token, user_id).",
      [
        ["carts", ["user_id", "items"]],
        ["sessions", ["token", "user_id"]],
      ],
    ],
    ["indexes: users(id, name), orders(id, day)", []],
    [
      "## Main entities (Postgres)\n- users: id, name\n- orders: id, total",
      [
        ["users", ["id", "name"]],
        ["orders", ["id", "total"]],
      ],
    ],
    ["## Core tables (MySQL)\n- users\n  - id\n  - name", [["users", ["id", "name"]]]],
    ["Stored collections (Mongo):\n- users: id, name", [["users", ["id", "name"]]]],
    ["Price service: price(product_id, amount)", [["price", ["product_id", "amount"]]]],
    ["**Postgres**: `orders`(id PK, user_id)", [["orders", ["id PK", "user_id"]]]],
    ["feed: user_id → [(post_id, score)]", [["feed", ["user_id", "post_id", "score"]]]],
    [
      "| links | |\n|---|---|\n| code PK | char(7) |\n| url | text |",
      [["links", ["code PK char(7)", "url text"]]],
    ],
  ])("behind a label: %s", (note, expected) => {
    expect(entities(note)).toEqual(expected);
  });

  test("of a CREATE TABLE whose lines hold several columns each", () => {
    const note =
      "CREATE TABLE seat_claims (\n  screening_id INT REFERENCES screenings, seat_no INT, status TEXT,\n  PRIMARY KEY (screening_id, seat_no));";
    const columns = ["screening_id INT REFERENCES screenings", "seat_no INT", "status TEXT"];
    expect(entities(note)).toEqual([["seat_claims", [...columns, "PRIMARY KEY (screening_id, seat_no)"]]]);
    expect(readEntities(note, true)[0]?.relations).toContain("screenings");
  });

  test("of two CREATE TABLEs, each its own", () => {
    const note = "CREATE TABLE users (id, name);\nCREATE TABLE photos\n(\n  id,\n  path\n);";
    expect(entities(note)).toEqual([...users, ["photos", ["id", "path"]]]);
  });

  test("one after the other", () => {
    const names = entities(
      "## Entities\n- users: id PK, name\n- photos: id PK, user_id FK, path\n- follows: follower_id, followee_id",
    );
    expect(names.map(([name]) => name)).toEqual(["users", "photos", "follows"]);
  });

  test.each([
    "We use Postgres, because rows are small, and joins are cheap.",
    "Access patterns: newest photos of a user, followers of a user",
    "SQL vs NoSQL: joins, transactions",
    "Reads: mostly the newest photos, then the profile",
    "Partition: hash(user_id, day)",
    "partition key = (user_id, day)",
    "status = 'held', expires_at = now()",
    "/users/{id} -> {name, email}",
    "A second table has the same ids, the same names and the same keys",
    "Postgres keeps each row on three disks,\nsynchronously: one is far away",
    "Lookup: find(word, prefix)",
    "Sharding key: shard(user_id, day)",
    "cache miss: service → (database, cache)",
    "| | senior |\n|---|---|\n| id | 3 |",
    "",
  ])("prose is none: %s", (note) => {
    expect(entities(note)).toEqual([]);
  });

  test("outside the data model only forms that cannot be taken for a call or for prose", () => {
    expect(readEntities("uploadPhoto(user, file)\nFeed: fast, fresh", false)).toEqual([]);
    expect(readEntities("Photo(id, user_id)", false)).toHaveLength(1);
    expect(readEntities("users: upload, follow, browse", false)).toEqual([]);
  });

  test("a list with columns is an entity in any note", () => {
    expect(readEntities("- follows(follower_id FK, followee_id FK)", false)).toHaveLength(1);
    expect(readEntities("users: id, name, email", false)).toHaveLength(1);
  });

  test("a table may be called relationships", () => {
    expect(entities("Relationships(from_user, to_user)")).toEqual([
      ["Relationships", ["from_user", "to_user"]],
    ]);
  });
});

describe("relations", () => {
  test.each([
    [
      "users(id, name)\nphotos(id, user_id)",
      [
        ["users", []],
        ["photos", ["user"]],
      ],
    ],
    ["photos(id, owner REFERENCES users(id))", [["photos", ["users"]]]],
    ["photos: PK user_id, SK taken_at", [["photos", ["user"]]]],
    ["photos(id, owner FK -> users.id)", [["photos", ["users"]]]],
    [
      "users(id, name)\nphotos(id, path)\nA user has many photos.",
      [
        ["users", ["photos"]],
        ["photos", ["users"]],
      ],
    ],
    [
      "users(id, name)\nphotos(id, path)\nusers 1:n photos",
      [
        ["users", ["photos"]],
        ["photos", ["users"]],
      ],
    ],
    [
      "erDiagram\n  USER ||--o{ PHOTO : has",
      [
        ["USER", ["PHOTO"]],
        ["PHOTO", ["USER"]],
      ],
    ],
  ])("%s", (note, expected) => {
    expect(relations(note)).toEqual(expected);
  });
});

test("a table of fields is an entity in any note", () => {
  const note = "inflight\n| field | meaning |\n|---|---|\n| receipt | random |\n| attempts | |";
  expect(readEntities(note, false).map(({ name }) => name)).toEqual(["inflight"]);
  expect(readEntities(note.replace("field", "risk"), false)).toEqual([]);
});
