import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AutomaticHelp, helpFor, helpKinds, RETRY_AFTER, SCAM_PROBABILITY, switchedOff, whyNotHelp, type EarlierHelp, type HelpFacts, type HelpName,
} from "../../../lib/domain/automatic";
import { SERVICE_WINDOW } from "../../../lib/domain/limits";
import { defaultSettings, Settings } from "../../../lib/domain/settings";
import { hour, now } from "./builders";

const consentAt = now - hour;
const on: AutomaticHelp = {
  stopOffers: { on: true, promotions: 3, share: 0.8, answered: false, consentAt },
  blockScam: { on: true, consentAt },
};

/** A stranger's third offer; what differs is given. */
function facts(change: Partial<HelpFacts> = {}): HelpFacts {
  return {
    judgement: { label: "promotion", category: "offer", mark: "promotion" },
    verdict: { category: "offer", probability: 0.99 },
    record: { promotion: 3, service: 0, unsure: 0 },
    sender: { saved: false, blocked: false, optedOut: false },
    rule: undefined,
    conversation: { trusted: false, notSpam: false },
    earlier: [],
    now,
    ...change,
  };
}

const scam = facts({
  judgement: { label: "promotion", category: "scam", mark: "promotion" },
  verdict: { category: "scam", probability: SCAM_PROBABILITY },
  record: { promotion: 1, service: 0, unsure: 0 },
});

describe("automatic help", () => {
  test("is off at first, and falls back value by value", () => {
    expect(defaultSettings.automatic).toEqual({
      stopOffers: { on: false, promotions: 3, share: 0.8, answered: false, consentAt: undefined },
      blockScam: { on: false, consentAt: undefined },
    });
    const broken = { automatic: { stopOffers: { on: true, promotions: -1, share: "x", consentAt }, blockScam: 7 } };
    expect(Settings.parse(broken).automatic).toEqual({
      stopOffers: { on: true, promotions: 3, share: 0.8, answered: false, consentAt },
      blockScam: { on: false, consentAt: undefined },
    });
    expect(helpFor(defaultSettings.automatic, facts())).toBeUndefined();
  });

  test("does nothing without the user's word, whatever else the settings say", () => {
    const unasked = { stopOffers: { ...on.stopOffers, consentAt: undefined }, blockScam: { on: true, consentAt: undefined } };
    expect(helpFor(unasked, facts())).toBeUndefined();
    expect(helpFor(unasked, scam)).toBeUndefined();
  });

  test.for<[string, Partial<HelpFacts>, HelpName | undefined]>([
    ["a third offer", {}, "stop-offers"],
    ["a second offer", { record: { promotion: 2, service: 0, unsure: 0 } }, undefined],
    ["just enough of a share", { record: { promotion: 4, service: 1, unsure: 0 } }, "stop-offers"],
    ["too little of a share", { record: { promotion: 4, service: 1, unsure: 1 } }, undefined],
    ["a service message", { judgement: { label: "service", category: "order", mark: "none" } }, undefined],
    ["an unsure one", { judgement: { label: "unsure", category: "offer", mark: "unsure" } }, undefined],
    ["promotion that is not marked", { judgement: { label: "promotion", category: "offer", mark: "none" } }, undefined],
    ["a saved contact", { sender: { saved: true, blocked: false, optedOut: false } }, undefined],
    ["a blocked sender", { sender: { saved: false, blocked: true, optedOut: false } }, undefined],
    ["a stopped sender", { sender: { saved: false, blocked: false, optedOut: true } }, undefined],
    ["a kept sender", { rule: { keep: { since: now - hour } } }, undefined],
    ["a sender kept until yesterday", { rule: { keep: { since: now - 90 * hour, until: now - 24 * hour } } }, "stop-offers"],
    ["one undone by hand", { rule: { undoneByHand: [{ kind: "stop-offers", at: now - 900 * hour }] } }, undefined],
    ["one unblocked by hand", { rule: { undoneByHand: [{ kind: "block", at: now - hour }] } }, "stop-offers"],
    ["the service window", { conversation: { lastOwnMessage: now - hour, trusted: true, notSpam: false } }, undefined],
    ["an answer at an unknown time", { conversation: { trusted: true, notSpam: false } }, undefined],
    ["an old answer", { conversation: { lastOwnMessage: now - 90 * hour, trusted: true, notSpam: false } }, undefined],
    ["one that waits", { earlier: [{ rule: "stop-offers", state: "queued", at: now - 90 * hour }] }, undefined],
    ["one that was cancelled", { earlier: [{ rule: "stop-offers", state: "skipped", at: now - 90 * hour }] }, undefined],
    ["one that failed just now", { earlier: [{ rule: "stop-offers", state: "failed", at: now - hour }] }, undefined],
    ["one that failed a day ago", { earlier: [{ rule: "stop-offers", state: "failed", at: now - RETRY_AFTER }] }, "stop-offers"],
  ])("stops offers, or not: %s", ([, change, expected]) => {
    expect(helpFor(on, facts(change))).toBe(expected);
  });

  test("stops offers of senders that were answered long ago only where the user wants it", () => {
    const answered = facts({ conversation: { lastOwnMessage: now - SERVICE_WINDOW, trusted: true, notSpam: false } });
    expect(helpFor(on, answered)).toBeUndefined();
    expect(helpFor({ ...on, stopOffers: { ...on.stopOffers, answered: true } }, answered)).toBe("stop-offers");
  });

  test.for<[string, Partial<HelpFacts>, HelpName | undefined]>([
    ["a sure one of a stranger", {}, "block-scam"],
    ["one that is less sure", { verdict: { category: "scam", probability: SCAM_PROBABILITY - 0.001 } }, undefined],
    ["one that the content alone does not call a scam", { verdict: { category: "offer", probability: 0.99 } }, undefined],
    ["one of a sender that was answered", { conversation: { lastOwnMessage: now - 90 * hour, trusted: true, notSpam: false } }, undefined],
    ["one of a sender that was unblocked by hand", { rule: { undoneByHand: [{ kind: "block", at: now - hour }] } }, undefined],
  ])("blocks a scam, or not: %s", ([, change, expected]) => {
    expect(helpFor(on, { ...scam, ...change })).toBe(expected);
    expect(helpFor({ ...on, blockScam: { on: false, consentAt } }, { ...scam, ...change })).toBeUndefined();
  });
});

