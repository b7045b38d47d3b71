import { afterEach, describe, expect, test } from "vitest";
import { bubbleOf, lowerEdgeOf, openConversation, shownChats, shownMessages } from "../../../lib/content/page-structure";

afterEach(() => document.body.replaceChildren());

const show = (html: string) => (document.body.innerHTML = html);
const messages = () => shownMessages(document).map(({ dataId }) => dataId);
const titles = () => shownChats(document).map(({ title }) => title);
const row = (title: string) => `<div role="row"><span dir="auto" title="${title}"></span></div>`;

describe("messages", () => {
  test("an empty shell is none", () => {
    show('<div id="main"><div data-id="3EB0A1"></div><div data-id="3EB0A2"><div data-testid="msg-container"></div></div></div>');
    expect(messages()).toEqual(["3EB0A2"]);
  });

  test.for([
    ["A", '<div class="message-in" data-id="album-3EB0A1-3EB0A4-4"><div><div role="group"></div></div></div>'],
    ["B", '<div data-testid="image-album" data-id="album-3EB0A1-3EB0A4-4"><div role="group"></div></div>'],
  ])("pictures in a row are one, with their box for a bubble (%s)", ([, album]) => {
    show(`<div id="main">${album}</div>`);
    expect(messages()).toEqual(["album-3EB0A1-3EB0A4-4"]);
    expect(bubbleOf(shownMessages(document)[0]!.element).getAttribute("role")).toBe("group");
  });

  test("a mark goes below the reactions, which reach over the bubble before them", () => {
    show('<div><div id="bubble"></div><doorman-mark></doorman-mark><div data-testid="addon-bubble-container"></div></div>');
    const bubble = document.querySelector("#bubble")!;
    expect(lowerEdgeOf(bubble)).toBe(document.querySelector("[data-testid]"));
    document.querySelector("[data-testid]")?.remove();
    expect(lowerEdgeOf(bubble)).toBe(bubble);
  });
});

describe("chats", () => {
  test("are those of the list and of the archive, not the members of a group in a list with the same id", () => {
    show(
      `<div id="pane-side" data-scrolltracepolicy="wa.web.chatlist">${row("Pedal & Sole")}</div>` +
        `<div data-testid="archived-chatlist">${row("Old Shop")}</div><div id="pane-side">${row("A Member")}</div>`,
    );
    expect(titles()).toEqual(["Pedal & Sole", "Old Shop"]);
  });

  test("are found by the id of the list where the page names it otherwise", () => {
    show(`<div id="pane-side">${row("Pedal & Sole")}</div>`);
    expect(titles()).toEqual(["Pedal & Sole"]);
  });
});

test("the open conversation is the one that is drawn, not one that WhatsApp prepares", () => {
  show('<div id="main" data-which="prepared"></div><div id="main" data-which="open"></div>');
  const [prepared, open] = [...document.querySelectorAll<HTMLElement>("#main")];
  prepared!.getClientRects = () => [] as unknown as DOMRectList;
  open!.getClientRects = () => [{}] as unknown as DOMRectList;
  expect(openConversation(document)?.dataset["which"]).toBe("open");
  open!.remove();
  expect(openConversation(document)).toBeNull();
});
