import { expect, it } from "vitest";
import { messageText } from "../../../lib/domain/message";
import { corpusRows, heldOutRows } from "../../../lib/classifier/training/corpus";
import { corpusFolder, heldOutFolder } from "../../../lib/classifier/training/data";
import { emptyShelf, wordsOf } from "../../../lib/classifier/training/likeness";
import { qualityBy } from "../../../lib/classifier/training/measure";
import metrics from "../../../lib/classifier/training/metrics.json" with { type: "json" };
import { shippedClassifier } from "./shipped";

const rows = heldOutRows(heldOutFolder);
const classify = shippedClassifier();
const judged = rows.map((row) => ({
  ...row,
  probability: classify(messageText(row.parts), { parts: row.parts, declared: row.declared }).probability,
}));
const quality = qualityBy(judged, ({ source }) => source);

/** Of 100 messages of service, so many may be flagged: what a user of that kind of messages would bear. */
const mostFlagged = { adverts: 1.5, banks: 0.5, hard: 2, ordinary: 1, plain: 1, spam: 1.5, templates: 2 };

it("are seven sets of messages", () => {
  expect(Object.keys(quality)).toEqual(Object.keys(mostFlagged));
});

it.each(Object.entries(mostFlagged))("service in the set %s is flagged in at most %d of 100 messages, by the extension's own reading", (set, most) => {
  expect(quality[set]?.labels.flagged ?? 100).toBeLessThanOrEqual(most);
});

it("are judged by the extension as the metrics say", () => {
  for (const [set, { labels }] of Object.entries(quality)) {
    expect(Math.abs(labels.accuracy - metrics.heldOut[set as keyof typeof mostFlagged].labels.accuracy)).toBeLessThan(0.5);
  }
});

it("are no versions of messages to learn from", () => {
  const known = corpusRows(corpusFolder).map(({ parts }) => wordsOf(messageText(parts)));
  const own = rows.map(({ parts }) => wordsOf(messageText(parts)));
  const shelf = emptyShelf([...known, ...own], 0.8);
  for (const words of known) shelf.put(words);
  expect(rows.filter((_, index) => own[index]!.size >= 4 && shelf.hasLike(own[index]!)).map(({ parts }) => messageText(parts))).toEqual([]);
}, 120_000);
