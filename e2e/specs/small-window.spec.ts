import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { Room } from "../page-models/room.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";
import { sitInterview } from "../sit-interview.ts";

const HEADER_HEIGHT = 56;
const SMALL = { width: 1024, height: 700 };

test("in a small window nothing lies on the components or the notes @web", async ({ server }) => {
  const { page } = server;
  await page.setViewportSize(SMALL);
  const { session } = await clientOf(server.current).sessions.start({
    ...{ problem: "instagram", level: "senior", style: "neutral" },
    plan: { minutes: null },
  });
  await page.goto(`${new URL(page.url()).origin}/#/room/${session}`);
  const room = new Room(page);
  await room.ready();
  const prompt = page.getByRole("list", { name: "What was said" });
  const heading = page.getByRole("heading", { name: "Requirements" });

  // The talk is unfolded over the board, and no further.
  await expect(prompt).toBeVisible();
  await heading.click({ trial: true });
  // Beside the notes alone it makes itself room.
  await page.keyboard.press("Alt+n");
  await heading.click({ trial: true, position: { x: 2, y: 2 } });
  await page.keyboard.press("Alt+s");
  await page.keyboard.press("Alt+i");
  await expect(prompt).toBeHidden();

  const components = page.getByRole("toolbar", { name: "Components" }).getByRole("button");
  for (const component of (await components.all()).slice(0, 8)) await component.click({ trial: true });
  await page.getByRole("button", { name: "How Onair reads your board" }).click();
  const lens = page.getByRole("region", { name: "Lens" });
  await lens.getByRole("button", { name: "Close the lens" }).click();
  await expect(lens).toBeHidden();
});

test("each view of a result begins at its beginning", async ({ server }) => {
  const { page } = server;
  await page.setViewportSize(SMALL);
  const session = await sitInterview(server.current, { notes: SAMPLE_NOTES });
  await page.goto(`${new URL(page.url()).origin}/#/result/${session}`);
  await page.getByRole("region", { name: "Summary" }).waitFor();
  await page.locator('[data-criterion^="o-"]').last().scrollIntoViewIfNeeded();
  await expect(page.getByRole("tab", { name: "Verdicts" })).not.toBeInViewport();
  const views = page.getByRole("tablist").filter({ hasText: "As read" });
  for (const key of ["o", "r"]) {
    await page.keyboard.press(key);
    // Not under the header, which stays.
    await expect.poll(async () => (await views.boundingBox())?.y).toBeGreaterThan(HEADER_HEIGHT);
    // A wheel scrolls when it has turned; this is done at once.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  }
});
