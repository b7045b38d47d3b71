/**
 * How the two worlds of a WhatsApp Web tab come to share a private port.
 *
 * Both content scripts run at `document_start`. The isolated one makes a `MessageChannel` and dispatches an event that
 * carries one end on `window`; the main-world one takes it. Dispatch is synchronous and no script of the page has run
 * yet, so nobody else can listen. Whichever starts second asks for the offer by another event. Both listeners go away at
 * once after the handover, or as soon as the page has a script of its own: what comes later is not trusted.
 */

const OFFER = "doorman:offer";
const ASK = "doorman:ask";

/**
 * Offers one end of a channel to the main world.
 *
 * @returns the other end when it was taken; nothing when the page's own scripts run already, as in a tab that was open
 *   before the extension was installed or updated
 */
export function offerPort(target: Window): Promise<MessagePort | undefined> {
  if (pageHasScripts(target)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const offer = () => {
      const event = new MessageEvent(OFFER, { ports: [channel.port2], cancelable: true });
      // The taker cancels the event, so that an offer to nobody is told from one that was taken.
      if (target.dispatchEvent(event)) return;
      target.removeEventListener(ASK, offer);
      resolve(channel.port1);
    };
    target.addEventListener(ASK, offer);
    offer();
    stopWhenScriptsRun(target, () => {
      target.removeEventListener(ASK, offer);
      resolve(undefined);
    });
  });
}

/** Takes the port that the isolated world offers. Never resolves when there is no isolated half. */
export function acceptPort(target: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    if (pageHasScripts(target)) return;
    const accept = (event: Event) => {
      event.stopImmediatePropagation();
      const port = event instanceof MessageEvent ? event.ports[0] : undefined;
      if (port === undefined) return;
      target.removeEventListener(OFFER, accept, true);
      event.preventDefault();
      resolve(port);
    };
    target.addEventListener(OFFER, accept, true);
    target.dispatchEvent(new Event(ASK));
    stopWhenScriptsRun(target, () => target.removeEventListener(OFFER, accept, true));
  });
}

function pageHasScripts(target: Window): boolean {
  return target.document.readyState !== "loading" || target.document.querySelector("script") !== null;
}

/** Parsers run microtasks before a script, and a mutation observer is one: the listener is gone before it runs. */
function stopWhenScriptsRun(target: Window, stop: () => void): void {
  const observer = new MutationObserver(() => {
    if (!pageHasScripts(target)) return;
    observer.disconnect();
    stop();
  });
  observer.observe(target.document, { childList: true, subtree: true });
}
