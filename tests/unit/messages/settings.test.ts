import { fakeBrowser } from "wxt/testing/fake-browser";
import { beforeEach, expect, test } from "vitest";
import { changeSettings, readSettings } from "../../../lib/messages/settings";

beforeEach(() => fakeBrowser.reset());

test("of two changes at once none is lost", async () => {
  await Promise.all([changeSettings({ showUnsure: false }), changeSettings({ actionMode: "dialog" })]);
  expect(await readSettings()).toMatchObject({ showUnsure: false, actionMode: "dialog" });
});
