import { expect, test } from "vitest";
import { Senders } from "../../../components/senders/senders";
import type { BatchView } from "../../../lib/domain/batch";
import { ID, props, withLayout } from "./sender-samples";
import { allWorks, NOW, show } from "./support";

withLayout();

const view: BatchView = { id: ID, kind: "block", state: "running", createdAt: NOW, counts: { done: 3, already: 0, skipped: 0, failed: 0, waiting: 6 }, kinds: { block: 9 } };

test("a batch that waits for a tab leads to WhatsApp Web where none is open; the keyboard stays when the link goes", async () => {
  const waits = { batches: [{ ...view, waitsFor: "tab" as const }] };
  const shown = await show(<Senders {...props({ ...waits, connection: [], capabilities: undefined })} />);
  expect(shown.find("batch").textContent).toContain("Waiting for a WhatsApp Web tab.");
  const link = shown.find("batch").querySelector<HTMLElement>('[data-doorman="open-whatsapp"]');
  expect(link?.getAttribute("href")).toBe("https://web.whatsapp.com/");
  link?.focus();
  // A tab that is starting would not start sooner for a second one.
  await shown.again(<Senders {...props({ ...waits, connection: [{ mode: "starting", capabilities: allWorks() }], capabilities: undefined })} />);
  expect(shown.has("open-whatsapp")).toBe(false);
  expect(document.activeElement).toBe(shown.find("batch"));
  for (const over of [{ waitsFor: "pace" }, { state: "paused" }, {}] as const) {
    await shown.again(<Senders {...props({ batches: [{ ...view, ...over }], connection: [], capabilities: undefined })} />);
    expect(shown.has("open-whatsapp")).toBe(false);
  }
});
