import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

async function openNotes(page: Page) {
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  const note = room.note("R");
  await note.click();
  await page.keyboard.press("ControlOrMeta+a");
  return { note, line: (text: string) => note.locator(".cm-line", { hasText: text }) };
}

test("arithmetic shows its result; Tab writes it, and one undo takes it back", async ({ app }) => {
  const { page } = app;
  const { note, line } = await openNotes(page);
  await note.pressSequentially("Storage: 10M users × 2 photos/month × 5 MB");
  await expect(line("Storage")).toContainText("= 100 TB/month");
  await expect(line("Storage")).toContainText("Tab");

  await page.keyboard.press("ArrowLeft");
  await expect(line("Storage")).not.toContainText("Tab");
  await page.keyboard.press("End");
  await page.keyboard.press("Tab");
  await expect(line("Storage")).toHaveText("Storage: 10M users × 2 photos/month × 5 MB = 100 TB/month");

  await page.keyboard.press("ControlOrMeta+z");
  await expect(line("Storage")).toContainText("5 MB= 100 TB/month");
  await page.keyboard.press("Home");
  await page.keyboard.press("Tab");
  await expect(line("Storage")).toHaveText(/^ {2}Storage/);
});

test("a wrong result is marked once its line is left alone, and Tab corrects it", async ({ app }) => {
  const { page } = app;
  const { note, line } = await openNotes(page);
  await note.pressSequentially("10M users × 5 MB = 50 GB");
  await expect(line("50 GB")).toHaveText("10M users × 5 MB = 50 GB");

  await page.keyboard.press("Enter");
  await expect(line("50 GB")).toContainText("Off by 1,000: 50 TB, not 50 GB");
  await expect(note.locator(".cm-estimateWrong")).toHaveText("50 GB");
  await expect(note).not.toContainText("Tab");

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  await expect(page.getByRole("status").filter({ hasText: "Off by 1,000" })).toHaveText(
    "Off by 1,000: 50 TB, not 50 GB. Tab corrects it.",
  );
  await page.keyboard.press("Tab");
  await expect(line("50 TB")).toHaveText("10M users × 5 MB = 50 TB");
});

test("what follows from a rate is written out by mouse or by keyboard", async ({ app }) => {
  const { page } = app;
  const { note, line } = await openNotes(page);
  const offers = page.getByRole("toolbar", { name: "What follows from this line" });
  await note.pressSequentially("- Photo: 5 MB");
  await page.keyboard.press("Enter");
  await note.pressSequentially("Uploads: 20M photos/month");
  await expect(offers).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(offers.getByRole("button")).toHaveText([
    "7.7/s on average",
    "39/s at peak",
    "39 MB/s",
    "1.2 PB a year",
    "6 PB in 5 years",
  ]);

  await offers.getByRole("button", { name: "7.7/s on average" }).click();
  await expect(line("Average")).toHaveText("- Average: 20M photos/month / 2.6M s = 7.7/s");
  await expect(note).toBeFocused();

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ControlOrMeta+.");
  await expect(offers.getByRole("button", { name: "39/s at peak" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(line("Storage")).toHaveText("- Storage: 20M photos/month × 5 MB × 12 = 1.2 PB/year");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(line("Storage")).toHaveCount(0);
});
