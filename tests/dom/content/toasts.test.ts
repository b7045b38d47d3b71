import { afterEach, expect, test } from "vitest";
import { openShowing } from "../../../lib/content/showing";
import { toasts } from "../../../lib/content/toasts";
import { anAction, inEnglish } from "../components/support";

afterEach(() => document.body.replaceChildren());

test("what comes of a click into an extension that has just been updated is not shown beside the notice to reload", () => {
  const life = new AbortController();
  const shown = toasts(openShowing(document, inEnglish), { onUndo: () => {}, onRetry: () => {} }, life.signal);
  const hasToast = () => document.querySelector("doorman-toast") !== null;
  shown.show(anAction("block", []));
  expect(hasToast()).toBe(true);
  life.abort();
  shown.clear();
  shown.show(anAction("block", [{ status: "refused", code: 0 }]));
  shown.correction({ note: "failed" });
  expect(hasToast()).toBe(false);
});
