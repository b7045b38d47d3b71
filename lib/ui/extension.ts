import { browser } from "wxt/browser";

/** Version of the installed extension. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Opens the options page in a tab. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
}
