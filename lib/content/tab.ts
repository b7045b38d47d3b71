import { hasOwnEntry, suggestedRung } from "../../components/shared/ladder";
import type { Owner, Sender } from "../domain/account";
import type { ActionView } from "../domain/action";
import { startingState, type PageState } from "../domain/health";
import type { Said } from "../domain/correction";
import type { JudgedMessage, Judgement } from "../domain/judgement";
import type { Arrival } from "../domain/message";
import type { Settings } from "../domain/settings";
import type { OpenChat } from "../messages/bridge-contracts";
import type { ContentBridge, Listeners } from "../messages/content-bridge";
import { askBackground } from "../messages/runtime";
import type { SenderView } from "../messages/runtime-contracts";
import { openActions } from "./actions";
import { serveBackfill } from "./backfill";
import { conversationBar, type BarWish } from "./bar";
import { chatMarks, type UnstoredMark } from "./chat-marks";
import { openChosen } from "./chosen";
import { openCorrections } from "./corrections";
import { gathered } from "./gathered";
import { guide } from "./guide";
import { hearBackground, type Change } from "./hear-background";
import { openHeld } from "./held";
import { insist, NOTHING_TO_ASK } from "./insist";
import { emptyJudgements } from "./judgements";
import { knownMessages } from "./known-messages";
import { messageMarks } from "./message-marks";
import { servePerform } from "./performer";
import { openPins } from "./pins";
import { openRelay } from "./relay";
import type { Showing } from "./showing";
import { toasts, type Correcting } from "./toasts";
import { whyPanel } from "./why";

/** What a tab is made of. */
export interface TabParts {
  showing: Showing;
  /** Undefined where they could not be read yet. */
  settings: Settings | undefined;
  connect(listeners: Listeners): ContentBridge;
  signal: AbortSignal;
}

/** One WhatsApp Web tab. */
export interface Tab {
  draw(): void;
  onChange(redraw: () => void): void;
  changeSettings(settings: Settings): void;
  close(): void;
}

/** How long a question about the open sender or the chat marks waits for more of its kind, in milliseconds. */
const GATHER = 150;

