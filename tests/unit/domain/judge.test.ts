import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, recordWith } from "../../../lib/domain/judge";
import { Judgement, markByContent, type Evidence } from "../../../lib/domain/judgement";
import type { OwnRule } from "../../../lib/domain/own-rule";
import { defaultSettings, STRONG_PROMOTION } from "../../../lib/domain/settings";
import { clearService, hour, message, now, record, sender, situation, unsure, verdict } from "./builders";

const kinds = (evidence: readonly Evidence[]): string[] => evidence.map(({ kind }) => kind);
const justAnswered = { lastOwnMessage: now - hour, trusted: true, notSpam: false };

describe("what is marked", () => {
  it("an obvious offer of a stranger is marked", () => {
    expect(judge(situation())).toMatchObject({ label: "promotion", mark: "promotion", confidence: 0.99 });
  });

  it("service is never marked", () => {
    expect(judge(situation({ verdict: clearService }))).toMatchObject({ label: "service", mark: "none", confidence: 0.98 });
  });

  it.each([
    ["careful", 0.94, "unsure"],
    ["careful", 0.95, "promotion"],
    ["balanced", 0.84, "unsure"],
    ["balanced", 0.85, "promotion"],
    ["eager", 0.7, "promotion"],
    ["eager", 0.69, "unsure"],
  ] as const)("the user's sensitivity %s marks probability %d as %s", (sensitivity, probability, mark) => {
    const label = probability >= 0.8 ? "promotion" : "unsure";
    const settings = { ...defaultSettings, sensitivity };
    expect(judge(situation({ verdict: verdict({ label, probability }), settings })).mark).toBe(mark);
  });

  it("unsure is shown as unsure, unless the user switched that off", () => {
    expect(judge(situation({ verdict: unsure(0.6) }))).toMatchObject({ label: "unsure", mark: "unsure" });
    const settings = { ...defaultSettings, showUnsure: false };
    expect(judge(situation({ verdict: unsure(0.6), settings }))).toMatchObject({ label: "unsure", mark: "none" });
  });
});

describe("whose messages are never marked", () => {
  it("a saved contact's", () => {
    const judgement = judge(situation({ sender: sender({ saved: true, savedName: "Shoe shop" }) }));
    expect(judgement).toMatchObject({ label: "promotion", mark: "none" });
    expect(judgement.suggested).toBeUndefined();
    expect(kinds(judgement.evidence)).toContain("saved");
  });

  it("a saved contact's are marked when the user asked for it", () => {
    const saved = sender({ saved: true });
    expect(judge(situation({ sender: saved, rule: { markAlthoughSaved: true } })).mark).toBe("promotion");
  });

  it("a kept sender's, and for as long as it is kept", () => {
    const rule = { keep: { since: now - hour, until: now + hour } };
    const judgement = judge(situation({ rule }));
    expect(judgement.mark).toBe("none");
    expect(judgement.evidence[0]).toEqual({ kind: "kept", until: now + hour });
    expect(judge(situation({ rule: { keep: { since: now - hour, until: now } } })).mark).toBe("promotion");
  });

  it("a kept sender's, whatever was said about saved contacts", () => {
    const rule = { keep: { since: now - hour }, markAlthoughSaved: true };
    expect(judge(situation({ sender: sender({ saved: true }), rule })).mark).toBe("none");
  });
});

