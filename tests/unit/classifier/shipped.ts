import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createClassifier } from "../../../lib/classifier/classify";
import { readModel } from "../../../lib/classifier/model-file";
import type { Classify } from "../../../lib/domain/verdict";

/** The model file as the extension ships it. */
export function shippedBytes(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL("../../../public/classifier.model", import.meta.url))));
}

/** The classifier as the extension loads it. */
export function shippedClassifier(): Classify {
  const read = readModel(shippedBytes().buffer);
  if (!read.ok) throw new Error(read.problem);
  return createClassifier(read.model);
}
