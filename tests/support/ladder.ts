import type { ActionKind } from "../../lib/domain/action.ts";
import type { ActionRow } from "../../lib/database/rows.ts";
import type { SenderIds, StandInAccount } from "../whatsapp-web/control.ts";
import type { DoormanBrowser, DoormanUi } from "./browser/index.ts";
import { storedRows } from "./stored.ts";
import { until } from "./wait.ts";

/** Milliseconds for an action to end, the pace between two clicks included. */
const DONE_WITHIN = 10_000;

/** Clicks a rung of the ladder once it can be used, in the bar or in its menu; confirms a report. */
export async function clickRung(ui: DoormanUi, kind: ActionKind): Promise<void> {
  await chooseRung(ui, kind);
  if (kind === "report-and-block") await ui.click('[data-doorman="confirm-report"]');
}

/**
 * Clicks a rung of the ladder once it can be used, in the bar or in its menu. While WhatsApp Web still loads what it needs,
 * or another action on the sender is under way, a click is answered by the reason only.
 */
export async function chooseRung(ui: DoormanUi, kind: ActionKind): Promise<void> {
  await showRung(ui, kind);
  await ui.click(`[data-doorman="${kind}"]:not([aria-disabled])`);
}

/** Brings a rung into view: opens the bar's menu where the rung stands there. */
export async function showRung(ui: DoormanUi, kind: string): Promise<void> {
  await ui.waitFor('[data-doorman="bar"][aria-busy="false"]');
  if (!(await ui.visible(`[data-doorman="${kind}"]`))) await ui.click('[data-doorman="more"]');
  await ui.waitFor(`[data-doorman="${kind}"]`);
}

/** Waits until the latest stored action of this kind on a sender of this name is over, and returns it. */
export async function outcomeOf(browser: DoormanBrowser, name: string, kind: ActionKind): Promise<ActionRow> {
  const over = async () => {
    const row = (await actionsOn(browser, name)).findLast((action) => action.kind === kind);
    return row?.finishedAt === undefined ? undefined : row;
  };
  return await until(over, { timeout: DONE_WITHIN, what: `the end of "${kind}" on ${name}` });
}

/** All stored actions on senders of this name, oldest first. */
export async function actionsOn(browser: DoormanBrowser, name: string): Promise<ActionRow[]> {
  const rows = await storedRows(browser, "actions");
  return rows.filter((row) => row.name === name).toSorted((one, other) => one.createdAt - other.createdAt);
}

/** Closes what earlier actions have left on the screen, so that the next toast is the only one. */
export async function dismissToasts(ui: DoormanUi): Promise<void> {
  while ((await ui.count('[data-doorman="dismiss"]')) > 0) {
    await ui.click('[data-doorman="dismiss"]', { timeout: 500 }).catch(() => {
      // It went away by itself.
    });
  }
}

/** Whether WhatsApp has the sender on its block list. */
export function isBlocked(account: StandInAccount, { phoneId, lid }: SenderIds): boolean {
  return account.blockList().some((id) => id === phoneId || id === lid);
}

/** Whether WhatsApp has the sender's offers stopped. */
export function isStopped(account: StandInAccount, { phoneId, lid }: SenderIds): boolean {
  return account.optOutList().some(({ id }) => id === phoneId || id === lid);
}

/** What a screen reader adds to the names of the bar's buttons. */
export async function descriptions(ui: DoormanUi): Promise<Record<string, string>> {
  return ui.evaluate(".bar", (bar) => {
    const root = bar.getRootNode();
    const described = [...bar.querySelectorAll<HTMLElement>("[data-rung] > [aria-describedby]")];
    return Object.fromEntries(
      described.map((button) => {
        const id = button.getAttribute("aria-describedby") ?? "";
        const description = root instanceof ShadowRoot ? root.getElementById(id)?.textContent : undefined;
        return [button.innerText, description ?? ""];
      }),
    );
  });
}
