import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SURE_SCAM } from "../../../lib/domain/corrected";
import { weighCorrections, type Said, type Weighed } from "../../../lib/domain/correction";
import { judge } from "../../../lib/domain/judge";
import { Judgement, type Mark } from "../../../lib/domain/judgement";
import { defaultSettings } from "../../../lib/domain/settings";
import { aCorrection, clearService, hour, message, now, record, sender, SKETCH, situation, unsure, verdict } from "./builders";

const own = (said: Said): Weighed => ({ own: said, like: 0, sender: 0, shift: 0 });
const moved = (shift: number): Weighed => ({ like: shift, sender: 0, shift });
const scam = verdict({ category: "scam", probability: 0.99 });
const marks: readonly Mark[] = ["none", "unsure", "promotion"];
const strength = (mark: Mark): number => marks.indexOf(mark);

describe("the user's word on a message", () => {
  it("that it is no promotion takes the mark away, however sure the classifier is, also of a scam", () => {
    expect(judge(situation({ corrections: own("service") }))).toMatchObject({ label: "service", category: "conversation", mark: "none", confidence: 1 });
    expect(judge(situation({ verdict: scam, corrections: own("service") })).mark).toBe("none");
  });

  it("that it is promotion marks it, however sure the classifier is", () => {
    const judgement = judge(situation({ verdict: clearService, corrections: own("promotion") }));
    expect(judgement).toMatchObject({ label: "promotion", category: "announcement", mark: "promotion", mislabelled: false });
    expect(judge(situation({ verdict: unsure(0.65), corrections: own("promotion") }))).toMatchObject({ category: "offer", mark: "promotion" });
  });

  it("marks also in the service window, but never what a saved contact or a kept sender sent", () => {
    const answered = { lastOwnMessage: now - hour, trusted: true, notSpam: false };
    const said = { verdict: clearService, corrections: own("promotion") };
    expect(judge(situation({ ...said, conversation: answered })).mark).toBe("promotion");
    expect(judge(situation({ ...said, sender: sender({ saved: true }) })).mark).toBe("none");
    expect(judge(situation({ ...said, rule: { keep: { since: now - hour } } })).mark).toBe("none");
  });

  it("stands in the evidence behind the kept sender, before everything else", () => {
    const input = situation({ corrections: own("service"), rule: { keep: { since: now - hour } }, message: message({ declared: "MARKETING" }) });
    const { evidence } = judge(input);
    expect(evidence.map(({ kind }) => kind).slice(0, 3)).toEqual(["kept", "corrected", "declared"]);
    expect(evidence[1]).toEqual({ kind: "corrected", said: "service", own: true, like: 0, sender: 0 });
  });

  it("that it is no promotion ends the accusation of a false declaration", () => {
    const accused = verdict({ mislabelled: true });
    const utility = message({ declared: "UTILITY" });
    const judgement = judge(situation({ verdict: accused, message: utility, corrections: own("service") }));
    expect(judgement.mislabelled).toBe(false);
    expect(judgement.evidence).toContainEqual({ kind: "declared", declared: "UTILITY", contradicted: false });
  });
});

