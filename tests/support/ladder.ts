import type { ActionKind } from "../../lib/domain/action.ts";
import type { DoormanUi } from "./browser/index.ts";

/** Clicks a rung of the ladder in the conversation bar, in its menu where the bar is narrow; confirms a report. */
export async function clickRung(ui: DoormanUi, kind: ActionKind): Promise<void> {
  const rung = `[data-doorman="${kind}"]`;
  await ui.waitFor('[data-doorman="bar"]');
  if (!(await ui.visible(rung).catch(() => false))) await ui.click('[data-doorman="more"]');
  await ui.click(rung);
  if (kind === "report-and-block") await ui.click('[data-doorman="confirm-report"]');
}
