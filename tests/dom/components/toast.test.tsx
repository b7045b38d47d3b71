import { afterEach, describe, expect, test, vi } from "vitest";
import { Toast, TOAST_LIFETIME } from "../../../components/in-page/toast";
import type { ActionKind, ActionView, Outcome } from "../../../lib/domain/action";
import { anAction, show } from "./support";

const toast = (action: ActionView, over: { onUndo?(): void; onRetry?(): void; onDismiss?(): void } = {}) => (
  <Toast action={action} onDismiss={() => {}} onUndo={() => {}} onRetry={() => {}} {...over} />
);

afterEach(() => vi.useRealTimers());

describe("every outcome has its words", () => {
  const cases: [ActionKind, Outcome[], string][] = [
    ["block", [{ status: "done" }], "Sunrise Electronics is blocked."],
    ["stop-offers", [{ status: "already" }], "Offers from Sunrise Electronics were already stopped."],
    ["block", [{ status: "unavailable", capability: "block", why: "missing" }], "does not offer it to Doorman: blocking."],
    ["stop-offers", [{ status: "unavailable", capability: "stop-offers", why: "switched-off" }], "switched this off for your account"],
    ["block", [{ status: "unavailable", capability: "block", why: "signed-out" }], "You are signed out"],
    ["stop-offers", [{ status: "unavailable", capability: "stop-offers", why: "not-loaded" }], "could not load what this needs"],
    [
      "report-and-block",
      [{ status: "unavailable", capability: "report", why: "no-message" }, { status: "done" }],
      "Sunrise Electronics is not reported. Sunrise Electronics is blocked. WhatsApp Web has no message from this sender",
    ],
    ["block", [{ status: "refused", code: 429 }], "too fast (429)"],
    ["block", [{ status: "refused", code: 403 }], "does not allow this for your account at the moment (403)"],
    ["report-and-block", [{ status: "refused", code: 548 }, { status: "refused", code: 548 }], "report token (548)"],
    ["block", [{ status: "refused", code: 500 }], "server has a problem (500)"],
    ["block", [{ status: "refused", code: 406 }], "refused it (answer 406)"],
    ["block", [{ status: "timed-out" }], "It is not certain that Sunrise Electronics is blocked. WhatsApp did not confirm it in time."],
    ["block", [{ status: "not-taken" }], "Sunrise Electronics is not blocked. WhatsApp Web did not accept the request. Reload its tab"],
    ["report-and-block", [{ status: "done" }, { status: "not-taken" }], "Sunrise Electronics is reported. Sunrise Electronics is not blocked. WhatsApp Web did not accept the request. Reload its tab"],
    ["unblock", [{ status: "unknown-sender" }], "does not know this sender"],
    ["block", [{ status: "declined" }], "Nothing was changed: you closed WhatsApp's dialog."],
    ["report-and-block", [{ status: "done" }, { status: "declined" }], "Sunrise Electronics is reported. Sunrise Electronics is not blocked. You closed WhatsApp's dialog."],
    ["report-and-block", [{ status: "unknown" }, { status: "declined" }], "It is not certain that Sunrise Electronics is reported. Sunrise Electronics is not blocked."],
    ["stop-offers", [{ status: "unknown" }], "It is not certain that offers from Sunrise Electronics are stopped."],
    ["report-and-block", [{ status: "unknown" }, { status: "done" }], "The report is not sent again."],
  ];

  test.for(cases)("%s %o", async ([kind, outcomes, words]) => {
    const shown = await show(toast(anAction(kind, outcomes)));
    const said = [...shown.root.querySelectorAll("[role=status] p")].map((line) => line.textContent).join(" ");
    expect(said).toContain(words);
  });

  test("what failed is never said to be done", async () => {
    const shown = await show(toast(anAction("report-and-block", [{ status: "done" }, { status: "refused", code: 429 }])));
    expect(shown.text()).toContain("Sunrise Electronics is reported. Sunrise Electronics is not blocked.");
    expect(shown.find("toast").className).toContain("toast-bad");
  });

  test("of a report whose block was cancelled it is said that it left", async () => {
    const steps: ActionView["steps"] = [{ operation: "report", outcome: { status: "done" } }, { operation: "block" }];
    const shown = await show(toast(anAction("report-and-block", [], { state: "failed", steps })));
    expect(shown.text()).toContain("Sunrise Electronics is reported. Sunrise Electronics is not blocked.The rest was cancelled before it was sent.");
  });

  test("of a sender that was left alone it is said why", async () => {
    const shown = await show(toast(anAction("stop-offers", [], { state: "skipped", leftOut: "answered" })));
    expect(shown.text()).toContain("Skipped. Nothing was sent to WhatsApp.You have written to this sender");
  });

  test.for([
    ["tab", "Waiting for a WhatsApp Web tab."],
    ["sign-in", "Waiting until you sign in to WhatsApp Web."],
    ["pace", "so that WhatsApp does not get requests too fast"],
    ["other-account", "Waiting until this account is signed in again."],
  ] as const)("a queued action says that it waits for %s", async ([waitsFor, words]) => {
    const shown = await show(toast(anAction("block", [], { state: "queued", waitsFor })));
    expect(shown.text()).toContain("Blocking Sunrise Electronics…");
    expect(shown.text()).toContain(words);
  });
});

