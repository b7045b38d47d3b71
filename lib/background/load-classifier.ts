import { browser } from "wxt/browser";
import { byDeclaration, createClassifier } from "../classifier/classify";
import { readModel } from "../classifier/model-file";
import type { Classify } from "../domain/verdict";

/** The trained model, part of the extension (public/). */
const MODEL_FILE = "/classifier.model";

/**
 * Loads the trained classifier from the extension's own files. When that fails, what senders declare is all
 * there is to judge by: a message is never left unjudged for want of a model.
 *
 * @param report hears what went wrong
 */
export async function loadClassifier(report: (error: unknown) => void): Promise<Classify> {
  try {
    const answer = await fetch(browser.runtime.getURL(MODEL_FILE));
    const read = readModel(await answer.arrayBuffer());
    if (read.ok) return createClassifier(read.model);
    report(new Error(`The classifier's model was not read: ${read.problem}.`));
  } catch (error) {
    report(error);
  }
  return byDeclaration;
}
