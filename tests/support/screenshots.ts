import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";

const folder = fileURLToPath(new URL("../../.output/screenshots/", import.meta.url));

/**
 * Saves what `page` shows as `.output/screenshots/<name>.png`, for people to look at, when they ask for it by
 * `DOORMAN_SCREENSHOTS=1`: the hundreds of pictures of a whole run take a fifth of its time.
 */
export async function saveScreenshot(page: Page, name: string): Promise<void> {
  if (process.env["DOORMAN_SCREENSHOTS"] === "1") await keepScreenshot(page, name);
}

/** Saves what `page` shows, whether pictures were asked for or not, and returns the path. */
export async function keepScreenshot(page: Page, name: string): Promise<string> {
  const image = await page.screenshot({ type: "png" });
  return save(`${fileName(name)}.png`, image);
}

/** Saves a text beside the screenshots, such as the markup of a failed test, and returns its path. */
export async function saveText(name: string, text: string, extension = "html"): Promise<string> {
  return save(`${fileName(name)}.${extension}`, text);
}

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** Names come from test titles; slashes make folders, everything unusual becomes a hyphen. */
function fileName(name: string): string {
  return name
    .split("/")
    .map((part) => part.replaceAll(/[^\p{Letter}\p{Number}._-]+/gu, "-").replaceAll(/^[-.]+|-+$/g, ""))
    .filter((part) => part !== "")
    .join("/");
}
