import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { ComplaintDraftView } from "../../../components/reports/complaint-draft";
import type { ComplaintId, ComplaintInput } from "../../../lib/reports/complaints/complaint";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { input } from "../../unit/reports/complaint-builders";
import { descriptionOf, show } from "./support";

const showDraft = async (id: ComplaintId, over: Partial<ComplaintInput> = {}) => {
  const template = complaintById(id)!;
  const draft = draftComplaint(template, "en", input(over));
  return await show(
    <ComplaintDraftView template={template} language="en" draft={draft} onLanguage={() => {}} onSave={() => {}} onSent={() => Promise.resolve(true)} />,
  );
};

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
    const edit = (text: string) =>
      act(() => {
        area.value = text;
        area.dispatchEvent(new Event("input", { bubbles: true }));
      });
    await edit("My own words");
    expect(caution()).toBe("You changed the text: what you fill in above, or another language, no longer changes it.");
    expect(shown.find("complaint-language").hasAttribute("disabled")).toBe(true);
    await shown.click("complaint-restore");
    expect(caution()).toBe("The text still has gaps, marked «[…]».");
    expect((await showDraft("letter")).find("complaint-caution").textContent).toBe("");
  });

  test("is recorded as an objection where it tells the business to stop, as a complaint where it goes to an authority, and else not", async () => {
    const letter = await showDraft("letter");
    expect(descriptionOf(letter.find("complaint-sent"))).toContain("promotion that comes later counts as a violation");
    await letter.click("complaint-sent");
    expect(letter.find("complaint-note").textContent).toBe("Recorded. Promotion that comes from now on is counted as a violation.");
    const complaint = await showDraft("gb-ico");
    expect(descriptionOf(complaint.find("complaint-sent"))).toBe("Records today as the day of your complaint");
    await complaint.click("complaint-sent");
    expect(complaint.find("complaint-note").textContent).toBe("Recorded.");
    expect((await showDraft("gdpr-access")).has("complaint-sent")).toBe(false);
  });
});
