import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { dropFiles, PARKING } from "../../src-main/content/own-problem.fixture.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";
import { startServer } from "../server.ts";

async function openProblems(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Your problems" }).first().click();
  await expect(page.getByRole("heading", { name: "Your problems", level: 1 })).toBeVisible();
}

/** Chooses from a list that opens while one types. */
async function pick(input: Locator, typed: string, option: string | RegExp): Promise<void> {
  // With room on either side: a list whose field is scrolled out of sight is hidden with it.
  await input.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await input.click();
  await input.fill(typed);
  await input.page().getByRole("option", { name: option }).first().click();
  await input.press("Escape");
}

test("a problem written with the form is practised, and its verdicts are shown", async ({ app }) => {
  const { page } = app;
  await openProblems(page);
  await page.getByRole("link", { name: "Write a problem" }).click();
  const check = page.getByRole("complementary", { name: "Check and preview" });
  await expect(check.getByRole("status")).toHaveText(/to mend before it can be practised/);

  await test.step("say what it is", async () => {
    await page.getByLabel("Title").fill("Parking garage");
    await expect(page.getByLabel("Id", { exact: true })).toHaveValue("parking-garage");
    await page.getByLabel("Summary").fill("Design the system of a parking garage.");
    await page.getByLabel("Prompt").fill("Drivers come and go, and pay when they leave. Design it.");
    const topics = page.getByRole("combobox", { name: "Topics" });
    await topics.fill("transactions");
    await topics.press("Enter");
  });

  await test.step("ask for a ticket, in words of its own, with exemplars", async () => {
    await page.getByRole("button", { name: "Add a criterion" }).click();
    const panel = page.getByRole("region", { name: "Own criteria" });
    await panel.getByLabel("Question").fill("Do the requirements say that a driver gets a ticket?");
    await panel.getByLabel("Why").fill("Everything else hangs on it.");
    await panel.getByLabel("If it is missing, the interviewer asks").fill("What happens at the gate?");
    await panel.getByLabel("The smallest change that would meet it").fill("Name it under the requirements.");
    await pick(
      panel.getByRole("combobox", { name: "Any of these", exact: true }),
      "ticket",
      /Own words: “ticket”/,
    );
    await panel.getByRole("button", { name: "Add exemplars" }).click();
    await panel.getByLabel("Meets it, 1").fill("- A driver takes a ticket at the gate");
    await panel.getByLabel("Does not meet it, 1").fill("- It is fast");
  });

  await test.step("ask for a cache on the board, or in words", async () => {
    await page.getByRole("button", { name: "Add a criterion" }).click();
    const panel = page.getByRole("region", { name: "Own criteria" });
    await panel.getByLabel("Question").fill("Are the free places counted in memory?");
    await panel.getByLabel("Why").fill("The sign at the entrance asks all the time.");
    await panel
      .getByLabel("If it is missing, the interviewer asks")
      .fill("Where does the sign get its number?");
    await panel.getByLabel("The smallest change that would meet it").fill("Say where the number is kept.");
    await pick(panel.getByRole("combobox", { name: "Any of these", exact: true }), "cache", "Cache");
    await panel.getByRole("button", { name: "Add another way" }).click();
    await panel.getByRole("combobox", { name: "Kind of evidence" }).nth(1).click();
    await page.getByRole("option", { name: "A component on the board" }).click();
    await pick(panel.getByRole("combobox", { name: "Any of these", exact: true }).nth(1), "Cache", "Cache");
  });

  await test.step("see it checked and previewed", async () => {
    await page.getByRole("button", { name: "Write an example attempt" }).click();
    const example = page.getByRole("region", { name: "An example attempt" });
    await example.getByLabel("Requirements").fill("- A driver takes a ticket at the gate");
    await expect(check.getByRole("status")).toHaveText(/Ready to practise/);
    await expect(check.getByRole("heading", { name: "Parking garage" })).toBeVisible();
    await expect(check.getByText(/The attempt “senior” scores \d+ at Senior/)).toBeVisible();
  });

  await test.step("find the same in the YAML, and go on there", async () => {
    await page.getByText("YAML", { exact: true }).click();
    await page.getByRole("radiogroup", { name: "File" }).getByText("rubric.yaml").click();
    await expect(page.getByRole("textbox", { name: "rubric.yaml" })).toContainText(
      "evidence: { text: { terms: [ ticket ] } }",
    );
    await page.getByText("Form", { exact: true }).click();
    await page.keyboard.press("ControlOrMeta+s");
    await expect(page).toHaveURL(/#\/problems\/write\/parking-garage$/);
    await expect(page.getByRole("button", { name: "Saved" })).toBeDisabled();
  });

  await test.step("practise it", async () => {
    await page.getByRole("link", { name: "Onair, home" }).click();
    await expect(page.getByRole("article").filter({ hasText: "Parking garage" })).toContainText("Yours");
    await startInterview(page, "Parking garage", "Senior", "45 min");
    const room = new Room(page);
    await room.ready();
    await room.write("R", "- A driver takes a ticket at the gate\n- Pays when leaving");
    await room.saved();
    await room.finish();
    await page.waitForURL(/#\/result\//);
    await expect(page.locator('[data-criterion="criterion"]')).toContainText("a driver gets a ticket");
    await page.locator('[data-criterion="criterion"]').click();
    await expect(page.getByRole("list", { name: "Evidence" })).toContainText("ticket");
    await expect(page.locator('[data-criterion="criterion-2"]').getByLabel("Not met")).toBeVisible();
  });

  await test.step("its session stays readable when it is removed, which can be undone", async () => {
    const address = page.url();
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "Remove Parking garage" }).click();
    await expect(page.getByText("None yet.")).toBeVisible();
    await page.goto(address);
    await expect(page.getByRole("region", { name: "Summary" })).toContainText("parking-garage");
    await page.keyboard.press("y");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("listitem", { name: "Parking garage" })).toContainText("Fine");
  });
});

