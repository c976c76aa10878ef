import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

test("the page goes on by itself when the core dies and comes back @web", async ({ server }) => {
  const { page } = server;
  await startInterview(page, "Instagram", "Mid", "30 min");
  const session = page.url().split("/").at(-1) ?? "";
  const room = new Room(page);
  await room.ready();
  await room.write("R", "Users upload photos.");
  await room.saved();

  await server.current.kill();
  await room.note("R").pressSequentially(" Users follow each other.");
  await room.focusBoard();
  await room.addByName("cache: Feed cache");
  await expect(page.getByText(/Not saved yet/)).toBeVisible();

  await server.start();
  await room.saved();
  const { state } = await clientOf(server.current).sessions.attach({ session });
  expect(state.notes.R).toBe("Users upload photos. Users follow each other.");
  expect(Object.values(state.elements).some(({ text }) => text === "Feed cache")).toBe(true);
});

test("a second window takes the session over, and says so in the first @web", async ({ server }) => {
  const { page } = server;
  await startInterview(page, "Instagram", "Mid", "30 min");
  const first = new Room(page);
  await first.ready();
  await first.write("R", "Written in the first window.");
  await first.saved();

  const other = await page.context().newPage();
  await other.goto(page.url());
  const second = new Room(other);
  await second.ready();
  await expect(second.note("R")).toContainText("Written in the first window.");
  await expect(page.getByRole("button", { name: "Take it back" })).toBeVisible();

  await second.write("R", "Written in the second window.");
  await second.saved();
  await page.getByRole("button", { name: "Take it back" }).click();
  await first.ready();
  await expect(first.note("R")).toContainText("Written in the second window.");
});

test("time does not run while the app is closed or paused @web", async ({ server }) => {
  const { page } = server;
  await startInterview(page, "Instagram", "Mid", "30 min");
  const session = page.url().split("/").at(-1) ?? "";
  const room = new Room(page);
  await room.ready();
  await expect(room.clock).not.toContainText("30:00");
  await page.getByRole("button", { name: "Pause" }).click();
  await room.saved();
  await page.goto("about:blank");
  const paused = await clientOf(server.current).sessions.attach({ session });
  expect(paused.state.status).toBe("paused");

  await server.current.kill();
  await server.start();
  await page.goto(`${new URL(server.current.address).origin}/#/room/${session}`);
  await expect(page.getByRole("region", { name: "Paused" })).toBeVisible();
  const after = await clientOf(server.current).sessions.attach({ session });
  expect(after.state.clockMs).toBe(paused.state.clockMs);
});

test("pages and dialogs that are opened while the core is dead come when it is back @web", async ({
  server,
}) => {
  const { page } = server;
  const lost = page.getByText("Onair's core does not answer.");
  await server.current.kill();
  await page.getByRole("link", { name: "History" }).click();
  await expect(lost).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Practise system design/ })).toBeVisible();
  await server.start();
  await expect(page.getByRole("heading", { name: "Nothing here yet" })).toBeVisible();
  await expect(lost).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.getByLabel("Find an action").fill("language model");
  await server.current.kill();
  await page.keyboard.press("Enter");
  await expect(lost).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing here yet" })).toBeVisible();
  await server.start();
  const dialog = page.getByRole("dialog", { name: "Language model" });
  await expect(dialog.getByLabel("Address")).toBeVisible();
  // Its style sheet has come, too: without it, what belongs together would stand one below the other.
  const field = await dialog.getByLabel(/^Model/).boundingBox();
  const list = await dialog.getByRole("button", { name: "Ask for the list" }).boundingBox();
  expect(list?.x).toBeGreaterThan((field?.x ?? 0) + (field?.width ?? 0));
});
