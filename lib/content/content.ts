import type { Settings } from "../domain/settings";
import { openContentBridge } from "../messages/content-bridge";
import { offerPort } from "../messages/handover";
import { readSettingsInTime, settingsOrLater, watchSettings } from "../messages/settings";
import { browserText } from "../ui/browser-text";
import { openVoice } from "../ui/voice";
import { clearLeftovers, extensionLife } from "./life";
import { onRedraw } from "./redraw";
import { showReloadNotice } from "./reload-notice";
import { openShowing } from "./showing";
import { openTab } from "./tab";
import { textsFromBackground } from "./texts";

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
  let redraw = () => {};
  const choose = openVoice({
    read: (language) => textsFromBackground(language, life),
    speak(text) {
      showing.speak(text);
      redraw();
    },
    spoken: "browser",
    signal: life,
  });
  const port = await offered;
  if (port === undefined) {
    redraw = showReloadNotice(showing);
    choose((await readSettingsInTime())?.language ?? "browser");
    return;
  }

  const take = (settings: Settings) => {
    tab.changeSettings(settings);
    choose(settings.language);
  };
  const settings = await settingsOrLater(take, life);
  const tab = openTab({ showing, settings, connect: (listeners) => openContentBridge(port, listeners, life), signal: life });
  redraw = onRedraw(page, () => tab.draw(), life);
  tab.onChange(redraw);
  if (settings !== undefined) choose(settings.language);
  // Never taken back: when this life ends, the extension is gone, and so is its storage; asking for it would throw.
  watchSettings(take);
  life.addEventListener("abort", () => {
    tab.close();
    showReloadNotice(showing);
  });
}