test("a file dropped into the folder is seen, and its fault told with line and column", async ({ app }) => {
  const { page, dataFolder } = app;
  const folder = join(dataFolder, "problems");
  dropFiles(join(folder, "parking"), PARKING);
  mkdirSync(join(folder, "broken"));
  writeFileSync(join(folder, "broken", "problem.yaml"), "id: broken\ntitle: Broken\ndifficulty: [\n");
  const rubric = (PARKING["rubric.yaml"] ?? "").replace("{ text: { terms: [cache] } }", "{ words: [cache] }");
  writeFileSync(join(folder, "broken", "rubric.yaml"), rubric);

  await openProblems(page);
  const broken = page.getByRole("listitem", { name: "broken" });
  await expect(broken.getByRole("list", { name: "Faults of broken" })).toContainText(/problem\.yaml 4:1/);
  await expect(broken).toContainText("rubric.yaml 27:5 criteria.1.evidence: write one of text,");
  await expect(page.getByRole("listitem", { name: "Parking garage" })).toContainText("Fine");

  await test.step("a fault leads to its place in the text", async () => {
    await broken.getByRole("link", { name: "Edit" }).click();
    await expect(page.getByRole("alert")).toContainText("problem.yaml cannot be read");
    await page.getByRole("button", { name: /rubric\.yaml 27:5/ }).click();
    const editor = page.getByRole("textbox", { name: "rubric.yaml" });
    await expect(editor).toBeFocused();
    await expect(editor.locator(".cm-fault")).toHaveText("evidence: { words: [cache] }");
  });

  await test.step("mended outside, it is fine without a restart", async () => {
    writeFileSync(join(folder, "broken", "rubric.yaml"), PARKING["rubric.yaml"] ?? "");
    const text = (PARKING["problem.yaml"] ?? "").replace("id: parking", "id: broken");
    writeFileSync(join(folder, "broken", "problem.yaml"), text);
    await page.getByRole("link", { name: "Your problems" }).first().click();
    await expect(page.getByRole("listitem")).toHaveCount(2);
    await expect(page.getByText("Fine")).toHaveCount(2);
    await page.getByRole("link", { name: "Onair, home" }).click();
    await expect(page.getByText("Yours", { exact: true })).toHaveCount(2);
  });
});

test("a pack goes from one data folder to another, and never overwrites unasked @web", async ({ app }) => {
  const { page, dataFolder } = app;
  dropFiles(join(dataFolder, "problems", "parking"), PARKING);
  await openProblems(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export all" }).click();
  const pack = await (await download).path();

  const otherFolder = mkdtempSync(join(tmpdir(), "onair-e2e-"));
  const other = await startServer(otherFolder);
  try {
    const fresh = await page.context().newPage();
    await fresh.goto(other.address);
    await openProblems(fresh);
    await fresh.getByLabel("Pack", { exact: true }).setInputFiles(pack);
    const report = fresh.getByRole("region", { name: "What was imported" });
    await expect(report.getByRole("status")).toHaveText("1 problem was added");
    await expect(fresh.getByRole("listitem", { name: "Parking garage" })).toContainText("Fine");

    dropFiles(join(otherFolder, "problems", "parking"), {
      "problem.yaml": (PARKING["problem.yaml"] ?? "").replace("Parking garage", "My own garage"),
    });
    await fresh.getByLabel("Pack", { exact: true }).setInputFiles(pack);
    await expect(report).toContainText("has the id of a problem of yours, and is another.");
    await report.getByRole("button", { name: "Keep both" }).click();
    await expect(report).toContainText("was added as “parking-2”.");
    await expect(fresh.getByRole("listitem", { name: "My own garage" })).toBeVisible();
    await expect(fresh.getByRole("listitem", { name: "Parking garage" })).toBeVisible();

    const notAPack = join(otherFolder, "x.json");
    writeFileSync(notAPack, "[]");
    await fresh.getByLabel("Pack", { exact: true }).setInputFiles(notAPack);
    await expect(fresh.getByText("This file is not a problem pack")).toBeVisible();
  } finally {
    await other.stop();
    rmSync(otherFolder, { recursive: true, force: true });
  }
});
