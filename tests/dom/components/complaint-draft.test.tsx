import { describe, expect, test } from "vitest";
import { ComplaintDraftView } from "../../../components/reports/complaint-draft";
import type { ComplaintId } from "../../../lib/reports/complaints/complaint";
import { complaintById } from "../../../lib/reports/complaints/complaints";
import { draftComplaint } from "../../../lib/reports/complaints/draft";
import { input } from "../../unit/reports/complaint-builders";
import { descriptionOf, show } from "./support";

const showDraft = async (id: ComplaintId) => {
  const template = complaintById(id)!;
  const draft = draftComplaint(template, "en", input());
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
