import { describe, expect, test } from "vitest";
import { readEndpoints } from "./endpoints.ts";

const calls = (note: string) => readEndpoints(note).map(({ verb, name }) => `${verb} ${name}`);

describe("calls are read however they are written", () => {
  test.each([
    ["GET /feed?cursor=abc", ["GET /feed?cursor=abc"]],
    ["- `POST /v1/photos` {caption} → 201", ["POST /v1/photos"]],
    ["### DELETE /photos/{id}", ["DELETE /photos/{id}"]],
    ["DELTE /photos/{id}", ["DELETE /photos/{id}"]],
    ["READS /photos/{id}", []],
    ["**PUT /users/:id/follow**", ["PUT /users/:id/follow"]],
    ["POST: /photos", ["POST /photos"]],
    ["| GET | /feed | cursor, limit |", ["GET /feed"]],
    ["| /feed | GET | cursor |", ["GET /feed"]],
    ["```\nGET https://api.example.org/v1/feed\n```", ["GET /v1/feed"]],
    ["uploadPhoto(user, file, caption)", ["POST uploadPhoto"]],
    ["getNewsFeed(token, cursor) -> items", ["GET getNewsFeed"]],
    ["get_feed(user_id)", ["GET get_feed"]],
    ["unfollowUser(id)", ["DELETE unfollowUser"]],
    ["updateProfile(name)", ["PUT updateProfile"]],
    ["rpc GetFeed(GetFeedRequest) returns (GetFeedResponse)", ["GET GetFeed"]],
    ["mutation uploadPhoto($file: Upload!)", ["POST uploadPhoto"]],
    ["query feed(cursor: String)", ["GET feed"]],
    ["## API\nupload(photo, caption)", ["POST upload"]],
    ["follow(user_id, target_id) -> ok", ["POST follow"]],
    ["nextId() → int64", ["GET nextId"]],
    ["acquire(name, ttl) → lease", ["POST acquire"]],
    ["reindexAll() -> jobId", ["POST reindexAll"]],
    ["ack(queue, receipt)\nnack(queue, receipt, delay)", ["POST ack", "POST nack"]],
    ["- heartbeat(shopId, freeOvens)", ["POST heartbeat"]],
    ["get(key), put(key, value), delete(key)", ["GET get", "PUT put", "DELETE delete"]],
    ["GET|PUT /rules/{id}", ["GET /rules/{id}", "PUT /rules/{id}"]],
    ["GET, POST and PUT /rules", ["GET /rules", "POST /rules", "PUT /rules"]],
    ["CRUD for /rules", ["GET /rules", "POST /rules", "PUT /rules", "DELETE /rules"]],
    ["/rules/{id} (GET): one rule", ["GET /rules/{id}"]],
    ["buyCourse(courseId)", ["POST buyCourse"]],
    ["lookup(code)", ["GET lookup"]],
    ["- resolve(code) → url", ["GET resolve"]],
    ["API: create(url) / resolve(code) / delete(code)", ["POST create", "GET resolve", "DELETE delete"]],
    ["search(query, from, to, limit)", ["GET search"]],
    ["dleete(key)", ["DELETE dleete"]],
    ["mget(keys[])", ["GET mget"]],
    ["cache.put(k, v, ttl)", ["PUT put"]],
    ["lib.get(key) -> value", ["GET get"]],
    ["Push(stream LogBatch) returns ack", ["POST Push"]],
    ["- GET key\n- SET key value EX ttl\n- DEL key", ["GET get key", "PUT set key", "DELETE del key"]],
    ["- shorten(longUrl) returns code\n- expand(code) returns longUrl", ["POST shorten", "POST expand"]],
    ["[POST] /rides", ["POST /rides"]],
    ["/rides (POST): pickup", ["POST /rides"]],
    ['app.post("/rides", handler)', ["POST /rides"]],
    ["- get /feed?cursor=x", ["GET /feed?cursor=x"]],
    ["HEAD /objects/{key}", ["GET /objects/{key}"]],
    ["WS /chat?token=", ["GET /chat?token="]],
    ["type Query { feed(cursor: String): [Post]\n me: User }", ["GET feed", "GET me"]],
    ["type Mutation { likePost(id: ID!): Post }", ["POST likePost"]],
    ['→ {type: "msg", room, text}\n← {type: "ack", seq}', ["POST msg", "POST ack"]],
    ['client sends { "op": "subscribe", channel }', ["GET subscribe"]],
    ["over the socket: ACK {seq}", ["POST ACK"]],
    ['socket.emit("typing", {room})', ["POST typing"]],
    ["The client calls GET /feed and then POST /seen.", ["GET /feed", "POST /seen"]],
  ])("%s", (note, expected) => {
    expect(calls(note)).toEqual(expected);
  });

  test.each([
    "We GET the feed from the cache.",
    "Users upload (optional) photos.",
    "Photos(id, user_id)",
    "follows(follower_id FK users.id, followee_id FK users.id)",
    "Followers(from_user, to_user)",
    "post_likes(post_id, user_id)",
    "The read path (cache, then database)",
    "MySQL(primary, replica)",
    "reindexAll(later)",
    "The service sends the query to adjacent cells.",
    "users(id, name)",
    "charge(user_id, amount)",
    "receive(id, receipt)",
    "We ack(queue, receipt) once it is stored.",
    "index(user_id)",
    "hash(key) returns a number",
    "- GET the feed\n- PUT it in a cache",
    "GET feeds",
    "Postgres(Primary)",
    "store(s3)",
    "search(Elasticsearch)",
    "Users post /comment or share.",
    "get /put /delete",
    "GET (read/write) paths",
    "USER {id, name}",
    'media: {type: "image", url}',
    '→ {type: "string"}',
    "type User { name: String }",
    "",
  ])("prose and tables are none: %s", (note) => {
    expect(calls(note)).toEqual([]);
  });
});

