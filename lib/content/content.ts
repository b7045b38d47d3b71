import type { Settings } from "../domain/settings";
import { openContentBridge } from "../messages/content-bridge";
import { offerPort } from "../messages/handover";
import { settingsOrLater, watchSettings } from "../messages/settings";
import { browserText } from "../ui/browser-text";
import { followLanguage } from "./language";
import { clearLeftovers, extensionLife } from "./life";
import { onRedraw } from "./redraw";
import { showReloadNotice } from "./reload-notice";
import { openShowing } from "./showing";
import { openTab } from "./tab";

/**
 * The content half of Doorman: takes the private port, hears the page, asks the background, shows marks, bar and toasts.
 *
 * @param target WhatsApp Web's window
 */
export async function runContent(target: Window): Promise<void> {
  const page = target.document;
  clearLeftovers(page);
  const offered = offerPort(target);
  const life = extensionLife();
  const showing = openShowing(page, browserText());
  const port = await offered;
  if (port === undefined) return showReloadNotice(showing);

  const settings = await settingsOrLater((read) => take(read), life);
  const tab = openTab({ showing, settings, connect: (listeners) => openContentBridge(port, listeners, life), signal: life });
  const redraw = onRedraw(page, () => tab.draw(), life);
  tab.onChange(redraw);
  const speak = followLanguage(showing, redraw, life);
  const take = (changed: Settings) => {
    tab.changeSettings(changed);
    void speak(changed.language);
  };
  if (settings !== undefined) void speak(settings.language);
  // Never taken back: when this life ends, the extension is gone, and so is its storage; asking for it would throw.
  watchSettings(take);
  life.addEventListener("abort", () => {
    tab.close();
    showReloadNotice(showing);
  });
}
