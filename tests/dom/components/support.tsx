import { render, type ComponentChild } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";
import { Surroundings } from "../../../components/shared/surroundings";
import type { Sender } from "../../../lib/domain/account";
import { stateOf, stepsOf, type ActionKind, type ActionView, type Outcome } from "../../../lib/domain/action";
import { startingState, type Capabilities } from "../../../lib/domain/health";
import type { Judgement } from "../../../lib/domain/judgement";
import type { SenderView } from "../../../lib/messages/runtime-contracts";
import { lookupIn } from "../../../lib/ui/catalogue";
import { makeText } from "../../../lib/ui/text";
import english from "../../../public/_locales/en/messages.json";
import russian from "../../../public/_locales/ru/messages.json";

/** A Sunday afternoon in the time zone of the machine. */
export const NOW = new Date(2026, 10, 22, 14, 30).getTime();

export const inEnglish = makeText(lookupIn(english), "en-GB");
export const inRussian = makeText(lookupIn(russian), "ru");

export interface Shown {
  root: HTMLElement;
  /** The element with this hook. Throws when it is not there. */
  find(hook: string): HTMLElement;
  all(hook: string): HTMLElement[];
  has(hook: string): boolean;
  click(hook: string): Promise<void>;
  again(content: ComponentChild): Promise<void>;
  text(): string;
}

/** Health before anybody asked for a diagnosis. */
export const noDiagnosis = { diagnosis: undefined, onMake: () => {}, onSave: () => {} };

/** What is shown; a test leaves nothing behind that goes on asking or telling. */
const roots = new Set<HTMLElement>();
afterEach(async () => {
  await act(() => roots.forEach((root) => render(null, root)));
  roots.clear();
});

/** Renders as a root does; `trusted` stands for the browser's word, which happy-dom does not give. */
export async function show(content: ComponentChild, { text = inEnglish, trusted = true } = {}): Promise<Shown> {
  document.body.replaceChildren();
  const root = document.createElement("div");
  document.body.append(root);
  roots.add(root);
  const draw = (child: ComponentChild) =>
    act(() =>
      render(
        <Surroundings text={text} guard={() => trusted} now={() => NOW}>
          {child}
        </Surroundings>,
        root,
      ),
    );
  await draw(content);
  const all = (hook: string) => [...root.querySelectorAll<HTMLElement>(`[data-doorman="${hook}"]`)];
  const find = (hook: string) => {
    const [element] = all(hook);
    if (element === undefined) throw new Error(`nothing is called ${hook}`);
    return element;
  };
  return {
    root,
    all,
    find,
    has: (hook) => all(hook).length > 0,
    click: async (hook) => {
      await act(() => find(hook).click());
    },
    again: async (child) => {
      await draw(child);
    },
    text: () => root.textContent ?? "",
  };
}

/** What a screen reader says after the name of an element. */
export function descriptionOf(element: HTMLElement): string {
  return document.getElementById(element.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
}

export function aSender(over: Partial<Sender> = {}): Sender {
  return {
    ids: ["12025550123@c.us"],
    name: "Sunrise Electronics",
    phone: "12025550123",
    kind: "enterprise",
    saved: false,
    blocked: false,
    optedOut: false,
    ...over,
  };
}

export function aView(over: Partial<SenderView> = {}): SenderView {
  return {
    record: { promotion: 12, service: 3, unsure: 0, mislabelled: 0, firstSeen: NOW - 1e9, lastSeen: NOW },
    mixed: true,
    kept: false,
    blocked: false,
    optedOut: false,
    suggested: "stop-offers",
    ...over,
  };
}

export function allWorks(over: Partial<Capabilities> = {}): Capabilities {
  const capabilities = { ...startingState.capabilities };
  for (const [name] of Object.entries(capabilities)) Object.assign(capabilities, { [name]: "works" });
  return { ...capabilities, ...over };
}

export function aJudgement(over: Partial<Judgement> = {}): Judgement {
  return {
    label: "promotion",
    category: "offer",
    confidence: 0.984,
    mark: "promotion",
    mislabelled: false,
    evidence: [],
    ...over,
  };
}

let made = 0;

/** An action that ended with these outcomes; without any it is as `over` says. */
export function anAction(kind: ActionKind, outcomes: Outcome[], over: Partial<ActionView> = {}): ActionView {
  made += 1;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`,
    kind,
    ids: ["12025550123@c.us"],
    name: "Sunrise Electronics",
    state: outcomes.length === 0 ? "done" : stateOf(outcomes),
    steps: stepsOf(kind).map((step, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? step : { ...step, outcome };
    }),
    cause: { by: "click", surface: "conversation" },
    createdAt: NOW,
    ...over,
  };
}
