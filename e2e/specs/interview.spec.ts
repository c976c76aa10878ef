import { readFileSync } from "node:fs";
import { parseScene } from "../../src-main/core/diagram/scene.ts";
import { sceneInPng } from "../embedded-scene.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

const NOTES = {
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

test("a whole mock interview, from picking a problem to its place in the history", async ({ app }) => {
  const { page } = app;
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();

  await test.step("write requirements and architecture", async () => {
    await room.write("R", NOTES.R);
    await room.write("A", NOTES.A);
  });

  await test.step("draw nine components and their arrows, by name and by hand", async () => {
    await room.focusBoard();
    for (const request of [
      "client: Mobile app",
      "load balancer: Load balancer",
      "service: Feed service",
      "cache: Feed cache",
      "sql database: Photo metadata",
    ]) {
      await room.addByName(request);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Message queue" }).click();
    await room.addByName("worker: Fan-out worker");
    await page.keyboard.press("Escape");
    await room.drawBox([0.3, 0.66], [0.5, 0.76], "Upload service");
    await room.drawBox([0.62, 0.8], [0.82, 0.9], "S3 photos");
    await room.drawArrow([0.5, 0.71], [0.62, 0.85]);
    await room.saved();
  });

  await test.step("reload in the middle: nothing is lost", async () => {
    const before = await room.noteText("A");
    const clockBefore = await room.clock.textContent();
    await page.reload();
    await room.ready();
    expect(await room.noteText("A")).toBe(before);
    expect(await room.clock.textContent()).not.toBe("45:00");
    expect((clockBefore ?? "") >= ((await room.clock.textContent()) ?? "")).toBe(true);
    await room.enter("R");
    expect(await room.noteText("R")).toContain("100 TB/month");
  });

  await test.step("write the rest and finish", async () => {
    await room.write("D", NOTES.D);
    await room.write("I", NOTES.I);
    await room.write("O", NOTES.O);
    await room.finish();
    await page.waitForURL(/#\/result\//);
  });

  await test.step("see a score with its proof", async () => {
    const summary = page.getByRole("region", { name: "Summary" });
    await expect(summary).toContainText(/\d+/);
    await expect(summary).toContainText(/Leaning yes|Yes|Strong yes/);

    await page.locator('[data-criterion="r-storage-estimate"]').click();
    await page.getByRole("list", { name: "Evidence" }).getByRole("button", { name: "100 TB/month" }).click();
    const mark = page.getByRole("region", { name: "Your notes" }).locator('mark[data-mark="chosen"]');
    await expect(mark).toContainText("100 TB/month");

    await page.locator('[data-criterion="a-object-storage"]').click();
    await page
      .getByRole("button", { name: /shapes? on your board/ })
      .filter({ visible: true })
      .first()
      .click();
    await expect(page.getByTestId("board-view")).toHaveAttribute("data-highlighted", /\S/);
  });
  const highlighted =
    (await page.getByTestId("board-view").getAttribute("data-highlighted"))?.split(" ") ?? [];

  const scene = await test.step("export the board as a PNG that opens again", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "PNG" }).click();
    const parsed = parseScene(sceneInPng(readFileSync(await (await download).path())));
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value.scene;
  });
  const names = scene.elements.flatMap(({ text }) => text ?? []);
  for (const name of ["Feed service", "Feed cache", "Upload service", "S3 photos"])
    expect(names).toContain(name);
  const arrows = scene.elements.filter(({ type }) => type === "arrow");
  expect(arrows.length).toBeGreaterThanOrEqual(6);
  for (const arrow of arrows) expect([arrow.startBinding, arrow.endBinding]).not.toContain(null);
  // The shapes lit for "do photo files go into object storage?" are the box that was drawn and named by hand.
  const lit = scene.elements.filter(({ id }) => highlighted.includes(id));
  expect(lit.map(({ type }) => type)).toContain("rectangle");
  expect(lit.flatMap(({ text }) => text ?? [])).toEqual(["S3 photos"]);

  await test.step("find it in the history after a restart", async () => {
    const restarted = await app.restart();
    await restarted.getByRole("link", { name: "History" }).click();
    const row = restarted.getByRole("link", { name: /Instagram/ }).first();
    await expect(row).toBeVisible();
    await row.click();
    await expect(restarted.getByRole("region", { name: "Summary" })).toContainText(
      /Leaning yes|Yes|Strong yes/,
    );
  });
});
