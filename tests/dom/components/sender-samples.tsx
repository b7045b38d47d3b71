import { act } from "preact/test-utils";
import { beforeAll, vi } from "vitest";
import { firstPlace } from "../../../components/senders/place";
import type { SendersProps } from "../../../components/senders/senders";
import { fold } from "../../../lib/domain/fold";
import type { SenderSummary } from "../../../lib/domain/sender-summary";
import { allWorks, NOW, type Shown } from "./support";

/** An invented sender of the list of all; `index` makes its key, name and number. */
export function aSummary(index: number, over: Partial<SenderSummary> = {}): SenderSummary {
  const phone = `1202555${String(100 + (index % 100)).padStart(4, "0")}`;
  const name = over.name ?? `Shop ${String(index).padStart(4, "0")}`;
  const record = over.record ?? { promotion: 3, service: 0, unsure: 0, mislabelled: 0, categories: { offer: 3 }, firstSeen: NOW - 1e9, lastSeen: NOW };
  const total = record.promotion + record.service + record.unsure;
  return {
    key: `k${index}`,
    ids: [`${phone}@c.us`],
    name,
    phone,
    kind: "enterprise",
    record,
    total,
    share: total === 0 ? 0 : record.promotion / total,
    lastMessage: NOW - index * 60_000,
    replied: false,
    saved: false,
    kept: false,
    blocked: false,
    blockedByDoorman: false,
    optedOut: false,
    script: "Latn",
    search: fold(name),
    ...over,
  };
}

/** happy-dom lays nothing out: lists that draw what is in view need a height. */
export function withLayout(): void {
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, get: () => 600 });
    Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 900 });
  });
}

export const ID = "00000000-0000-4000-8000-000000000001";

/** What the list of senders is given: two hundred of them, and everything works. */
export function props(over: Partial<SendersProps> = {}): SendersProps {
  return {
    place: { current: firstPlace },
    senders: Array.from({ length: 200 }, (_, index) => aSummary(index)),
    complete: true,
    connection: [{ mode: "ready", capabilities: allWorks() }],
    capabilities: allWorks(),
    actionMode: "direct",
    savedFilters: [],
    onSaveFilter: vi.fn(),
    onRenameFilter: vi.fn(),
    onDeleteFilter: vi.fn(),
    batches: [],
    shownBatch: undefined,
    batchActions: undefined,
    onShowBatch: vi.fn(),
    reportsLeft: 50,
    timeFor: () => 0,
    onStart: vi.fn(() => Promise.resolve(undefined)),
    onControl: vi.fn(),
    onRetry: vi.fn(),
    onUnblockOurs: vi.fn(),
    problem: undefined,
    countries: () => Promise.resolve({ own: "US", choices: [{ country: "US", code: "1" }] }),
    onRead: vi.fn(),
    onExport: vi.fn(),
    opened: undefined,
    timeline: undefined,
    onOpen: vi.fn(),
    onAct: vi.fn(),
    onUndo: vi.fn(),
    onCorrect: vi.fn(() => Promise.resolve(true)),
    ...over,
  };
}

/** Presses a key in the list, where Tab leads. */
export async function press(shown: Shown, key: string, over: KeyboardEventInit = {}): Promise<void> {
  await act(() => {
    stopOf(shown).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...over }));
  });
}

/** The one row that Tab leads to. */
export function stopOf(shown: Shown): HTMLElement {
  const stops = [...shown.find("senders-grid").querySelectorAll<HTMLElement>('[role="row"][tabindex="0"]')];
  if (stops.length !== 1 || stops[0] === undefined) throw new Error(`${stops.length} rows can be reached by Tab`);
  return stops[0];
}

/** Scrolls the list as a wheel does: the focus stays where it is. */
export async function scroll(shown: Shown, top: number): Promise<void> {
  const scroller = shown.find("senders-grid").querySelector(".grid-scroller");
  await act(() => {
    if (scroller !== null) scroller.scrollTop = top;
    scroller?.dispatchEvent(new Event("scroll"));
  });
}

/** Fills a field, or chooses. */
export async function type(shown: Shown, hook: string, value: string): Promise<void> {
  const field = shown.find(hook);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) throw new Error(`${hook} is no field`);
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
  });
}

/** The line that says how many there are, or are selected. */
export const count = (shown: Shown) => shown.find("senders-count").textContent ?? "";
