/**
 * Starts the stand-in with the demo account for a person:
 * `node tests/whatsapp-web/start.ts [--generation=A|B] [--lang=en|ru|ar] [--theme=light|dark] [--empty]`
 */
import { startStandIn } from "./server.ts";
import type { Generation, Language, StandInOptions, Theme } from "./control.ts";

function choice<T extends string>(name: string, allowed: readonly T[]): T | undefined {
  const value = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split("=")[1];
  return allowed.find((candidate) => candidate === value);
}

const options: StandInOptions = { seed: process.argv.includes("--empty") ? "empty" : "demo" };
const generation = choice<Generation>("generation", ["A", "B"]);
const lang = choice<Language>("lang", ["en", "ru", "ar"]);
const theme = choice<Theme>("theme", ["light", "dark"]);
const standIn = await startStandIn({
  ...options,
  ...(generation && { generation }),
  ...(lang && { lang }),
  ...(theme && { theme }),
});
console.log(
  `Stand-in for https://web.whatsapp.com on port ${standIn.port}. Phone and server: ${standIn.controlUrl}`,
);
console.log(
  `Start Chromium with --ignore-certificate-errors --host-resolver-rules="MAP web.whatsapp.com:443 127.0.0.1:${standIn.port}"`,
);
