import { parseArgs } from "node:util";
import { chooseBrowsers, type BrowserName } from "../support/browsers/names.ts";

/** What a person asked for on the command line. */
export interface DemoOptions {
  browser: BrowserName;
  /** Plays by itself instead of opening a window. */
  headless: boolean;
  /** File with messages, a JSON object a line; the built-in samples when absent. */
  messages?: string;
  /** One JSON object a message instead of prose. */
  json: boolean;
  help: boolean;
}

export const usage = `npm start                                  opens a browser with Doorman and the stand-in WhatsApp Web
npm start -- --headless                    plays the main job without a window and prints what happened
npm start -- --messages FILE.jsonl         delivers that file, one {"text", "declared"?, "sender"?, …} a line
npm start -- --json                        one JSON object a message (implies --headless)
npm start -- --browser firefox             in Firefox instead of Chromium`;

/**
 * Reads the command line.
 *
 * @throws TypeError that names the option which is not known
 */
export function readOptions(words: string[], environment: NodeJS.ProcessEnv): DemoOptions {
  const { values } = parseArgs({
    args: words,
    options: {
      headless: { type: "boolean", default: false },
      messages: { type: "string" },
      json: { type: "boolean", default: false },
      browser: { type: "string", default: "chromium" },
      help: { type: "boolean", default: false },
    },
  });
  const [browser = "chromium"] = chooseBrowsers(values.browser);
  return {
    browser,
    headless: values.headless || values.json || !hasDisplay(environment),
    ...(values.messages === undefined ? {} : { messages: values.messages }),
    json: values.json,
    help: values.help,
  };
}

function hasDisplay(environment: NodeJS.ProcessEnv): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(environment["DISPLAY"] ?? environment["WAYLAND_DISPLAY"]);
}
