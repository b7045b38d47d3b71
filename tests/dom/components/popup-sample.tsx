import { vi } from "vitest";
import { Popup, type PopupProps } from "../../../components/popup/popup";
import type { PageState } from "../../../lib/domain/health";
import { allWorks } from "./support";

export const OWNER = "12025550199@c.us";

/** The tab of the account that is shown. */
export const ready: PageState = { mode: "ready", owner: OWNER, capabilities: allWorks() };

/** The popup with nothing in it, and what it tells. */
export function popup(over: Partial<PopupProps> = {}) {
  const spies = {
    onAct: vi.fn<PopupProps["onAct"]>(),
    onUndo: vi.fn<PopupProps["onUndo"]>(),
    onCancel: vi.fn<PopupProps["onCancel"]>(),
    onOptions: vi.fn<PopupProps["onOptions"]>(),
    onCorrect: vi.fn<PopupProps["onCorrect"]>(() => Promise.resolve(true)),
  };
  const content = (
    <Popup
      connection={[ready]}
      troubles={[]}
      choice={{ owner: OWNER, owners: [OWNER], known: true, choose: () => {} }}
      today={[]}
      blocked={[]}
      blockedComplete
      stopped={[]}
      listsKnown={{ blocked: true, optedOut: true }}
      pending={[]}
      recent={[]}
      automatic={[]}
      latest={[]}
      actFailed={false}
      actionMode="direct"
      onDismiss={() => {}}
      {...spies}
      {...over}
    />
  );
  return { ...spies, content };
}
