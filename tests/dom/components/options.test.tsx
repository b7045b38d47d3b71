import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Health } from "../../../components/options/health";
import { Options, sectionOf, sections } from "../../../components/options/options";
import { SettingsForm } from "../../../components/options/settings-form";
import { TroublesProvider } from "../../../components/shared/troubles";
import { Stored } from "../../../components/options/stored";
import { Welcome } from "../../../components/welcome/welcome";
import { defaultSettings } from "../../../lib/domain/settings";
import { allWorks, inRussian, show, noDiagnosis } from "./support";

describe("settings", () => {
  test("each change is one setting", async () => {
    const onChange = vi.fn();
    const shown = await show(<SettingsForm settings={defaultSettings} holdsMessages={false} holdsEvidence={false} onChange={onChange} />);
    await shown.click("sensitivity-careful");
    await shown.click("action-mode-dialog");
    await shown.click("show-unsure");
    const retention = shown.find("retention");
    if (!(retention instanceof HTMLSelectElement)) throw new Error("no choice");
    retention.value = "90";
    await act(() => {
      retention.dispatchEvent(new Event("change", { bubbles: true }));
    });
    expect(onChange.mock.calls.map(([change]: unknown[]) => change)).toEqual([
      { sensitivity: "careful" },
      { actionMode: "dialog" },
      { showUnsure: false },
      { retentionDays: 90 },
    ]);
  });

  test("texts are kept for a shorter time only after a question, since that deletes what is older for good", async () => {
    const onChange = vi.fn();
    const shown = await show(<SettingsForm settings={defaultSettings} holdsMessages holdsEvidence={false} onChange={onChange} />);
    const retention = shown.find("retention");
    if (!(retention instanceof HTMLSelectElement)) throw new Error("no choice");
    const choose = async (days: string) => {
      retention.value = days;
      await act(() => void retention.dispatchEvent(new Event("change", { bubbles: true })));
    };
    await choose("0");
    expect(shown.text()).toContain("All texts are deleted at once");
    await shown.click("retention-cancel");
    expect([retention.value, onChange.mock.calls]).toEqual(["30", []]);
    await choose("7");
    expect(shown.text()).toContain("Texts older than 7 days are deleted at once");
    await shown.click("retention-confirm");
    await choose("365");
    expect(onChange.mock.calls).toEqual([[{ retentionDays: 7 }], [{ retentionDays: 365 }]]);
  });

  test("the thresholds stand in the explanations", async () => {
    const shown = await show(<SettingsForm settings={defaultSettings} holdsMessages={false} holdsEvidence={false} onChange={() => {}} />);
    for (const share of ["95%", "85%", "70%"]) expect(shown.text()).toContain(`When at least ${share} sure`);
  });

  test("before it is counted nobody says that nothing is stored", async () => {
    const shown = await show(<Stored counts={undefined} onDelete={async () => true} />);
    expect(shown.find("stored-counts").textContent).toBe("Loading…");
    await shown.again(<TroublesProvider value={["storage-refused"]}><Stored counts={undefined} onDelete={async () => true} /></TroublesProvider>);
    expect(shown.find("stored-counts").textContent).toContain("cannot be read");
  });

  test("deleting everything asks once and tells how it went", async () => {
    const onDelete = vi.fn(() => Promise.resolve(true));
    const shown = await show(<Stored counts={{ senders: 2, messages: 31, actions: 1, corrections: 2, evidence: 5 }} onDelete={onDelete} />);
    expect(shown.find("stored-counts").textContent).toBe("2 senders, 31 messages, 1 action, 2 corrections, 5 records of evidence");
    await shown.click("delete-all");
    expect(onDelete).not.toHaveBeenCalled();
    for (const what of ["evidence", "name, address, email", "saved filters", "pseudonyms", "Automatic help is switched off"]) {
      expect(shown.text()).toContain(what);
    }
    await shown.click("delete-confirm");
    await vi.waitFor(() => expect(shown.text()).toContain("Everything is deleted."));
    onDelete.mockReturnValueOnce(Promise.resolve(false));
    await shown.click("delete-all");
    await shown.click("delete-confirm");
    await vi.waitFor(() => expect(shown.text()).toContain("something may be left"));
  });
});

describe("health", () => {
  test("says that nothing is marked only where no message can be read", async () => {
    const noContacts = { mode: "ready" as const, capabilities: allWorks({ accounts: "missing" }) };
    const shown = await show(<Health states={[noContacts]} version="0.1.0" diagnosis={noDiagnosis} />);
    expect(shown.find("capability-accounts").textContent).not.toContain("nothing is marked");
    await shown.again(<Health states={[{ ...noContacts, capabilities: allWorks({ messages: "missing" }) }]} version="0.1.0" diagnosis={noDiagnosis} />);
    expect(shown.find("capability-messages").textContent).toContain("nothing is marked");
  });

  test("says of every part whether it works and what to do", async () => {
    const capabilities = allWorks({ block: "missing", "stop-offers": "switched-off" });
    const states = [{ mode: "ready" as const, capabilities, version: "2.3000.1" }];
    const shown = await show(<Health states={states} version="0.1.0" diagnosis={noDiagnosis} />);
    expect(shown.text()).toContain("WhatsApp Web 2.3000.1");
    expect(shown.find("capability-messages").dataset.state).toBe("works");
    expect(shown.find("capability-block").textContent).toContain("Not found");
    expect(shown.find("capability-block").textContent).toContain("Reload WhatsApp Web");
    expect(shown.find("capability-stop-offers").textContent).toContain("Switched off by WhatsApp");
    expect(Object.keys(capabilities).every((name) => shown.has(`capability-${name}`))).toBe(true);
  });
});

test("every section has an address; an unknown one leads to the senders", async () => {
  for (const section of sections) {
    const shown = await show(<Options section={sectionOf(`#${section}`)} troubles={[]}>content</Options>);
    expect(shown.find(`section-${section}`).getAttribute("aria-current")).toBe("page");
  }
  expect(sectionOf("#elsewhere")).toBe("senders");
});

test("the welcome page says that Doorman is on its own, in each language", async () => {
  const shown = await show(<Welcome />);
  expect(shown.text()).toContain("Not affiliated with WhatsApp or Meta.");
  expect(shown.find("open-whatsapp").getAttribute("href")).toBe("https://web.whatsapp.com/");
  const russian = await show(<Welcome />, { text: inRussian });
  expect(russian.text()).toContain("Doorman не связан с WhatsApp и Meta.");
});
