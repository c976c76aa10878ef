import { expect, type Locator, type Page } from "@playwright/test";
import { STAGE_NAMES, type Stage } from "../../src-main/core/interview/stage.ts";

/** The room, as its user sees it. */
export class Room {
  readonly page: Page;
  readonly board: Locator;
  readonly clock: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.getByRole("application", { name: "Whiteboard" });
    this.clock = page.getByRole("timer", { name: "Session clock" });
  }

  /** Waits until the board takes a stroke and the notes a letter. */
  async ready(): Promise<void> {
    await expect(this.board.getByRole("radio", { name: "Rectangle" })).toBeAttached();
    await expect(this.page.getByRole("textbox", { name: /^Notes: / })).toBeVisible();
  }

  async enter(stage: Stage): Promise<void> {
    await this.page
      .getByRole("navigation", { name: "Stages" })
      .getByRole("button", { name: STAGE_NAMES[stage] })
      .click();
    await expect(this.note(stage)).toBeVisible();
  }

  note(stage: Stage): Locator {
    return this.page.getByRole("textbox", { name: `Notes: ${STAGE_NAMES[stage]}` });
  }

  /** Replaces a stage's note with `text`, the last words of it key by key. */
  async write(stage: Stage, text: string): Promise<void> {
    await this.enter(stage);
    const note = this.note(stage);
    await note.click();
    await this.page.keyboard.press("ControlOrMeta+a");
    const typed = text.slice(-20);
    await this.page.keyboard.insertText(text.slice(0, -20));
    await this.page.keyboard.press("ControlOrMeta+End");
    await note.pressSequentially(typed);
  }

  /** What the editor holds; it draws only the lines in view, so this reads the lines that are. */
  async noteText(stage: Stage): Promise<string> {
    return (await this.note(stage).locator(".cm-line").allTextContents()).join("\n");
  }

  /** `/`, then "cache: Feed cache", Enter: linked from what is selected. */
  async addByName(request: string): Promise<void> {
    await this.page.keyboard.press("/");
    const line = this.page.getByRole("combobox", { name: "Component to add" });
    await line.fill(request);
    await line.press("Enter");
    await expect(line).toBeHidden();
  }

  /** A rectangle drawn with the mouse and named with the keyboard; places are shares of the board. */
  async drawBox(from: readonly [number, number], to: readonly [number, number], name: string): Promise<void> {
    await this.page.keyboard.press("r");
    await this.drag(from, to);
    await this.page.keyboard.press("Enter");
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("Escape");
  }

  async drawArrow(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.page.keyboard.press("a");
    await this.drag(from, to);
    await this.page.keyboard.press("Escape");
  }

  async saved(): Promise<void> {
    await expect(this.page.getByTestId("save-state")).toHaveAttribute("data-state", "saved");
  }

  /** Up to the result, which is shown without scoring oneself first. */
  async finish(): Promise<void> {
    await this.finishUnseen();
    await this.page.getByRole("heading", { name: "How did it go?" }).waitFor();
    await this.page.keyboard.press("Escape");
    await this.page.getByRole("region", { name: "Summary" }).waitFor();
  }

  /** Up to the question how it went. */
  async finishUnseen(): Promise<void> {
    await this.page.getByRole("button", { name: "Finish", exact: true }).click();
    await this.page.getByRole("button", { name: "Finish and see the result" }).click();
  }

  /** By keyboard, as someone who has just written does: the board alone, then both again. */
  async focusBoard(): Promise<void> {
    await this.page.keyboard.press("Alt+b");
    await this.page.keyboard.press("Alt+s");
  }

  private async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const box = await this.board.boundingBox();
    if (box === null) throw new Error("the board is not shown");
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + x * box.width, box.y + y * box.height] as const;
    await this.page.mouse.move(...at(from));
    await this.page.mouse.down();
    await this.page.mouse.move(...at(to), { steps: 8 });
    await this.page.mouse.up();
  }
}
