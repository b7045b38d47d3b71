import { h } from "preact";
import { ChatRowMark } from "../../components/in-page/mark";
import { ASK_AGAIN_AFTER, type ContentBridge } from "../messages/content-bridge";
import type { Mark } from "../domain/judgement";
import type { ChatMark } from "../messages/runtime-contracts";
import { shownChats } from "./page-structure";
import type { Showing } from "./showing";
import type { Surface } from "./surface";

/** How long the answer to "whose chat has this title" holds, in milliseconds: a new chat can take the same title. */
const TITLE_HOLDS = 5_000;

/** What a message that waits to be stored says of its chat. */
export interface UnstoredMark {
  /** Its id. */
  message: string;
  ids: readonly string[];
  mark: Mark;
  /** Of the message, milliseconds. */
  time: number;
}

/** The marks in the chat list. */
export interface ChatMarks {
  /** What is stored. */
  set(marks: readonly ChatMark[]): void;
  /** What could not be stored and is newer; of one chat the latest counts. */
  hold(marks: readonly UnstoredMark[]): void;
  /**
   * What is stored says enough of the chats of these messages.
   *
   * @param messages all that are held when absent
   */
  release(messages?: readonly string[]): void;
  draw(): void;
  clear(): void;
}

interface Shown {
  surface: Surface;
  mark: ChatMark["mark"];
  look: string;
}

/** Puts a small mark behind the title of each marked chat. A title that several chats share gets none. */
export function chatMarks(showing: Showing, bridge: ContentBridge, redraw: () => void): ChatMarks {
  const marks = new Map<string, ChatMark["mark"]>();
  /** By message, and, once it is asked for, the latest by each id of its sender. */
  const held = new Map<string, UnstoredMark>();
  let latest: Map<string, UnstoredMark> | undefined;
  const titles = new Map<string, { id: string | null; askedAt: number }>();
  const shown = new Map<HTMLElement, Shown>();
  let asking = false;

  const ask = async (wanted: string[]) => {
    if (asking || wanted.length === 0) return;
    asking = true;
    const answer = await bridge.ask("titles", { titles: wanted.slice(0, 200) });
    // What was known before holds until there is an answer.
    if (!answer.ok) await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
    asking = false;
    const askedAt = performance.now();
    if (answer.ok) wanted.forEach((title, index) => titles.set(title, { id: answer.value[index] ?? null, askedAt }));
    redraw();
  };
  const remove = (element: HTMLElement) => {
    shown.get(element)?.surface.remove();
    shown.delete(element);
  };
  const put = (element: HTMLElement, mark: ChatMark["mark"]) => {
    const look = showing.look();
    const before = shown.get(element);
    const behind = before?.surface.host.previousElementSibling;
    const inPlace = behind !== undefined && behind !== null && (behind === element || behind === element.parentElement);
    if (before?.mark === mark && before.look === look && inPlace) return;
    const surface = before?.surface ?? showing.surface("mark");
    shown.set(element, { surface, mark, look });
    surface.host.style.cssText = "display:inline-flex;flex:none;pointer-events:none;margin-inline-start:6px";
    if (!inPlace) titleBox(element).after(surface.host);
    showing.show(surface, h(ChatRowMark, { mark }));
  };

  const markOf = (id: string): ChatMark["mark"] | undefined => {
    latest ??= latestOf(held.values());
    const mark = latest.get(id)?.mark ?? marks.get(id);
    return mark === "none" ? undefined : mark;
  };
  /** New marks can belong to chats that were not there when their title was asked for. */
  const forgetUntitled = () => {
    for (const [title, { id }] of titles) if (id === null) titles.delete(title);
  };

  return {
    hold(unstored) {
      if (unstored.length === 0) return;
      for (const one of unstored) held.set(one.message, one);
      latest = undefined;
      forgetUntitled();
      redraw();
    },
    release(messages = [...held.keys()]) {
      const before = held.size;
      for (const message of messages) held.delete(message);
      if (held.size === before) return;
      latest = undefined;
      redraw();
    },
    set(all) {
      marks.clear();
      for (const { ids, mark } of all) for (const id of ids) marks.set(id, mark);
      forgetUntitled();
      redraw();
    },
    draw() {
      const now = performance.now();
      const rows = marks.size + held.size === 0 ? [] : shownChats(showing.page);
      const present = new Set<HTMLElement>();
      for (const { title, titleElement } of rows) {
        const id = titles.get(title)?.id;
        const mark = typeof id === "string" ? markOf(id) : undefined;
        if (mark === undefined) continue;
        present.add(titleElement);
        put(titleElement, mark);
      }
      for (const element of shown.keys()) if (!present.has(element)) remove(element);
      void ask([...new Set(rows.map((row) => row.title))].filter((title) => now - (titles.get(title)?.askedAt ?? -Infinity) > TITLE_HOLDS));
    },
    clear() {
      held.clear();
      latest = undefined;
      titles.clear();
      for (const element of [...shown.keys()]) remove(element);
    },
  };
}

function latestOf(unstored: Iterable<UnstoredMark>): Map<string, UnstoredMark> {
  const latest = new Map<string, UnstoredMark>();
  for (const one of unstored) {
    for (const id of one.ids) if ((latest.get(id)?.time ?? 0) <= one.time) latest.set(id, one);
  }
  return latest;
}

/** The box that cuts off a long title: inside it, the mark would be cut off too. */
function titleBox(title: HTMLElement): HTMLElement {
  const around = title.parentElement;
  return around !== null && getComputedStyle(around).overflowX !== "visible" ? around : title;
}
