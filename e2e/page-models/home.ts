import type { Page } from "@playwright/test";

/** Picks a problem, a level, a length and an interviewer, and enters the room. */
export async function startInterview(
  page: Page,
  title: string,
  level: string,
  length: string,
  interviewer = "Neutral",
): Promise<void> {
  await page
    .getByRole("link", { name: title })
    .or(page.getByRole("button", { name: title }))
    .first()
    .click();
  await page.getByRole("radio", { name: level }).check({ force: true });
  await page.getByRole("radio", { name: length }).check({ force: true });
  await page.getByRole("radio", { name: interviewer }).check({ force: true });
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/#\/room\//);
}