/** Brings page, background and interface of one tab together. Everything of an account goes when another signs in. */
export function openTab({ showing, settings, connect, signal }: TabParts): Tab {
  let state: PageState = startingState;
  let chat: OpenChat = {};
  let view: SenderView | undefined;
  let pending: ActionView | undefined;
  let lastOwner: Owner | undefined;
  let redraw = () => {};
  const chosen = openChosen(settings);

  const owner = (): Owner | undefined => (state.mode === "ready" ? state.owner : undefined);
  const judgements = emptyJudgements((id) => known.forget(id));
  const takeJudged = (of: Owner, judged: readonly JudgedMessage[], unstored: readonly UnstoredMark[] = []) => {
    if (of !== owner()) return;
    judgements.put(judged);
    rows.hold(unstored);
    redraw();
    askSoon();
  };
  const relay = openRelay(takeJudged, signal, (ids) => rows.release(ids));

  const held = openHeld();
  const pass = (on: (of: Owner) => void) => {
    const of = owner();
    if (of !== undefined) on(of);
    else held.hold(on, state);
  };
  const take = (arrivals: readonly Arrival[]) => {
    judgements.told(arrivals.map(({ message }) => message.id));
    pass((of) => relay.arrivals(of, arrivals));
  };

  const bridge = connect({
    state: (next) => changeState(next),
    arrivals: (arrivals) => {
      for (const { message } of arrivals) known.arrived(message);
      take(arrivals);
    },
    removed: ({ ids }) => {
      judgements.remove(ids);
      rows.release(ids);
      pass((of) => relay.removed(of, ids));
      redraw();
    },
    list: (change) => {
      pass((of) => relay.list(of, change));
      askSoon();
    },
    chat: (next) => {
      const sameSender = next.business?.sender.ids[0] === chat.business?.sender.ids[0];
      chat = next;
      if (!sameSender) {
        known.clear();
        marks.clear();
        why.close();
        lead.close();
        view = undefined;
        pending = undefined;
      }
      void insist(askSender, signal);
      drawBar();
      redraw();
    },
  });

  const known = knownMessages(bridge, (arrivals) => {
    const missing = arrivals.filter(({ message }) => judgements.get(message.id) === undefined);
    if (missing.length > 0) take(missing);
    redraw();
  });
  const actions = openActions(chosen.actionMode, showAction, signal);
  const say = (of: Owner, note: Correcting) => void (of === owner() && messages.correction(note));
  const corrections = openCorrections((of, message) => takeJudged(of, [message]), say, signal);
  const pins = openPins(relay.waits, say, signal);
  const bar = conversationBar(
    showing,
    (sender, wish) => act(sender, wish),
    () => correct(marks.newestUnmarked(), "promotion"),
  );
  const rows = chatMarks(showing, bridge, () => redraw());
  const why = whyPanel(showing, { act, correct, pin: (id) => withOwner((of) => pins.pin(of, id)) });
  const lead = guide(showing);
  const marks = messageMarks(
    showing,
    (dataId) => {
      const id = known.idOf(dataId);
      const judgement = typeof id === "string" ? judgements.get(id) : undefined;
      return typeof id === "string" && judgement !== undefined ? { id, judgement } : undefined;
    },
    (id, ...about) => openWhy(id, ...about),
  );
  const onUndo = (shown: ActionView) => withOwner((of) => actions.undo(of, shown));
  const onRetry = (shown: ActionView) => withOwner((of) => actions.retry(of, shown));
  const messages = toasts(showing, { onUndo, onRetry }, signal);
  servePerform(bridge, () => (state.connected === false ? undefined : owner()), signal);
  serveBackfill(bridge, owner, relay, signal);
  hearBackground(bridge, () => state, hear, signal);

  function changeState(next: PageState): void {
    const before = owner();
    state = next;
    void insist(async () => (state === next ? await askBackground("state", next) : NOTHING_TO_ASK), signal);
    const after = owner();
    if (after !== before) clear();
    if (next.mode === "signed-out") held.drop();
    if (after !== undefined && after !== before) {
      held.release(after);
      // Another account signed in without a reload: what was told before belonged to the first one.
      if (lastOwner !== undefined && lastOwner !== after) void bridge.ask("resend", {});
      lastOwner = after;
      ask();
    }
    drawBar();
    redraw();
  }

  function clear(): void {
    judgements.clear();
    known.clear();
    view = undefined;
    pending = undefined;
    marks.clear();
    rows.set([]);
    rows.clear();
    bar.set(undefined);
    why.close();
    lead.close();
    messages.clear();
  }

  function drawBar(): void {
    const { business } = chat;
    if (owner() === undefined || business === undefined || view === undefined) return bar.set(undefined);
    bar.set({
      sender: business.sender,
      view,
      capabilities: state.capabilities,
      actionMode: chosen.actionMode(),
      canMark: marks.newestUnmarked() !== undefined && !view.kept && !business.sender.saved,
      ...(pending === undefined ? {} : { pending }),
    });
  }

  async function askSender() {
    const of = owner();
    const { business } = chat;
    if (of === undefined || business === undefined) return NOTHING_TO_ASK;
    const answer = await askBackground("sender", { owner: of, ...business });
    if (of !== owner() || chat.business?.sender.ids[0] !== business.sender.ids[0]) return NOTHING_TO_ASK;
    if (answer.ok) {
      view = answer.value;
      lead.see(view);
    }
    drawBar();
    return answer;
  }

  async function askMarks() {
    const of = owner();
    if (of === undefined) return NOTHING_TO_ASK;
    const answer = await askBackground("chatMarks", { owner: of });
    if (answer.ok && of === owner()) rows.set(answer.value);
    return answer;
  }

  const ask = () => void Promise.all([insist(askSender, signal), insist(askMarks, signal)]);
  const askSoon = gathered(ask, GATHER);

  /** Also while WhatsApp Web is not ready: what the user asks for waits. */
  function withOwner(run: (of: Owner) => Promise<void>): void {
    if (state.owner !== undefined) void run(state.owner);
  }

  function act(sender: Sender, { mode, ...wish }: BarWish, message?: string): void {
    if (mode === "guide") return hasOwnEntry(wish.kind) ? lead.start(wish.kind, sender) : undefined;
    const cause = message === undefined ? ({ surface: "conversation" } as const) : ({ message, surface: "message" } as const);
    withOwner((of) => actions.act(of, { ...wish, ...cause, sender, ...(mode === undefined ? {} : { mode }) }));
  }

  function correct(id: string | undefined, said: Said | null): void {
    if (id !== undefined) withOwner((of) => corrections.correct(of, id, said, judgements.get(id)));
  }

  function showAction(of: Owner, shown: ActionView): void {
    // What another account waits for goes on, and is told when that is signed in again.
    if (of !== state.owner) return;
    messages.show(shown);
    if (chat.business?.sender.ids.some((id) => shown.ids.includes(id)) !== true) return;
    const over = shown.state !== "queued" && shown.state !== "running";
    pending = over ? undefined : shown;
    drawBar();
    if (over) askSoon();
  }

  function openWhy(id: string, judgement: Judgement, anchor: HTMLElement, explains: Element): void {
    const sender = chat.business?.sender;
    if (sender === undefined) return;
    const suggested = view && suggestedRung(view, state.capabilities, chosen.actionMode(), pending);
    const feedback = state.capabilities["not-interested"] === "works";
    why.open({ id, judgement, sender, anchor, explains, feedback, suggested });
  }

  function hear(change: Change): void {
    if (change.forgotten === true && change.owner === state.owner) {
      // What is on show is not stored anew; WhatsApp's lists, which nobody tells again by himself, are.
      judgements.clear();
      rows.release();
      why.close();
      void bridge.ask("resend", {});
    }
    if (change.owner !== owner()) return;
    judgements.put(change.judged);
    actions.heard(change.owner, change.actions);
    if (change.senders) askSoon();
    redraw();
  }

  return {
    draw() {
      if (owner() === undefined) return;
      marks.draw();
      rows.draw();
      drawBar();
      messages.draw();
      why.draw();
      lead.draw();
    },
    onChange: (listener) => (redraw = listener),
    changeSettings(next) {
      const marksAlike = chosen.change(next);
      drawBar();
      if (marksAlike) return;
      // What is on show is told anew, and judged by these settings; so is what waits.
      judgements.clear();
      known.clear();
      rows.release();
      relay.judgeAnew();
      redraw();
    },
    close: clear,
  };
}
