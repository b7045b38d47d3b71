import { act } from "preact/test-utils";
import { useState } from "preact/hooks";
import { describe, expect, test, vi } from "vitest";
import { Export, type ExportProps } from "../../../components/reports/export";
import { ownOnly } from "../../../lib/reports/redact";
import type { ExportForm } from "../../../lib/ui/use-reports";
import { inRussian, show } from "./support";

const empty: ExportForm = { format: "json", about: undefined, redaction: ownOnly, ownName: "", reporter: { org: "", contact: "", domain: "" } };
const senders = [{ key: "447700900201@c.us", keys: ["447700900201@c.us"], name: "Juniper Shoes", count: 3 }];

/** The form with its state, as the page keeps it. */
function Page({ start, ...props }: { start: ExportForm } & Pick<ExportProps, "onStart" | "suggestedName" | "ownNumberKnown">) {
  const [form, setForm] = useState(start);
  return (
    <Export
      {...form}
      count={3}
      senders={senders}
      {...props}
      samples={[]}
      state={{ phase: "idle" }}
      onForm={(part) => setForm({ ...form, ...part })}
      onCancel={() => {}}
    />
  );
}

const open = async (part: Partial<ExportForm> = {}, suggestedName?: string, text?: typeof inRussian, ownNumberKnown = true) => {
  const onStart = vi.fn<ExportProps["onStart"]>();
  const shown = await show(<Page start={{ ...empty, ...part }} onStart={onStart} suggestedName={suggestedName} ownNumberKnown={ownNumberKnown} />, text && { text });
  const type = async (hook: string, value: string) => {
    const field = shown.find(hook) as HTMLInputElement;
    await act(() => {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  return { shown, onStart, type };
};

test("an export whose owner's number is not known says that it stays readable in texts, unless all numbers are masked", async () => {
  const { shown } = await open({}, undefined, undefined, false);
  const region = shown.find("redact-cautions");
  expect(shown.find("redact-number-unknown").textContent).toContain("stays readable in texts");
  await shown.click("redact-numbers");
  expect(shown.has("redact-number-unknown")).toBe(false);
  // A region that was not there before is not read out when it comes; a box without words is not seen.
  expect([region.getAttribute("role"), region.textContent]).toEqual(["status", ""]);
  await shown.click("redact-ownNumber");
  expect(shown.find("redact-cautions")).toBe(region);
  expect(region.textContent).toContain("will be readable");
  await shown.click("redact-ownNumber");
  await shown.click("redact-numbers");
  await shown.click("redact-ownNumber");
  expect(shown.has("redact-number-unknown")).toBe(false);
  expect((await open()).shown.has("redact-number-unknown")).toBe(false);
});

describe("an export that shall mask the user's name", () => {
  test("says beforehand that it stays readable, and asks for it before it saves", async () => {
    const { shown, onStart, type } = await open();
    expect(shown.find("export-caution").textContent).toBe("Enter your name, or it stays readable.");
    expect(shown.find("redact-your-name").getAttribute("aria-invalid")).toBe("false");
    await shown.click("export-save");
    expect(onStart).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(shown.find("redact-your-name"));
    expect(shown.find("redact-your-name").getAttribute("aria-invalid")).toBe("true");
    expect(shown.find("redact-name-hint").textContent).toBe("Enter your name, or untick “my own name” above.");
    await type("redact-your-name", "…");
    expect(shown.has("export-caution")).toBe(true);
    await type("redact-your-name", "Alex");
    expect(shown.has("export-caution")).toBe(false);
    expect(shown.find("redact-your-name").getAttribute("aria-invalid")).toBe("false");
    await shown.click("export-save");
    expect(onStart).toHaveBeenCalledExactlyOnceWith("save");
  });

  test("saves when the name may stay", async () => {
    const { shown, onStart } = await open();
    await shown.click("redact-ownName");
    expect(shown.has("export-caution")).toBe(false);
    await shown.click("export-save");
    expect(onStart).toHaveBeenCalledOnce();
  });

  test("suggests the name of the greetings, and takes it only on a click", async () => {
    const { shown, onStart } = await open({}, "Alex");
    await shown.click("export-save");
    expect(onStart).not.toHaveBeenCalled();
    shown.find("redact-suggestion").focus();
    await shown.click("redact-suggestion");
    expect(document.activeElement).toBe(shown.find("redact-your-name"));
    expect((shown.find("redact-your-name") as HTMLInputElement).value).toBe("Alex");
    expect(shown.has("redact-suggestion")).toBe(false);
    await shown.click("export-save");
    expect(onStart).toHaveBeenCalledOnce();
    expect((await open({}, "Анна", inRussian)).shown.find("redact-suggestion").textContent).toBe("Подставить «Анна» из приветствий");
  });
});

describe("an export that lacks something else", () => {
  test("leads to the first field that is missing", async () => {
    const { shown, onStart, type } = await open({ format: "xarf", ownName: "Alex" });
    await type("reporter-org", "Example Watch");
    await shown.click("export-save");
    expect(document.activeElement).toBe(shown.find("reporter-contact"));
    const dossier = await open({ format: "dossier", ownName: "Alex" });
    await dossier.shown.click("export-print");
    expect(document.activeElement).toBe(dossier.shown.find("export-about"));
    expect(onStart).not.toHaveBeenCalled();
    expect(dossier.onStart).not.toHaveBeenCalled();
  });
});
