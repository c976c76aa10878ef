import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { Film } from "../page-models/film.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";

const MINUTE = 60_000;
/** The interviewer looks up after some seconds without a hand on anything. */
const LOOKING_UP = { timeout: 40_000 };

test("the interviewer answers, asks about one's own drawing, interrupts and helps; all of it is in the replay @web", async ({
  server,
}) => {
  const { page } = server;
  await startInterview(page, "URL shortener", "Senior", "60 min", "Tough");
  const room = new Room(page);
  await room.ready();
  const address = page.url();
  const session = address.slice(address.lastIndexOf("/") + 1);
  const interviewer = page.getByRole("region", { name: "The interviewer" });
  const said = interviewer.getByRole("list", { name: "What was said" });
  const line = interviewer.getByRole("status");

  // A question that the problem answers, with a slip of the pen, and one that it does not.
  await page.keyboard.press("Alt+q");
  await expect(page.getByRole("textbox", { name: "Ask the interviewer" })).toBeFocused();
  await page.keyboard.insertText("how offten is a short link opened?");
  await page.keyboard.press("Enter");
  await expect(said).toContainText("about a hundred times");
  await page.keyboard.insertText("What colour is the logo?");
  await page.keyboard.press("Enter");
  await expect(said).toContainText(/Your call|You decide/);
  await page.keyboard.insertText("How many links per day?");
  await page.keyboard.press("Enter");
  await interviewer.getByRole("button", { name: "How many URLs get shortened a day?" }).click();
  await expect(said).toContainText("A hundred million new links a month.");
  await expect(interviewer.getByText("Did you mean")).toHaveCount(0);

  // What was said gives way to whoever draws.
  await room.board.click({ position: { x: 400, y: 600 } });
  await expect(said).toHaveCount(0);

  await room.enter("O");
  await room.focusBoard();
  await room.addByName("client: Phone");
  await room.addByName("service: Link API");
  await room.addByName("sql: Grandma Postgres");
  await room.saved();

  // Ten minutes later, and on until the question is about a box of the candidate's own; the others are put off.
  await page.getByRole("link", { name: "Leave the room" }).click();
  await expect(interviewer).toHaveCount(0);
  const { sessions, interviewer: opposite } = clientOf(server.current);
  const { seat } = await sessions.attach({ session });
  let clockMs = 10 * MINUTE;
  await sessions.send({ session, seat, clockMs, commands: [] });
  for (let asked = 0; asked < 6; asked += 1) {
    const { talk } = await opposite.lookUp({ session, seat, clockMs, idleMs: MINUTE });
    if (talk.at(-1)?.says.includes("Grandma Postgres")) break;
    await opposite.close({ session, seat, clockMs, how: "later" });
    clockMs += 2 * MINUTE;
  }
  await page.goto(address);
  await room.ready();
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
  await room.saved();

  // Three quarters of an hour in, hands at rest, the curveball is due; it comes by itself.
  await page.getByRole("link", { name: "Leave the room" }).click();
  await expect(interviewer).toHaveCount(0);
  const again = await sessions.attach({ session });
  await sessions.send({ session, seat: again.seat, clockMs: 46 * MINUTE, commands: [] });
  await page.goto(address);
  await room.ready();
  await expect(line).toContainText("Here is what just happened", LOOKING_UP);

  // What is done about it afterwards.
  await room.enter("O");
  await room.focusBoard();
  await room.addByName("queue: Otter queue");
  await room.saved();

  await room.finish();
  await page.keyboard.press("i");
  const talk = page.getByRole("tabpanel", { name: "What was said" });
  await expect(talk).toContainText("how offten is a short link opened?");
  await expect(talk).toContainText(/Later · .* · “Do not forget it\.”/);
  await expect(talk).toContainText(/It cost up to [\d.]+ points?\./);
  await expect(talk.getByRole("region", { name: "The board since" })).toContainText("Otter queue");
  await expect(talk.getByRole("region", { name: "The notes since" })).toContainText(
    "Nothing in them changed.",
  );
  await talk.getByText("Requirements agreed before").click();
  await talk.getByRole("button", { name: /Otter queue/ }).click();
  await expect(page.getByRole("tab", { name: "Your board" })).toHaveAttribute("aria-selected", "true");
  // A criterion by which the adaptation is judged leads to its verdict.
  const judged = talk.locator("li[data-kind=curveball] li button:has(svg)").first();
  const question = (await judged.innerText()).trim();
  await judged.click();
  await expect(page.getByRole("button", { name: question, expanded: true })).toBeVisible();
  await page.keyboard.press("i");
  await talk
    .locator("li[data-kind=curveball]")
    .getByRole("link", { name: /Replay from/ })
    .click();
  await expect(new Film(page).clock).toContainText(/^46:\d\d \//);
  const moments = page.getByRole("list", { name: "Moments" });
  await expect(moments).toContainText("asked “how offten is a short link opened?”");
  await expect(moments).toContainText("was asked:");
  await expect(moments).toContainText("Grandma Postgres");
  await expect(moments).toContainText("hint:");
  await expect(moments).toContainText("curveball: Here is what just happened");
});
