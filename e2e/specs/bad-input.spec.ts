import type { Page } from "@playwright/test";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

/** Pastes onto the board what Excalidraw would have put on the clipboard. */
async function pasteElements(page: Page, elements: readonly object[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    JSON.stringify({ type: "excalidraw/clipboard", elements }),
  );
}

const shape = {
  x: 100,
  y: 100,
  width: 160,
  height: 90,
  angle: 0,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
};

test("a pasted page is taken off the board at once, and the rest stays @web", async ({ server }) => {
  const { page } = server;
  await startInterview(page, "Instagram", "Mid", "30 min");
  const session = page.url().split("/").at(-1) ?? "";
  const room = new Room(page);
  await room.ready();
  await room.focusBoard();
  await room.board.click({ position: { x: 300, y: 350 } });
  await pasteElements(page, [
    { ...shape, id: "box", type: "rectangle" },
    {
      ...shape,
      id: "page",
      type: "iframe",
      customData: { generationData: { status: "done", html: "<b>hi</b>" } },
    },
  ]);
  await expect(page.getByText("Web pages cannot be embedded on this board")).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await room.addByName("cache: Feed cache");
  await room.saved();
  const { state } = await clientOf(server.current).sessions.attach({ session });
  const types = Object.values(state.elements).map(({ type }) => String(type));
  expect(types).toContain("rectangle");
  expect(types).not.toContain("iframe");
});

test("an address that leads nowhere says so and leads home @web", async ({ server }) => {
  const { page } = server;
  const { origin } = new URL(page.url());
  for (const path of ["#/room/none", "#/result/none", "#/nowhere"]) {
    await page.goto(`${origin}/${path}`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toContainText(/not here|nothing/i);
    const said = await heading.innerText();
    await page
      .getByRole("link", { name: /home|history|problems/i })
      .first()
      .click();
    await expect(heading).not.toHaveText(said);
  }
});