describe("inside the service window", () => {
  it("only strong promotion is marked", () => {
    const answer = (probability: number): string =>
      judge(situation({ verdict: verdict({ probability }), conversation: justAnswered })).mark;
    expect(answer(STRONG_PROMOTION)).toBe("promotion");
    expect(answer(STRONG_PROMOTION - 0.01)).toBe("none");
  });

  it("unsure is not shown", () => {
    expect(judge(situation({ verdict: unsure(0.7), conversation: justAnswered })).mark).toBe("none");
  });

  it.each([
    ["23 hours after the user wrote", now - 23 * hour, true],
    ["24 hours after", now - 24 * hour, false],
    ["before the user wrote", now + hour, false],
  ])("a message %s", (_when, lastOwnMessage, inside) => {
    const judgement = judge(situation({ conversation: { lastOwnMessage, trusted: true, notSpam: false } }));
    expect(kinds(judgement.evidence).includes("service-window")).toBe(inside);
  });

  it("an old message is an answer to what the user wrote before it, whatever he wrote since", () => {
    const conversation = { lastOwnMessage: now + hour, lastOwnBefore: now - hour, trusted: true, notSpam: false };
    const window = judge(situation({ conversation })).evidence.find(({ kind }) => kind === "service-window");
    expect(window).toEqual({ kind: "service-window", until: now + 23 * hour });
  });

  it("a machine's clock that is hours behind WhatsApp's does not hide that the business answers", () => {
    const conversation = { lastOwnMessage: now + 5 * hour, trusted: true, notSpam: false };
    const told = (time: number) => kinds(judge(situation({ message: message({ time: now }), told: time, conversation })).evidence);
    expect(told(now + 6 * hour)).toContain("service-window");
    expect(told(now + 30 * hour)).not.toContain("service-window");
    expect(told(now + 4 * hour)).not.toContain("service-window");
  });

  it("a sender's clock that is ahead does not move the window", () => {
    const ahead = message({ time: now + 30 * 24 * hour });
    expect(kinds(judge(situation({ message: ahead, conversation: justAnswered })).evidence)).toContain("service-window");
  });
});

describe("the sender's record", () => {
  it("ten offers and no service turn an unsure message into promotion", () => {
    const judgement = judge(situation({ verdict: unsure(0.7), record: record({ promotion: 10 }) }));
    expect(judgement).toMatchObject({ label: "promotion", mark: "promotion" });
  });

  it("ten service messages keep a doubtful offer from being marked as one", () => {
    const input = situation({ verdict: unsure(0.72), record: record({ service: 10 }), settings: { ...defaultSettings, sensitivity: "eager" } });
    expect(judge(input)).toMatchObject({ label: "unsure", mark: "unsure" });
  });

  it("never turns clear service into promotion", () => {
    const judgement = judge(situation({ verdict: clearService, record: record({ promotion: 5_000, mislabelled: 5_000 }) }));
    expect(judgement).toMatchObject({ label: "service", mark: "none", confidence: 0.98 });
  });

  it("moves an even verdict by a bounded amount, and more offers never move it down", () => {
    const settings = { ...defaultSettings, sensitivity: "eager" as const };
    const after = (promotion: number): string => judge(situation({ verdict: unsure(0.41), record: record({ promotion }), settings })).label;
    expect([0, 1, 10, 1_000_000].map(after)).toEqual(["unsure", "unsure", "unsure", "promotion"]);
    expect(judge(situation({ verdict: unsure(0.41), record: record({ promotion: 1_000_000 }) })).label).toBe("unsure");
  });

  it("counts each message once", () => {
    const before = record({ promotion: 1, firstSeen: now - hour, lastSeen: now - hour });
    expect(recordWith(before, { label: "promotion", mislabelled: true }, now)).toEqual({
      promotion: 2, service: 0, unsure: 0, mislabelled: 1, firstSeen: now - hour, lastSeen: now,
    });
  });
});

