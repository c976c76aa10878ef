import { planFor } from "../../src-main/core/interview/plan.ts";
import { perStage } from "../../src-main/core/interview/stage.ts";
import { clientOf } from "../client.ts";
import { expect, test } from "../fixtures.ts";
import { startInterview } from "../page-models/home.ts";
import { Room } from "../page-models/room.ts";
import type { RunningServer } from "../server.ts";

/** A session in which nothing was done, scored by its candidate with the same points for every stage. */
async function judgedSession(server: RunningServer, points: number): Promise<void> {
  const client = clientOf(server);
  const { session } = await client.sessions.start({
    problem: "instagram",
    level: "senior",
    plan: planFor(45),
  });
  const { seat } = await client.sessions.attach({ session });
  await client.sessions.send({ session, seat, clockMs: 1000, commands: [{ type: "finish" }] });
  await client.selfAssessment.save({ session, scores: perStage(() => points) });
}

test("the stages are scored by oneself before the result is seen, with six keys @web", async ({ server }) => {
  const { page } = server;
  for (const points of [60, 50, 40]) await judgedSession(server.current, points);
  await startInterview(page, "Instagram", "Senior", "45 min");
  const room = new Room(page);
  await room.ready();
  await room.write("R", "Users upload photos.");
  await room.finishUnseen();

  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Summary" })).toBeHidden();
  const see = page.getByRole("button", { name: "See the result" });
  await expect(see).toBeDisabled();
  for (const digit of "7321") await page.keyboard.press(digit);
  await expect(see).toBeDisabled();
  await page.keyboard.press("0");
  await expect(see).toBeFocused();
  await page.keyboard.press("Enter");

  const shape = page.getByRole("img", { name: /^Stage scores: / });
  await expect(shape).toHaveAttribute(
    "aria-label",
    /Requirements \d+, you said 70, .*Optimization \d+, you said 0$/,
  );
  const calibration = page.getByTestId("calibration");
  await expect(calibration).toContainText(/You judge yourself \d+ points too kindly, less than before\./);
  await expect(calibration.getByRole("link")).toHaveCount(4);

  await page.reload();
  await expect(shape).toBeVisible();
  await expect(page.getByRole("heading", { name: "How did it go?" })).toBeHidden();
});

test("scoring oneself is skipped with one key, and for good @web", async ({ server }) => {
  const { page } = server;
  const sit = async () => {
    await page.goto(`${new URL(page.url()).origin}/#/`);
    await startInterview(page, "Instagram", "Senior", "45 min");
    const room = new Room(page);
    await room.ready();
    await room.finishUnseen();
  };
  const question = page.getByRole("heading", { name: "How did it go?" });
  const summary = page.getByRole("region", { name: "Summary" });

  await sit();
  await expect(question).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(summary).toBeVisible();
  await expect(page.getByText("you said")).toHaveCount(0);
  await page.reload();
  await expect(summary).toBeVisible();

  await sit();
  await page.getByRole("button", { name: "Do not ask again" }).click();
  await expect(summary).toBeVisible();
  await sit();
  await expect(summary).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await page
    .getByRole("combobox", { name: "Find an action" })
    .or(page.getByPlaceholder("What would you like to do?"))
    .first()
    .fill("own scores before");
  await page.keyboard.press("Enter");
  await expect(page.getByText("After your next session you score yourself first.")).toBeVisible();
  await sit();
  await expect(question).toBeVisible();
});
