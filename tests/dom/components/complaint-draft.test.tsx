import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { ComplaintDraftView } from "../../../components/reports/complaint-draft";
import type { ComplaintId, ComplaintInput } from "../../../lib/reports/complaints/complaint";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { input } from "../../unit/reports/complaint-builders";
import type { SentComplaint } from "../../../lib/ui/complaint-facts";
import { descriptionOf, inEnglish, NOW, show } from "./support";

interface Recording {
  sentAt?: number;
  onSent?: (another: boolean) => Promise<SentComplaint | undefined>;
}

const showDraft = async (id: ComplaintId, over: Partial<ComplaintInput> = {}, { sentAt, onSent = () => Promise.resolve({ at: NOW, noted: true }) }: Recording = {}) => {
  const template = complaintById(id)!;
  const draft = draftComplaint(template, "en", input(over));
  return await show(
    <ComplaintDraftView template={template} language="en" draft={draft} onLanguage={() => {}} onSave={() => {}} sentAt={sentAt} onSent={onSent} />,
  );
};

const type = (area: HTMLTextAreaElement, text: string) =>
  act(() => {
    area.value = text;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });

describe("the text of a complaint", () => {
  test("to the business neither claims quotes that it has not, nor speaks of an authority's form", async () => {
    const shown = await showDraft("letter");
    expect(shown.find("complaint-quoted").textContent).toBe("Doorman sends nothing.");
    expect(shown.has("complaint-check-form")).toBe(false);
  });

  test("to an authority says how many messages it quotes, and that its form is to be checked", async () => {
    const shown = await showDraft("gb-ico");
    expect(shown.find("complaint-quoted").textContent).toBe("2 messages are quoted. Doorman sends nothing.");
    expect(shown.find("complaint-check-form").textContent).toContain("Check the current form of the authority");
  });

  test("says that it has gaps, and that what was changed by hand takes no answers and no other language any more", async () => {
    const shown = await showDraft("gdpr-objection", { fields: {} });
    const caution = () => shown.find("complaint-caution").textContent;
    expect(caution()).toBe("The text still has gaps, marked «[…]».");
    const area = shown.find("complaint-text") as HTMLTextAreaElement;
    await type(area, "My own words");
    expect(caution()).toBe("You changed the text: what you fill in above, or another language, no longer changes it.");
    expect(shown.find("complaint-language").hasAttribute("disabled")).toBe(true);
    await type(area, "My own words «[name]»");
    expect([...shown.find("complaint-caution").querySelectorAll("p")].map(({ textContent }) => textContent)).toEqual([
      "You changed the text: what you fill in above, or another language, no longer changes it.",
      "The text still has gaps, marked «[…]».",
    ]);
    shown.find("complaint-restore").focus();
    await shown.click("complaint-restore");
    expect(document.activeElement).toBe(area);
    expect(caution()).toBe("The text still has gaps, marked «[…]».");
    // A region that was not there before is not read out when it comes; a box without words is not seen.
    const letter = (await showDraft("letter")).find("complaint-caution");
    expect([letter.getAttribute("role"), letter.innerHTML]).toEqual(["status", ""]);
  });

  test("keeps a source and its date together where the page runs the other way", async () => {
    const shown = await showDraft("gb-ico");
    for (const source of shown.find("complaint-sources").querySelectorAll("li")) {
      expect(source.children).toHaveLength(1);
      expect(source.querySelector("bdi time")).not.toBeNull();
    }
  });

  test("is recorded as an objection where it tells the business to stop, as a complaint where it goes to an authority, and else not", async () => {
    const letter = await showDraft("letter");
    expect(descriptionOf(letter.find("complaint-sent"))).toContain("promotion that comes later counts as a violation");
    await letter.click("complaint-sent");
    expect(letter.find("complaint-record").textContent).toBe(`Recorded as sent: ${inEnglish.format.dateTime(NOW, NOW)}. Promotion that comes later is counted as a violation.`);
    const complaint = await showDraft("gb-ico");
    expect(descriptionOf(complaint.find("complaint-sent"))).toBe("Records today as the day of your complaint");
    await complaint.click("complaint-sent");
    expect(complaint.find("complaint-record").textContent).toBe(`Recorded as sent: ${inEnglish.format.dateTime(NOW, NOW)}.`);
    expect((await showDraft("gdpr-access")).has("complaint-sent")).toBe(false);
  });

  test("says when it was recorded before, and that it could not be", async () => {
    const before = NOW - 26 * 60 * 60_000;
    const shown = await showDraft("letter", {}, { sentAt: before, onSent: () => Promise.resolve(undefined) });
    expect(shown.find("complaint-record").textContent).toContain(`Recorded as sent: ${inEnglish.format.dateTime(before, NOW)}.`);
    await shown.click("complaint-sent");
    expect(shown.find("complaint-record").className).toContain("result-bad");
    expect((await showDraft("letter")).find("complaint-record").textContent).toBe("");
  });

  test("is recorded as another one only once it says something else", async () => {
    const onSent = vi.fn((another: boolean) => Promise.resolve({ at: NOW, noted: another || onSent.mock.calls.length === 1 }));
    const shown = await showDraft("letter", {}, { onSent });
    const area = shown.find("complaint-text") as HTMLTextAreaElement;
    await shown.click("complaint-sent");
    await shown.click("complaint-sent");
    expect(shown.find("complaint-record").textContent).toContain("Already recorded");
    await type(area, `${area.value} Do not write again.`);
    await shown.click("complaint-sent");
    expect(shown.find("complaint-record").textContent).toContain("Recorded as sent");
    await shown.click("complaint-sent");
    expect(onSent.mock.calls).toEqual([[false], [false], [true], [false]]);
  });

  test("is recorded once by two clicks of which the second does not wait for the first", async () => {
    const first = Promise.withResolvers<SentComplaint | undefined>();
    const onSent = vi.fn(() => first.promise);
    const shown = await showDraft("letter", {}, { onSent });
    await type(shown.find("complaint-text") as HTMLTextAreaElement, "My own words");
    await shown.click("complaint-sent");
    await shown.click("complaint-sent");
    await act(() => first.resolve({ at: NOW, noted: true }));
    expect(onSent.mock.calls).toEqual([[true]]);
  });
});
