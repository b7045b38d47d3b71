import { beforeEach, expect, test } from "vitest";
import { chatMarks, type ChatMarks, type UnstoredMark } from "../../../lib/content/chat-marks";
import { openShowing } from "../../../lib/content/showing";
import type { ContentBridge } from "../../../lib/messages/content-bridge";
import { NOW, SHOP } from "../../unit/background/builders";
import { inEnglish } from "../components/support";

let marks: ChatMarks;

beforeEach(async () => {
  document.body.innerHTML = `<div id="pane-side"><div role="listitem"><span dir="auto" title="Pedal & Sole"></span></div></div>`;
  const bridge = { ask: async () => ({ ok: true, value: [SHOP.phone] }) } as unknown as ContentBridge;
  marks = chatMarks(openShowing(document, inEnglish), bridge, () => {});
});

const unstored = (message: string, mark: UnstoredMark["mark"], time = NOW): UnstoredMark => ({ message, ids: [SHOP.phone], mark, time });
/** Whether the chat is marked, once the page has said whose it is. */
async function isMarked(): Promise<boolean> {
  marks.draw();
  await new Promise((resolve) => setTimeout(resolve));
  marks.draw();
  return document.querySelector("doorman-mark") !== null;
}

test("what is stored of a chat shows again when the last message is stored that said otherwise, and not before", async () => {
  marks.set([{ ids: [SHOP.phone], mark: "promotion" }]);
  expect(await isMarked()).toBe(true);
  marks.hold([unstored("A2", "none", NOW + 1), unstored("A1", "promotion")]);
  expect(await isMarked()).toBe(false);
  marks.release(["A1"]);
  expect(await isMarked()).toBe(false);
  marks.release(["A2"]);
  expect(await isMarked()).toBe(true);
});

test("the message before the latest stands for a chat when that waits no longer", async () => {
  marks.hold([unstored("A1", "promotion"), unstored("A2", "none", NOW + 1)]);
  expect(await isMarked()).toBe(false);
  marks.release(["A2"]);
  expect(await isMarked()).toBe(true);
});

test("nothing stands for a chat any more when all are let go", async () => {
  marks.hold([unstored("A1", "promotion")]);
  expect(await isMarked()).toBe(true);
  marks.release();
  expect(await isMarked()).toBe(false);
});
