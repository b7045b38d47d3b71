import { execFileSync } from "node:child_process";
import { globSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { figure, type Figure } from "./statistics.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bytes of what is built and shipped; the rival's bundle beside it. */
export function sizes(): Record<string, Figure> {
  const built = join(root, ".output", "chrome-mv3");
  execFileSync(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "zip", "-b", "chrome"], { cwd: root, stdio: "ignore" });
  const [zip] = globSync("*-chrome.zip", { cwd: join(root, ".output") });
  const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
  const figures: Record<string, Figure> = {
    "whatsapp-page.js, gzip": figure(gzipped(join(built, "content-scripts/whatsapp-page.js")), "bytes", 15_000),
    "whatsapp.js, gzip": figure(gzipped(join(built, "content-scripts/whatsapp.js")), "bytes", 60_000),
  };
  for (const script of ["background.js", ...globSync("chunks/*.js", { cwd: built })]) {
    figures[`${basename(script).replace(/-[\w-]{8}\.js$/u, ".js")}, gzip`] = figure(gzipped(join(built, script)), "bytes");
  }
  const model = gzipped(join(built, "classifier.model"));
  figures["classifier.model, gzip"] = figure(model, "bytes", 700_000);
  if (zip !== undefined) {
    const whole = statSync(join(root, ".output", zip)).size;
    figures["package, zip"] = figure(whole, "bytes");
    figures["package, zip, without the model"] = figure(whole - model, "bytes", 300_000);
  }
  figures["@wppconnect/wa-js, gzip"] = figure(gzipped(join(root, "node_modules/@wppconnect/wa-js/dist/wppconnect-wa.js")), "bytes");
  return figures;
}