describe("the evidence", () => {
  it("stands strongest first: the user's rule, the declaration, the words, the record, the conversation", () => {
    const judgement = judge(
      situation({
        message: message({ declared: "UTILITY", template: true, paidBroadcast: true }),
        verdict: verdict({ mislabelled: true }),
        rule: { keep: { since: 1_300_000_000_000 } },
        sender: sender({ saved: true, optedOut: true }),
        record: record({ promotion: 2 }),
        conversation: justAnswered,
        optedOutSince: now - hour,
      }),
    );
    expect(kinds(judgement.evidence)).toEqual([
      "kept", "after-stop", "declared", "paid-broadcast", "content", "record", "service-window", "saved",
    ]);
    expect(judgement.mislabelled).toBe(true);
  });

  it.each([
    ["UTILITY", verdict({ mislabelled: true }), true],
    ["UTILITY", clearService, false],
    ["MARKETING", clearService, true],
    ["MARKETING", verdict(), false],
  ] as const)("%s is contradicted by the content or not", (declared, content, contradicted) => {
    const { evidence } = judge(situation({ verdict: content, message: message({ declared }) }));
    expect(evidence).toContainEqual({ kind: "declared", declared, contradicted });
  });

  it("of a picture without words says that there was nothing to read", () => {
    const picture = message({ parts: [], media: true, declared: "MARKETING" });
    expect(kinds(judge(situation({ message: picture })).evidence)).toEqual(["declared", "no-text", "never-answered"]);
  });

  it("says that the user never wrote, only when that is known", () => {
    expect(kinds(judge(situation()).evidence)).toContain("never-answered");
    const trusted = { trusted: true, notSpam: false };
    expect(kinds(judge(situation({ conversation: trusted })).evidence)).not.toContain("never-answered");
  });
});

describe("the suggestion that comes with a judgement", () => {
  it("is absent when nothing is marked", () => {
    expect(judge(situation({ verdict: clearService, record: record({ promotion: 9 }) })).suggested).toBeUndefined();
  });

  it("counts this message: the second offer of a sender never written to", () => {
    expect(judge(situation()).suggested).toBe("not-interested");
    expect(judge(situation({ record: record({ promotion: 1 }) })).suggested).toBe("block");
  });

  it("for an offer that came although offers were stopped is to block, with that as evidence", () => {
    const stopped = sender({ optedOut: true });
    const judgement = judge(situation({ sender: stopped, optedOutSince: now - hour, record: record({ promotion: 3, service: 3 }) }));
    expect(judgement.suggested).toBe("block");
    expect(kinds(judgement.evidence)).toContain("after-stop");
  });

  it("for an offer from before the stop is nothing", () => {
    const judgement = judge(situation({ sender: sender({ optedOut: true }), optedOutSince: now + hour }));
    expect(judgement.suggested).toBeUndefined();
    expect(kinds(judgement.evidence)).not.toContain("after-stop");
  });

  it("for an old message of a stopped sender is nothing when it is not known since when", () => {
    const old = message({ fresh: false });
    expect(judge(situation({ sender: sender({ optedOut: true }), message: old })).suggested).toBeUndefined();
    expect(judge(situation({ sender: sender({ optedOut: true }) })).suggested).toBe("block");
  });

  it("for service after a stop is nothing: service keeps coming", () => {
    const judgement = judge(situation({ verdict: clearService, sender: sender({ optedOut: true }), optedOutSince: now - hour }));
    expect(judgement.suggested).toBeUndefined();
    expect(kinds(judgement.evidence)).not.toContain("after-stop");
  });
});

it("every judgement fits its schema, whatever the numbers", () => {
  const count = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), count, count, fc.constantFrom("promotion", "service", "unsure"), (probability, promotion, service, label) => {
      const judgement = judge(situation({ verdict: verdict({ label, probability }), record: record({ promotion, service }) }));
      expect(Judgement.safeParse(judgement).success).toBe(true);
    }),
  );
});

