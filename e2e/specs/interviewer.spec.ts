import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

const MINUTE = 60_000;

/** Lets minutes of the interview go by without anyone touching anything; the interviewer looks up meanwhile. */
async function wait(page: Page, minutes: number): Promise<void> {
  await page.clock.runFor(minutes * MINUTE);
  // Time for a look and for its answer.
  await page.clock.runFor(6_000);
}

test("the interviewer answers, asks about one's own drawing, interrupts and helps; all of it is in the replay @web", async ({
  app: { page },
}) => {
  await page.clock.install();
  await page.reload();
  await startInterview(page, "URL shortener", "Senior", "60 min", "Tough");
  const room = new Room(page);
  await room.ready();
  const interviewer = page.getByRole("region", { name: "The interviewer" });
  const said = interviewer.getByRole("list", { name: "What was said" });

  // A question that the problem answers, with a slip of the pen, and one that it does not.
  await page.keyboard.press("Alt+q");
  await expect(page.getByRole("textbox", { name: "Ask the interviewer" })).toBeFocused();
  await page.keyboard.insertText("how offten is a short link opened?");
  await page.keyboard.press("Enter");
  await expect(said).toContainText("about a hundred times");
  await page.keyboard.insertText("What colour is the logo?");
  await page.keyboard.press("Enter");
  await expect(said).toContainText(/Your call|You decide/);
  await page.keyboard.press("Escape");

  await room.enter("O");
  await room.focusBoard();
  await room.addByName("client: Phone");
  await room.addByName("service: Link API");
  await room.addByName("sql: Grandma Postgres");
  await room.saved();

  // One question at a time; those that are put off make room for the one about the candidate's own box.
  const line = interviewer.getByRole("status");
  const later = interviewer.getByRole("button", { name: "Later" });
  for (let asked = 0; asked < 6; asked += 1) {
    if ((await line.textContent())?.includes("Grandma Postgres")) break;
    if (await later.isVisible()) await later.click();
    await wait(page, asked === 0 ? 10 : 2);
  }
  await expect(line).toContainText("Grandma Postgres");

  // A hint says its price first.
  await page.keyboard.press("Alt+h");
  await expect(interviewer.getByText(/costs up to .* of 100 points/)).toBeVisible();
  await interviewer.getByRole("button", { name: "Show it" }).click();
  await expect(said).toContainText("A direction");

  await page.keyboard.press("Alt+q");
  await page.keyboard.insertText("A replica takes over within a minute.");
  await page.keyboard.press("Enter");
  await expect(said).toContainText("Answered");
  await page.keyboard.press("Escape");
  await expect(room.note("O")).toContainText("A replica takes over within a minute.");

  for (let passed = 0; passed < 12; passed += 1) {
    if ((await line.textContent())?.includes("Here is what just happened")) break;
    await wait(page, 4);
  }
  await expect(line).toContainText(/Here is what just happened/);

  await room.finish();
  await page.waitForURL(/#\/result\//);
  await page.goto(page.url().replace("/result/", "/replay/"));
  const moments = page.getByRole("list", { name: "Moments" });
  await expect(moments).toContainText("asked “how offten is a short link opened?”");
  await expect(moments).toContainText("was asked:");
  await expect(moments).toContainText("Grandma Postgres");
  await expect(moments).toContainText("hint:");
  await expect(moments).toContainText("curveball: Here is what just happened");
});
