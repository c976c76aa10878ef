import { expect, type Locator, type Page } from "@playwright/test";
import { STAGES, type Stage } from "../../src-main/core/interview/stage.ts";
import { formatClock } from "../../src-renderer/ui/format-time.ts";

/** The replay of a session, as its user sees it. */
export class Film {
  readonly page: Page;
  readonly clock: Locator;
  readonly board: Locator;
  readonly notes: Locator;
  readonly moments: Locator;

  constructor(page: Page) {
    this.page = page;
    this.clock = page.getByTestId("replay-clock");
    this.board = page.getByTestId("replay-board");
    this.notes = page.getByRole("region", { name: "Your notes" });
    this.moments = page.getByRole("list", { name: "Moments" });
  }

  /** Waits until the board is drawn. */
  async ready(): Promise<void> {
    await this.board.locator("canvas").first().waitFor();
  }

  /** From the start on by whole minutes. */
  async goToMinute(minute: number): Promise<void> {
    await this.page.getByRole("slider").focus();
    const shown = /^(\d+):/.exec((await this.clock.textContent()) ?? "")?.[1];
    for (let at = Number(shown); at < minute; at += 1) await this.page.keyboard.press("Shift+ArrowRight");
    await expect(this.clock).toContainText(`${formatClock(minute * 60_000)} /`);
  }

  /** What is shown of a note, or "" when nothing is. */
  async note(stage: Stage): Promise<string> {
    const lines = this.notes.locator(`[data-stage="${stage}"] > div`);
    return (await lines.allTextContents()).join("\n");
  }

  async allNotes(): Promise<Readonly<Record<string, string>>> {
    const texts = await Promise.all(STAGES.map(async (stage) => [stage, await this.note(stage)] as const));
    return Object.fromEntries(texts);
  }
}
