import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "@playwright/test";
import { z } from "zod";
import { sceneInPng } from "../embedded-scene.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";
import { drawPdfPage, popplerObstacle, textOfPdf } from "../poppler.ts";
import { SAMPLE_NOTES } from "../sample-notes.ts";

const sceneSchema = z.object({
  elements: z.array(
    z.looseObject({
      id: z.string(),
      type: z.string(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
      text: z.string().optional(),
      strokeColor: z.string(),
      points: z.array(z.array(z.number())).optional(),
      isDeleted: z.boolean().optional(),
    }),
  ),
});

const FLOWCHART = `flowchart LR
  app[Mobile app] -->|HTTPS| gw[API gateway]
  subgraph vpc [Our VPC]
    gw --> feed[Feed service] --> cache[(Redis)]
  end
`;

async function enterRoom(page: Page): Promise<Room> {
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  await room.focusBoard();
  return room;
}

async function importText(page: Page, text: string, mode: "Add to the board" | "Replace the board") {
  await page.keyboard.press("Alt+o");
  await page.getByRole("textbox", { name: "Mermaid flowchart" }).fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("button", { name: mode }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
}

/** Opens the export dialog, sets what is named, and saves. */
async function exportBoard(page: Page, format: string, more: () => Promise<void> = async () => {}) {
  await page.keyboard.press("Alt+e");
  const dialog = page.getByRole("dialog", { name: "Export the board" });
  await dialog.getByText(format, { exact: true }).click();
  await more();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog).toBeHidden();
  return download;
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

/** What is drawn, without what is new each time: ids, versions, and where the whole of it stands. */
function essenceOf(input: unknown) {
  const elements = sceneSchema.parse(input).elements.filter(({ isDeleted }) => isDeleted !== true);
  const left = Math.min(...elements.map(({ x }) => x));
  const top = Math.min(...elements.map(({ y }) => y));
  return elements
    .map(({ type, x, y, width, height, text, strokeColor, points }) => ({
      type,
      text,
      strokeColor,
      // Excalidraw may count a line's points from another corner: where they are is what is drawn.
      drawn: (
        points ?? [
          [0, 0],
          [width, height],
        ]
      ).map(([dx = 0, dy = 0]) => [round(x - left + dx), round(y - top + dy)]),
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

test("a board goes out as a picture and comes back the same, beside what is there, as one step", async ({
  app,
}) => {
  const { page } = app;
  const room = await enterRoom(page);
  for (const request of ["client: Mobile app", "service: Feed service", "cache: Feed cache"]) {
    await room.addByName(request);
  }
  const png = await bytesOf(await exportBoard(page, "PNG"));
  const before = essenceOf(sceneInPng(png));
  expect(before.filter(({ text }) => text === "Feed service")).toHaveLength(1);
  // 2×, as nothing else was chosen.
  expect(png.readUInt32BE(16) % 2).toBe(0);

  const file = join(app.dataFolder, "board.png");
  writeFileSync(file, png);
  await page.keyboard.press("Alt+o");
  await page.getByLabel("File to import").setInputFiles(file);
  await page.getByRole("button", { name: "Replace the board" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  const replaced = JSON.parse((await bytesOf(await exportBoard(page, ".excalidraw"))).toString("utf8"));
  expect(essenceOf(replaced)).toEqual(before);

  await importText(page, FLOWCHART, "Add to the board");
  const both = JSON.parse((await bytesOf(await exportBoard(page, ".excalidraw"))).toString("utf8"));
  const ids = sceneSchema.parse(both).elements.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const right = Math.max(
    ...sceneSchema
      .parse(replaced)
      .elements.map(({ x, width, points = [[width]] }) => x + Math.max(...points.map(([dx = 0]) => dx))),
  );
  const added = sceneSchema.parse(both).elements.slice(before.length);
  expect(Math.min(...added.map(({ x }) => x))).toBeGreaterThan(right);

  await page.keyboard.press("ControlOrMeta+z");
  const undone = JSON.parse((await bytesOf(await exportBoard(page, ".excalidraw"))).toString("utf8"));
  expect(essenceOf(undone)).toEqual(before);
});

test("an SVG is a picture that a browser draws, as large as the board and with its words", async ({
  app,
}) => {
  const { page } = app;
  await enterRoom(page);
  await importText(page, FLOWCHART, "Add to the board");
  const svg = (await bytesOf(await exportBoard(page, "SVG"))).toString("utf8");
  expect(svg).toContain("payload-start");
  const drawn = await page.context().newPage();
  await drawn.setContent(svg);
  const picture = drawn.locator("svg").first();
  const box = await picture.boundingBox();
  const [, , width, height] = (await picture.getAttribute("viewBox"))?.split(" ").map(Number) ?? [];
  expect(Math.round(box?.width ?? 0)).toBe(Math.round(width ?? -1));
  expect(Math.round(box?.height ?? 0)).toBe(Math.round(height ?? -1));
  expect(width).toBeGreaterThan(700);
  for (const words of ["Mobile app", "API gateway", "Redis", "HTTPS", "Our VPC"]) {
    const text = await drawn.locator("svg text", { hasText: words }).first().boundingBox();
    expect(text?.width).toBeGreaterThan(20);
  }
  await drawn.close();
});

test("the choice is remembered, a selection goes alone, and text goes to the clipboard @web", async ({
  server,
}) => {
  const { page } = server;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const room = await enterRoom(page);
  await room.addByName("client: Mobile app");
  await room.addByName("service: Feed service");
  // What was added last is selected.
  const part = await bytesOf(
    await exportBoard(page, "PNG", async () => {
      await page.getByText("Selection", { exact: true }).click();
      await page.getByText("4×", { exact: true }).click();
      await page.getByRole("switch", { name: "Dark" }).click({ force: true });
    }),
  );
  const texts = sceneSchema.parse(sceneInPng(part)).elements.flatMap(({ text }) => text ?? []);
  expect(texts).toEqual(["Feed service"]);

  await page.keyboard.press("Alt+e");
  await expect(page.getByRole("radio", { name: "4×" })).toBeChecked();
  await expect(page.getByRole("switch", { name: "Dark" })).toBeChecked();
  await page.getByText("Mermaid", { exact: true }).click();
  await expect(page.locator("pre")).toContainText("feed_service");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByText("The board is on the clipboard.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('mobile_app["Mobile app"]:::client');
  expect(copied).toContain("mobile_app --> feed_service");

  await page.context().clearPermissions();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.keyboard.press("Alt+e");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText("save it to a file");
});

test("files are dropped and texts pasted; what is hostile or broken says so and changes nothing", async ({
  app,
}) => {
  const { page } = app;
  const room = await enterRoom(page);
  const drop = (name: string, type: string, content: string) =>
    room.board.locator("canvas.interactive").evaluate(
      (canvas, file) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([file.content], file.name, { type: file.type }));
        const box = canvas.getBoundingClientRect();
        const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
        canvas.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer, ...at }));
      },
      { name, type, content },
    );
  const drawn = async () => {
    const json = JSON.parse((await bytesOf(await exportBoard(page, ".excalidraw"))).toString("utf8"));
    return sceneSchema.parse(json).elements;
  };

  // An empty board takes a drawing at once.
  await drop("chart.mmd", "", FLOWCHART);
  await expect(page.getByRole("button", { name: "Undo" })).toBeEnabled();
  const first = await drawn();
  expect(first.flatMap(({ text }) => text ?? [])).toContain("Feed service");

  const frame = { id: "x", type: "iframe", x: 0, y: 0, width: 400, height: 300 };
  const hostile = { ...frame, customData: { generationData: { status: "done", html: "<h1>Owned</h1>" } } };
  const link = { id: "y", type: "rectangle", x: 0, y: 0, width: 90, height: 90, link: "javascript:alert(1)" };
  await drop("bad.excalidraw", "", JSON.stringify({ type: "excalidraw", elements: [hostile, link] }));
  await expect(page.getByText("Left out: 1 part")).toBeVisible();
  await page.getByRole("button", { name: "Add to the board" }).click();
  const second = await drawn();
  expect(second).toHaveLength(first.length + 1);
  expect(JSON.stringify(second)).not.toMatch(/Owned|javascript:|iframe/);

  await drop(
    "broken.excalidraw",
    "",
    '{"type":"excalidraw","elements":[{"id":"a","type":"rectangle","x":1e999}]}',
  );
  await expect(page.getByText("elements.0.x")).toBeVisible();
  expect(await drawn()).toHaveLength(second.length);

  // A picture without a drawing in it is put on the board as a picture.
  await drop("logo.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
  await expect(async () => expect((await drawn()).map(({ type }) => type)).toContain("image")).toPass();

  await room.board.locator("canvas.interactive").click({ position: { x: 300, y: 500 } });
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const active = document.activeElement ?? document.body;
    active.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, "graph TD\n  dns[Route 53] --> lb[Load balancer]");
  await page.getByRole("button", { name: "Replace the board" }).click();
  await expect(async () => {
    const names = (await drawn()).flatMap(({ text }) => text ?? []);
    expect(names.sort()).toEqual(["Load balancer", "Route 53"]);
  }).toPass();
  await room.saved();
});

test("a library's shapes stand in the palette and in quick add until they are taken out", async ({ app }) => {
  let { page } = app;
  await enterRoom(page);
  const file = join(app.dataFolder, "shapes.excalidrawlib");
  const disk = { id: "a", type: "ellipse", x: 0, y: 0, width: 90, height: 60, backgroundColor: "#ffec99" };
  const library = {
    type: "excalidrawlib",
    version: 2,
    libraryItems: [{ name: "Tape robot", elements: [disk] }],
  };
  writeFileSync(file, JSON.stringify(library));
  await page.keyboard.press("Alt+o");
  await page.getByLabel("File to import").setInputFiles(file);
  await page.getByRole("button", { name: "Add to the palette" }).click();
  await expect(
    page.getByRole("toolbar", { name: "Components" }).getByRole("button", { name: "Tape robot" }),
  ).toBeVisible();

  page = await app.restart();
  await page.getByRole("link", { name: /Resume/ }).click();
  const room = new Room(page);
  await room.ready();
  await room.focusBoard();
  await room.addByName("tape: Cold archive");
  const json = JSON.parse((await bytesOf(await exportBoard(page, ".excalidraw"))).toString("utf8"));
  expect(sceneSchema.parse(json).elements.map(({ type, text }) => text ?? type)).toEqual([
    "ellipse",
    "Cold archive",
  ]);

  await page.getByTestId("main-menu-trigger").click();
  await page.getByText("Your shapes").click();
  await page.getByRole("button", { name: "Remove Tape robot" }).click();
  await expect(page.getByText("None yet.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Tape robot" })).toBeHidden();
});

test("a session leaves as a report: Markdown, one HTML file, and a PDF that others can read @web", async ({
  server,
}) => {
  const { page } = server;
  const room = await enterRoom(page);
  await importText(page, FLOWCHART, "Add to the board");
  const hostile = `${SAMPLE_NOTES.R}\n<script>document.title = "owned"</script>`;
  await room.write("R", hostile);
  await room.write("A", SAMPLE_NOTES.A);
  await room.saved();
  await room.finish();
  await page.waitForURL(/#\/result\//);
  const total = (await page.locator("[data-size=page] > span").first().textContent()) ?? "";

  const save = async (item: string) => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    return bytesOf(await download);
  };

  const markdown = (await save("Report as Markdown")).toString("utf8");
  expect(markdown).toContain(`**${total}** `);
  expect(markdown).toContain('feed_service["Feed service"]:::service');
  expect(markdown).toContain("\\<script>");
  expect(markdown).toMatch(/\[board\]: data:image\/png;base64,iVBOR/);
  expect(markdown).toContain("Smallest change:");

  const html = (await save("Report as HTML")).toString("utf8");
  const report = await page.context().newPage();
  const asked: string[] = [];
  report.on("request", (request) => asked.push(request.url()));
  await report.setContent(html);
  await expect(report).toHaveTitle(`Instagram, ${total}`);
  await expect(report.getByRole("heading", { name: /^Requirements/ })).toBeVisible();
  const board = report.getByRole("img", { name: "The board" });
  expect(await board.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700);
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);

  // The browser's own dialog makes the PDF: it is asked for on that very page, without a script in it.
  await page.evaluate(() => {
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (!(node instanceof HTMLIFrameElement)) continue;
          document.body.dataset.printed = node.srcdoc;
          node.addEventListener("load", () => {
            if (node.contentWindow) document.body.dataset.title = node.contentDocument?.title;
          });
        }
      }
    }).observe(document.body, { childList: true });
  });
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByText("choose “Save as PDF” there")).toBeVisible();
  await page.getByRole("menuitem", { name: "Report as PDF" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-title", `Instagram, ${total}`);
  expect(await page.locator("body").getAttribute("data-printed")).toBe(html);

  await test.step("poppler reads the PDF", async () => {
    test.skip(popplerObstacle !== null, popplerObstacle ?? "");
    for (const [format, width, height] of [
      ["A4", 497, 703],
      ["Letter", 510, 660],
    ] as const) {
      const path = test.info().outputPath(`report-${format}.pdf`);
      await report.pdf({ path, format, printBackground: true });
      const text = textOfPdf(path);
      for (const words of ["Instagram", total, "Users upload photos", "Points over time", "<script>"])
        expect(text).toContain(words);
      const first = drawPdfPage(path, 1);
      expect([first.width, first.height]).toEqual([width, height]);
      expect(first.bytes).toBeGreaterThan(8000);
    }
  });
});