describe("the user's own rules", () => {
  const rule = (effect: "mark" | "leave") => ({ id: "00000000-0000-4000-8000-000000000001", effect, phrases: ["gift"] });
  const ruled = (effect: "mark" | "leave") => ({ rule: rule(effect), phrase: "gift" });
  const scam = verdict({ category: "scam", probability: 0.99 });

  it("mark service, and leave promotion alone; what the message is stays what it is", () => {
    const marked = judge(situation({ verdict: clearService, ruled: ruled("mark") }));
    expect(marked).toMatchObject({ label: "service", mark: "promotion", confidence: 0.98 });
    expect(marked.suggested).toBeUndefined();
    expect(marked.evidence[0]).toEqual({ kind: "ruled", effect: "mark", phrase: "gift", without: "none" });
    const left = judge(situation({ ruled: ruled("leave") }));
    expect(left).toMatchObject({ label: "promotion", mark: "none", category: "offer" });
    expect(left.suggested).toBeUndefined();
    expect(left.evidence).toContainEqual({ kind: "ruled", effect: "leave", phrase: "gift", without: "promotion" });
    expect(markByContent(left)).toBe("promotion");
  });

  it("lift no doubtful message into one that the ladder answers", () => {
    const doubtful = verdict({ category: "scam", probability: 0.82 });
    const marked = judge(situation({ verdict: doubtful, ruled: ruled("mark") }));
    expect(marked).toMatchObject({ label: "promotion", mark: "promotion" });
    expect(markByContent(marked)).toBe("unsure");
    expect(marked.suggested).not.toBe("report-and-block");
    expect(judge(situation({ verdict: { ...doubtful, probability: 0.99 }, ruled: ruled("mark") })).suggested).toBe("report-and-block");
  });

  it("name neither phrase nor kind where it is not known which phrase it was", () => {
    const both = { ...rule("mark"), category: "offer" as const };
    const ruledPiece = (own: OwnRule, phrase?: string) =>
      judge(situation({ ruled: { rule: own, ...(phrase && { phrase }) } })).evidence.find(({ kind }) => kind === "ruled");
    expect(ruledPiece(both, "gift")).toMatchObject({ phrase: "gift", category: "offer" });
    expect(ruledPiece(both)).toEqual({ kind: "ruled", effect: "mark", without: "promotion" });
    expect(ruledPiece({ ...both, phrases: [] })).toEqual({ kind: "ruled", effect: "mark", category: "offer", without: "promotion" });
  });

  it("mark also inside the service window, where only strong promotion is marked", () => {
    expect(judge(situation({ verdict: clearService, conversation: justAnswered, ruled: ruled("mark") })).mark).toBe("promotion");
  });

  it("mark nothing of saved contacts and kept senders", () => {
    const saved = judge(situation({ ruled: ruled("mark"), sender: sender({ saved: true }) }));
    expect(saved.mark).toBe("none");
    expect(kinds(saved.evidence)).not.toContain("ruled");
    expect(judge(situation({ ruled: ruled("mark"), rule: { keep: { since: now - hour } } })).mark).toBe("none");
    expect(judge(situation({ ruled: ruled("mark"), sender: sender({ saved: true }), rule: { markAlthoughSaved: true } })).mark).toBe("promotion");
  });

  it("weigh more than what was said of other messages, and less than the word on this one", () => {
    const others = { like: 2.5, sender: 1, shift: 3 };
    expect(judge(situation({ ruled: ruled("leave"), corrections: others }))).toMatchObject({ mark: "none" });
    const own = judge(situation({ ruled: ruled("leave"), corrections: { ...others, own: "promotion" } }));
    expect(own).toMatchObject({ mark: "promotion", confidence: 1 });
    expect(kinds(own.evidence)).toContain("corrected");
    expect(kinds(own.evidence)).not.toContain("ruled");
  });

  it("never take away the warning of a sure scam, wherever it comes, but of a saved contact", () => {
    expect(judge(situation({ verdict: scam, ruled: ruled("leave") }))).toMatchObject({ label: "promotion", mark: "unsure", category: "scam" });
    const quiet = { ...defaultSettings, showUnsure: false };
    expect(judge(situation({ verdict: scam, ruled: ruled("leave"), settings: quiet, conversation: justAnswered })).mark).toBe("unsure");
    expect(judge(situation({ verdict: scam, ruled: ruled("leave"), sender: sender({ saved: true }) })).mark).toBe("none");
    expect(judge(situation({ verdict: { ...scam, probability: 0.9 }, ruled: ruled("leave") })).mark).toBe("none");
  });

  it("are no longer evidence than a judgement holds", () => {
    const full = situation({ ruled: ruled("mark"), message: message({ declared: "UTILITY", paidBroadcast: true }), conversation: justAnswered, record: record({ promotion: 3 }) });
    expect(Judgement.safeParse(judge(full)).success).toBe(true);
  });
});