const anyTime = fc.integer({ min: now - 100 * hour, max: now });
/** Mostly so, sometimes not: a rule of many conditions is to act often enough to be looked at. */
const rarely = fc.integer({ min: 0, max: 7 }).map((number) => number === 0);
const anyFacts: fc.Arbitrary<HelpFacts> = fc.record({
  judgement: fc.record({
    label: fc.constantFrom("promotion", "promotion", "promotion", "service", "unsure"),
    category: fc.constantFrom("offer", "scam", "order"),
    mark: fc.constantFrom("promotion", "promotion", "promotion", "unsure", "none"),
  }),
  verdict: fc.record({ category: fc.constantFrom("offer", "scam"), probability: fc.double({ min: 0.9, max: 1, noNaN: true }) }),
  record: fc.record({ promotion: fc.nat(19), service: fc.nat(3), unsure: fc.nat(2) }),
  sender: fc.record({ saved: rarely, blocked: rarely, optedOut: rarely }),
  rule: fc.option(
    fc.record({
      undoneByHand: fc.array(fc.record({ kind: fc.constantFrom("block", "stop-offers"), at: anyTime }), { maxLength: 2 }),
    }),
    { nil: undefined },
  ),
  conversation: fc.record({ trusted: rarely, notSpam: fc.boolean() }).chain((rest) =>
    fc.option(anyTime, { nil: undefined }).map((lastOwnMessage) => ({ ...rest, ...(lastOwnMessage === undefined ? {} : { lastOwnMessage }) })),
  ),
  earlier: fc.array(
    fc.record<EarlierHelp>({
      rule: fc.constantFrom("stop-offers", "block-scam"),
      state: fc.constantFrom("queued", "running", "done", "already", "skipped", "failed"),
      at: anyTime,
    }),
    { maxLength: 3 },
  ),
  now: fc.constant(now),
});

