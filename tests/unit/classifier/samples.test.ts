import { expect, it } from "vitest";
import { judge } from "../../../lib/domain/judge";
import { IncomingMessage, messageText } from "../../../lib/domain/message";
import { deliveredSample, partsOf, samples, type Sample } from "../../support/samples";
import { hour, now, sender, situation } from "../domain/builders";
import { shippedClassifier } from "./shipped";

const classify = shippedClassifier();

function read(sample: Sample): IncomingMessage {
  return IncomingMessage.parse({
    id: `false_${sample.sender.phone}@c.us_3EB0${sample.key}`,
    time: now,
    type: "chat",
    fresh: true,
    parts: partsOf(sample),
    links: [],
    media: sample.media !== undefined,
    declared: sample.declared,
    template: sample.declared !== undefined,
    nativeFlow: sample.nativeFlowName,
    forwarded: false,
    paidBroadcast: sample.bizSource === "smb_promo",
    fromAdvert: false,
    edited: false,
  });
}

it.each(samples)("$key is $expected.label, $expected.category, marked $expected.mark", (sample) => {
  const message = read(sample);
  const verdict = classify(messageText(message.parts), message);
  const judgement = judge(
    situation({
      verdict,
      message,
      sender: sender({ saved: sample.sender.saved ?? false }),
      conversation: sample.inServiceWindow === true
        ? { lastOwnMessage: now - hour, trusted: true, notSpam: false }
        : { trusted: false, notSpam: false },
    }),
  );
  expect(judgement).toMatchObject({ mislabelled: false, ...sample.expected });
});

it("samples have keys of their own and reach the stand-in without what only tests know", () => {
  expect(new Set(samples.map(({ key }) => key)).size).toBe(samples.length);
  const [first] = samples;
  if (first === undefined) throw new Error("no samples");
  expect(deliveredSample(first)).toMatchObject({ from: { phone: "12025550111" }, declared: "MARKETING" });
  expect(Object.keys(deliveredSample(first))).not.toEqual(expect.arrayContaining(["expected"]));
});