describe("in a note about the interface a line that is a name with arguments is a call", () => {
  const inInterface = (note: string) => readEndpoints(note, true).map(({ verb, name }) => `${verb} ${name}`);

  test.each([
    ["get(key) -> value | miss\nset(key, value, ttl)\nmget([keys])", ["GET get", "PUT set", "GET mget"]],
    ["- `query(filter, from, to)`\n- `bulkIndex(docs[])`", ["GET query", "POST bulkIndex"]],
    ["health()\nstats() -> counts", ["POST health", "POST stats"]],
    ["1. lock(seat, user)\n2. cancel(order)", ["POST lock", "DELETE cancel"]],
    ["rooms.join(id)\nlib.acquire(name, ttl) → token", ["POST rooms.join", "POST lib.acquire"]],
    ["eta(driver): minutes", ["POST eta"]],
    ["distance(from, to)", ["POST distance"]],
    ["deposit (account, amount)\nwithdraw (account, amount)", ["POST deposit", "POST withdraw"]],
    ["enqueue(job) -> id\nstatus(id)", ["POST enqueue", "POST status"]],
    ["comment(post_id, text)", ["POST comment"]],
  ])("%s", (note, expected) => {
    expect(inInterface(note)).toEqual(expected);
  });

  test.each([
    "user(s) may post",
    "topic(s): orders",
    "read (most of it, by far) first",
    "partition(user_id)",
    "status(id)",
    "hash(user_id) % 16",
    "md5(url)",
    "count(*)",
    "auth(jwt), limit(100/min)",
    "posts(id, author_id, text)",
    "user(id, name)",
    "follows(follower_id FK, followee_id FK)",
    "errors (404, 409)",
    "It calls refresh(key) then.",
  ])("but neither a thing with its columns nor a remark: %s", (note) => {
    expect(inInterface(note)).toEqual([]);
  });
});

describe("what is said of a call reaches to the next", () => {
  const note =
    "POST /photos {caption}\n  header Idempotency-Key\n  → 201 {photoId}\n\nGET /feed?cursor=\n\nAll calls are logged.";
  const [upload, feed] = readEndpoints(note);

  test("over the lines below it", () => {
    expect(upload?.details).toContain("Idempotency-Key");
    expect(upload?.details).not.toContain("/feed");
  });

  test("but not over prose after a blank line", () => {
    expect(feed?.details).toContain("cursor");
    expect(feed?.details).not.toContain("logged");
  });
});

test("two blank lines end what is said of a call", () => {
  const [call] = readEndpoints("GET /feed\n\n\n- the cache holds it");
  expect(call?.details).toBe("GET /feed");
});
