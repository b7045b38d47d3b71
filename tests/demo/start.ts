import { once } from "node:events";
import { launchBrowser } from "../support/browser/index.ts";
import { ensureBrowsers } from "../support/browsers/ensure.ts";
import { startStandIn } from "../whatsapp-web/server.ts";
import { buildExtension } from "./build.ts";
import { fileDeliveries, sampleDeliveries } from "./deliveries.ts";
import { readOptions, usage, type DemoOptions } from "./options.ts";
import { play } from "./play.ts";
import { printed, summary } from "./print.ts";

/** Prose goes to standard output; with --json only the objects do, and prose goes to standard error. */
const say = (options: DemoOptions, text: string) => (options.json ? console.error(text) : console.log(text));

async function main(options: DemoOptions): Promise<number> {
  const { deliveries, broken } = options.messages === undefined ? { deliveries: sampleDeliveries(), broken: [] } : fileDeliveries(options.messages);
  for (const { number, problem } of broken) console.error(`line ${number} skipped: ${problem}`);
  const { problems } = await ensureBrowsers([options.browser], (line) => console.error(line));
  if (problems.length > 0) {
    console.error(problems.join("\n"));
    return 1;
  }
  say(options, "Building Doorman …");
  const extensionDir = await buildExtension(options.browser);
  const standIn = await startStandIn({ seed: options.headless ? "empty" : "demo" });
  standIn.account.setGate("optOut", true);
  standIn.account.setGate("messageFeedback", true);
  const browser = await launchBrowser({ browser: options.browser, extensionDir, port: standIn.port, headless: options.headless });
  try {
    const page = await browser.openWhatsApp();
    if (!options.headless) {
      for (const { message } of options.messages === undefined ? [] : deliveries) await standIn.account.deliver(message);
      await watchByPerson(browser.puppeteer, standIn.controlUrl);
      return 0;
    }
    let verified = 0;
    for await (const played of play(browser, page, standIn.account, deliveries)) {
      console.log(options.json ? JSON.stringify(played) : printed(played));
      if (played.verified) verified++;
    }
    say(options, summary(verified, deliveries.length, broken.length));
    return verified === deliveries.length ? 0 : 1;
  } finally {
    await browser.close();
    await standIn.close();
  }
}

/** Says what there is to try, and waits until the browser is closed. */
async function watchByPerson(browser: { on(event: "disconnected", done: () => void): unknown }, controlUrl: string): Promise<void> {
  console.log(`
A browser is open with Doorman and a stand-in for WhatsApp Web; nothing leaves this machine.
  • Open a chat with a mark, click "Why?", then a button of the bar; look at Doorman's popup in the toolbar.
  • Let messages arrive, block from "the phone", sign out …: ${controlUrl}
Close the browser, or press Ctrl+C, to end.`);
  await Promise.race([new Promise<void>((resolve) => browser.on("disconnected", resolve)), once(process, "SIGINT")]);
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(usage);
  else process.exitCode = await main(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(usage);
  process.exitCode = 2;
}