describe("undo and retry", () => {
  test("undo stands where there is a way back", async () => {
    const onUndo = vi.fn();
    const shown = await show(toast(anAction("block", [{ status: "done" }]), { onUndo }));
    await shown.click("undo");
    expect(onUndo).toHaveBeenCalledTimes(1);
    await shown.again(toast(anAction("not-spam", [{ status: "done" }])));
    expect(shown.has("undo")).toBe(false);
    await shown.again(toast(anAction("block", [{ status: "already" }])));
    expect(shown.has("undo")).toBe(false);
    await shown.again(toast(anAction("block", [{ status: "done" }], { undoneBy: crypto.randomUUID() })));
    expect(shown.has("undo")).toBe(false);
  });

  test("the button says what taking back comes to: what waits is cancelled, of a report only the block goes", async () => {
    const shown = await show(toast(anAction("report-and-block", [], { state: "queued", waitsFor: "pace" })));
    expect(shown.find("undo").textContent).toBe("Cancel");
    await shown.again(toast(anAction("report-and-block", [{ status: "done" }, { status: "done" }])));
    expect(shown.find("undo").textContent).toBe("Unblock");
    await shown.again(toast(anAction("block", [{ status: "done" }])));
    expect(shown.find("undo").textContent).toBe("Undo");
  });

  test("a report whose block is taken back is not said to be undone", async () => {
    const undone = { undoneBy: crypto.randomUUID() };
    const shown = await show(toast(anAction("report-and-block", [{ status: "done" }, { status: "done" }], undone)));
    expect(shown.text()).toContain("Sunrise Electronics is unblocked again. The report stands.");
    await shown.again(toast(anAction("report-and-block", [], { state: "skipped", ...undone })));
    expect(shown.text()).toContain("Cancelled. Nothing was sent to WhatsApp.");
  });

  test("a click that is not the user's own takes nothing back", async () => {
    const onUndo = vi.fn();
    const shown = await show(toast(anAction("block", [{ status: "done" }]), { onUndo }), { trusted: false });
    await shown.click("undo");
    expect(onUndo).not.toHaveBeenCalled();
  });

  test("the block of a report that failed can be undone", async () => {
    const shown = await show(toast(anAction("report-and-block", [{ status: "refused", code: 548 }, { status: "done" }])));
    expect(shown.has("undo")).toBe(true);
  });

  test("retry stands where something is left to ask for", async () => {
    const shown = await show(toast(anAction("report-and-block", [{ status: "unknown" }, { status: "done" }])));
    expect(shown.has("retry")).toBe(false);
    await shown.again(toast(anAction("block", [{ status: "unavailable", capability: "block", why: "switched-off" }])));
    expect(shown.has("retry")).toBe(false);
    await shown.again(toast(anAction("report-and-block", [{ status: "done" }, { status: "declined" }])));
    expect(shown.has("retry")).toBe(true);
    await shown.again(toast(anAction("block", [{ status: "refused", code: 429 }])));
    expect(shown.has("retry")).toBe(true);
  });
});

describe("a toast goes away by itself", () => {
  test("when all went well, but not under the pointer", async () => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    const shown = await show(toast(anAction("block", [{ status: "done" }]), { onDismiss }));
    shown.find("toast").dispatchEvent(new MouseEvent("mouseenter"));
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME * 2);
    expect(onDismiss).not.toHaveBeenCalled();
    shown.find("toast").dispatchEvent(new MouseEvent("mouseleave"));
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME + 100);
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  test("never while the keyboard is on it, wherever the pointer goes", async () => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    const shown = await show(toast(anAction("block", [{ status: "done" }]), { onDismiss }));
    const happens = (name: string) => shown.find("toast").dispatchEvent(new Event(name));
    for (const event of ["focusin", "mouseenter", "mouseleave"]) happens(event);
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME * 2);
    for (const event of ["mouseenter", "focusout"]) happens(event);
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME * 2);
    expect(onDismiss).not.toHaveBeenCalled();
    happens("mouseleave");
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME + 100);
    expect(onDismiss).toHaveBeenCalledTimes(1);
  });

  test("never when something failed or is still open", async () => {
    vi.useFakeTimers();
    const onDismiss = vi.fn();
    const shown = await show(toast(anAction("block", [{ status: "refused", code: 429 }]), { onDismiss }));
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME * 3);
    await shown.again(toast(anAction("block", [], { state: "running" }), { onDismiss }));
    await vi.advanceTimersByTimeAsync(TOAST_LIFETIME * 3);
    expect(onDismiss).not.toHaveBeenCalled();
  });
});
