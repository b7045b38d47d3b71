import { readFileSync } from "node:fs";
import { defineConfig, type ResolvedPublicFile } from "wxt";
import { shippedTexts } from "./tools/shipped-texts";

/** Firefox needs an id to keep stored data, and a declaration that nothing is collected. */
const firefoxSettings = {
  gecko: {
    id: "doorman@doorman.invalid",
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] as ["none"] },
  },
};

/** Texts go into the package without the notes for translators. */
function shortenTexts(files: ResolvedPublicFile[]): void {
  for (const [index, file] of files.entries()) {
    if (!("absoluteSrc" in file) || !file.relativeDest.endsWith("messages.json")) continue;
    files[index] = { relativeDest: file.relativeDest, contents: shippedTexts(readFileSync(file.absoluteSrc, "utf8")) };
  }
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: ".output",
  targetBrowsers: ["chrome", "edge", "firefox"],
  zip: { artifactTemplate: "doorman-{{version}}-{{browser}}.zip", sourcesTemplate: "doorman-{{version}}-sources.zip" },
  hooks: { "build:publicAssets": (_wxt, files) => shortenTexts(files) },
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    permissions: ["storage", "alarms"],
    host_permissions: ["https://web.whatsapp.com/*"],
    ...(browser === "firefox"
      ? { browser_specific_settings: firefoxSettings }
      : { minimum_chrome_version: "128", incognito: "split" as const }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
  }),
});
