import { existsSync, readFileSync } from "node:fs";
import { metricsFile } from "../../../lib/classifier/training/data";

/** What was measured when the shipped model was trained: cross-validation, calibration, languages held out. */
export function metrics(): unknown {
  return existsSync(metricsFile) ? JSON.parse(readFileSync(metricsFile, "utf8")) : undefined;
}
