import "../../lib/classifier/training/resolve.ts";

/**
 * The classifier's figures as JSON: quality as cross-validated when the shipped model was trained (metrics.json), speed
 * and load time measured here. Run by `node tests/bench/classifier.ts`.
 */
const { classifierFigures } = await import("./classifier-figures.ts");
console.log(JSON.stringify(await classifierFigures(), null, 2));
