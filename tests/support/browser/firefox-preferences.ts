import type { ColorScheme } from "./types.ts";

/** The extension's internal address in tests; by default Firefox invents one for every profile. */
export const EXTENSION_UUID = "d00e5a00-0000-4000-8000-0000000d00a5";

export interface FirefoxSettings {
  extensionId: string;
  proxyPort: number;
  downloadsDir: string;
  colorScheme: ColorScheme;
  locale: string;
}

/** The text of `user.js`, which Firefox reads at every start of the profile. */
export function firefoxPreferences(settings: FirefoxSettings): string {
  const { extensionId, proxyPort, downloadsDir, colorScheme, locale } = settings;
  const preferences: Record<string, string | number | boolean> = {
    // A temporary add-on goes at the end of the session. Its address and its data stay for the next start.
    "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    "extensions.webextensions.keepUuidOnUninstall": true,
    "extensions.webextensions.keepStorageOnUninstall": true,
    // Everything goes to our proxy.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxyPort,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxyPort,
    // Firefox's own errands, which would only fill the list of refused hosts.
    "services.settings.server": "data:,",
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "browser.safebrowsing.update.enabled": false,
    "browser.region.network.url": "",
    "browser.topsites.contile.enabled": false,
    "browser.newtabpage.activity-stream.feeds.system.topstories": false,
    "extensions.getAddons.cache.enabled": false,
    "extensions.systemAddon.update.enabled": false,
    "media.gmp-manager.updateEnabled": false,
    "media.gmp-manager.url": "data:,",
    "app.normandy.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.server": "data:,",
    // No first pages, no questions.
    "browser.startup.page": 0,
    "browser.newtabpage.enabled": false,
    "browser.aboutwelcome.enabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.sessionstore.resume_from_crash": false,
    "toolkit.startup.max_resumed_crashes": -1,
    // Files are saved without a question; 2 means the folder named below.
    "browser.download.folderList": 2,
    "browser.download.dir": downloadsDir,
    "browser.download.useDownloadDir": true,
    "browser.download.alwaysOpenPanel": false,
    "browser.download.always_ask_before_handling_new_types": false,
    // The manifest is opened as a plain document of the extension.
    "devtools.jsonview.enabled": false,
    // Nothing is looked at while it moves: frames that nobody sees cost a busy machine a sixth of its time.
    "layout.frame_rate": 30,
    "ui.prefersReducedMotion": 1,
    "intl.accept_languages": locale,
    ...colorPreferences(colorScheme),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}

/** The preferences that decide `prefers-color-scheme` for pages. */
export function colorPreferences(scheme: ColorScheme): Record<string, number> {
  return {
    "ui.systemUsesDarkTheme": scheme === "dark" ? 1 : 0,
    "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
  };
}
