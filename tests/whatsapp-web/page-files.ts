import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folder of the page's scripts, served as they are. */
export const PAGE_FOLDER = join(import.meta.dirname, "page");

/** WhatsApp's modules come in bundles, one after another. */
export type Bundle = "core" | "collections" | "late" | "interface" | Part;

/** Bundles that come only when one of their components is asked for. */
type Part = "stop-offers" | "message-feedback";

const partsOf: Readonly<Record<string, Part>> = {
  "WAWebMarketingMessagesFeedbackResumeConfirmation.react": "stop-offers",
  "WAWebMarketingMessagesFeedbackStopConfirmation.react": "stop-offers",
  "WAWebMarketingMessagesUserControlsPopup.react": "message-feedback",
};

/** The bundle in which a component comes when it is asked for; `undefined` for one that has no part of its own. */
export function partWith(component: string): Bundle | undefined {
  return partsOf[component];
}

function bundleOf(file: string): Bundle | null {
  if (file.startsWith("browser-")) return null;
  if (file.startsWith("ui-")) return "interface";
  if (file.startsWith("late-")) return "late";
  if (file.startsWith("part-stop-offers")) return "stop-offers";
  if (file.startsWith("part-message-feedback")) return "message-feedback";
  return Number.parseInt(file, 10) < 10 ? "core" : "collections";
}

/** File names of a bundle in the order in which they run. */
export function filesOf(bundle: Bundle): string[] {
  return readdirSync(PAGE_FOLDER)
    .filter((file) => file.endsWith(".js") && bundleOf(file) === bundle)
    .sort();
}

/** All scripts of a bundle, one after another. */
export function bundleText(bundle: Bundle): string {
  return filesOf(bundle).map(readPageFile).join("\n");
}

export function readPageFile(file: string): string {
  return readFileSync(join(PAGE_FOLDER, file), "utf8");
}
