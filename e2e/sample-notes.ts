import type { Stage } from "../src-main/core/interview/stage.ts";

/** What a candidate might write about Instagram in a hurry. */
export const SAMPLE_NOTES: Readonly<Record<Stage, string>> = {
  R: `## Functional
- Users upload photos with a caption
- Users follow other users
- Users see a feed: the newest photos of the people they follow
Out of scope: likes, comments, stories

## Non-functional
- Feed p99 latency under 500 ms
- 99.99% availability; eventual consistency is fine because a late photo harms nobody

## Estimates
- Storage: 10M users × 2 photos × 5 MB = 100 TB/month
- Uploads: 20M photos/month = 8 uploads/s, peak 40/s`,
  A: `Write path: the app uploads the photo to S3, the upload service writes the row and publishes an event to the queue.
Read path: the feed service reads the feed from the Redis cache; on a miss it reads from the database.`,
  D: `- users(id PK, name, email)
- photos(id PK, user_id FK users.id, caption, s3_key, created_at)
- follows(follower_id FK users.id, followee_id FK users.id), primary key (follower_id, followee_id)
Postgres, because the relations between users, photos and follows are queried with joins.`,
  I: `POST /v1/photos {caption, idempotencyKey} → 201 {photoId, uploadUrl}
PUT /v1/users/{id}/follow → 204
GET /v1/feed?cursor=&limit=20 → 200 {items: [{photoId, author, caption, imageUrl}], nextCursor}
The user id comes from the token.`,
  O: `- Fan-out on write: workers push the photo id into the feed lists of followers, so reads are cheap
- Celebrities with more than 100k followers are not fanned out; their photos are merged at read time
- Read replicas for the database because traffic is read-heavy`,
};