describe("corrections of other messages", () => {
  it.each([
    [verdict({ probability: 0.9 }), -2.5, { label: "service", mark: "none" }],
    [verdict({ probability: 0.9 }), -0.8, { label: "unsure", mark: "unsure" }],
    [verdict({ probability: 0.99 }), -3, { label: "unsure", mark: "unsure" }],
    [verdict({ probability: 0.995 }), -6, { label: "service", mark: "none" }],
    [verdict({ probability: 0.99 }), -0.8, { label: "promotion", mark: "promotion" }],
    [unsure(0.7), -0.8, { label: "service", mark: "none" }],
    [unsure(0.7), 0.8, { label: "unsure", mark: "unsure" }],
    [unsure(0.7), 1.2, { label: "promotion", mark: "promotion" }],
    [clearService, 3, { label: "service", mark: "none" }],
    [verdict({ label: "service", category: "order", probability: 0.3 }), 1.6, { label: "unsure", mark: "unsure" }],
    [verdict({ label: "service", category: "order", probability: 0.3 }), 3, { label: "promotion", category: "announcement", mark: "promotion" }],
  ] as const)("%#: move a verdict before any threshold looks at it", (given, shift, expected) => {
    expect(judge(situation({ verdict: given, corrections: moved(shift) }))).toMatchObject(expected);
  });

  it("takes the mark from this week's issue of what was corrected, where the classifier is sure", () => {
    const corrections = weighCorrections([aCorrection({ said: "service", sketch: SKETCH })], {
      message: "false_12025550111@c.us_NEW",
      account: "12025550111@c.us",
      sketch: [...SKETCH.slice(0, 16), ...Array.from({ length: 8 }, (_, place) => 100 + place)],
    });
    expect(judge(situation({ verdict: verdict({ probability: 0.985 }), corrections })).mark).toBe("none");
  });

  it("that cancel leave no trace", () => {
    expect(judge(situation({ corrections: moved(0) }))).toEqual(judge(situation()));
  });

  it("never take the warning of a sure scam away, not even where unsure is not shown", () => {
    const hidden = { ...defaultSettings, showUnsure: false };
    const inWindow = { lastOwnMessage: now - hour, trusted: true, notSpam: false };
    for (const change of [{}, { settings: hidden }, { conversation: inWindow }]) {
      expect(judge(situation({ verdict: scam, corrections: moved(-7), ...change })).mark).toBe("unsure");
    }
    expect(judge(situation({ verdict: verdict({ category: "scam", probability: 0.9 }), corrections: moved(-3) })).mark).toBe("none");
  });
});

describe("one click", () => {
  const clicked = aCorrection({ said: "service", sketch: SKETCH });
  const probability = fc.double({ min: 0.005, max: 0.995, noNaN: true });

  it("never hides an unlike message that is surely promotion, of the same sender or another", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.95, max: 0.995, noNaN: true }), fc.constantFrom("12025550111@c.us", "12025550222@c.us"), (sure, account) => {
        const corrections = weighCorrections([clicked], { message: `false_${account}_NEW`, account, sketch: [901] });
        expect(judge(situation({ verdict: verdict({ probability: sure }), corrections })).mark).toBe("promotion");
      }),
    );
  });

  it("changes nothing for other senders' unlike messages", () => {
    fc.assert(
      fc.property(probability, fc.constantFrom("promotion", "service", "unsure"), (given, label) => {
        const about = { message: "false_12025550222@c.us_NEW", account: "12025550222@c.us", sketch: [901] };
        const input = situation({ verdict: verdict({ probability: given, label }) });
        expect(judge({ ...input, corrections: weighCorrections([clicked], about) })).toEqual(judge(input));
      }),
    );
  });

  it("and any number of them never hide a sure scam of a stranger", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: SURE_SCAM, max: 1, noNaN: true }), (times, sure) => {
        const clicks = Array.from({ length: times }, (_, place) => ({ ...clicked, message: `false_12025550111@c.us_${place}` }));
        const corrections = weighCorrections(clicks, { message: "false_12025550111@c.us_NEW", account: "12025550111@c.us", sketch: SKETCH });
        expect(judge(situation({ verdict: { ...scam, probability: sure }, corrections })).mark).not.toBe("none");
      }),
    );
  });
});

it("whatever is said, the judgement fits its schema, and saying more never moves a mark the other way", () => {
  const shift = fc.double({ min: -7, max: 7, noNaN: true });
  const given = fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), label: fc.constantFrom("promotion" as const, "service" as const, "unsure" as const) });
  fc.assert(
    fc.property(given, shift, shift, (content, one, other) => {
      const at = (by: number) => judge(situation({ verdict: verdict(content), corrections: moved(by), record: record({ promotion: 2, service: 1 }) }));
      for (const by of [one, other]) expect(Judgement.safeParse(at(by)).success).toBe(true);
      if (one * other < 0) expect(strength(at(Math.min(one, other)).mark)).toBeLessThanOrEqual(strength(at(Math.max(one, other)).mark));
    }),
  );
});