describe("whatever arrives, automatic help", () => {
  const always = (holds: (name: HelpName, given: HelpFacts) => void) => {
    let acted = 0;
    fc.assert(
      fc.property(anyFacts, (given) => {
        const name = helpFor(on, given);
        if (name === undefined) return;
        acted += 1;
        holds(name, given);
      }),
      { numRuns: 20_000 },
    );
    expect(acted).toBeGreaterThan(100);
  };

  test("never touches a saved or blocked sender, nor one whose like was undone by hand", () => {
    always((name, { sender, rule }) => {
      expect(sender.saved || sender.blocked).toBe(false);
      expect(rule?.undoneByHand?.map(({ kind }) => kind) ?? []).not.toContain(helpKinds[name]);
    });
  });

  test("never acts inside the service window, nor when it cannot tell", () => {
    always((_, { conversation: { lastOwnMessage, trusted } }) => {
      expect(lastOwnMessage === undefined ? !trusted : now - lastOwnMessage >= SERVICE_WINDOW).toBe(true);
    });
  });

  test("never asks twice, never blocks what is no sure scam, and never reports", () => {
    always((name, { earlier, verdict, judgement }) => {
      expect(earlier.some(({ rule, state }) => rule === name && (state === "queued" || state === "running"))).toBe(false);
      if (name === "block-scam") expect(verdict.probability >= SCAM_PROBABILITY && judgement.category === "scam").toBe(true);
      expect(["stop-offers", "block"]).toContain(helpKinds[name]);
    });
  });

  test("never touches a kept sender, and does nothing while it is off", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const kept = { ...given, rule: { ...given.rule, keep: { since: now - hour } } };
        return helpFor(on, kept) === undefined && helpFor(defaultSettings.automatic, given) === undefined;
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("why help is not given", () => {
  const answered = { lastOwnMessage: now - 90 * hour, trusted: true, notSpam: false };
  test.for<[string | undefined, HelpName, HelpFacts]>([
    [undefined, "stop-offers", facts()],
    [undefined, "block-scam", scam],
    ["saved", "stop-offers", facts({ sender: { saved: true, blocked: false, optedOut: false } })],
    ["kept", "block-scam", { ...scam, rule: { keep: { since: now - hour } } }],
    ["already", "stop-offers", facts({ sender: { saved: false, blocked: false, optedOut: true } })],
    ["answered", "stop-offers", facts({ conversation: answered })],
    ["answered", "block-scam", { ...scam, conversation: answered }],
    ["mixed", "block-scam", { ...scam, record: { promotion: 1, service: 1, unsure: 0 } }],
    ["help-undue", "block-scam", facts()],
    ["help-undue", "stop-offers", facts({ record: { promotion: 2, service: 0, unsure: 0 } })],
    ["help-undue", "stop-offers", facts({ judgement: { label: "promotion", category: "offer", mark: "none" } })],
  ])("%s: %s", ([why, name, given]) => {
    expect(whyNotHelp(on, name, given)).toBe(why);
  });

  test("because it is off, or was switched off", () => {
    const blockScamOff = { ...on, blockScam: { on: false, consentAt: undefined } };
    expect(whyNotHelp(blockScamOff, "block-scam", scam)).toBe("help-off");
    expect(switchedOff(on, blockScamOff)).toEqual(["block-scam"]);
    expect(switchedOff(blockScamOff, on)).toEqual([]);
    expect(switchedOff(on, on)).toEqual([]);
  });
});
