import { describe, expect, it } from "vitest";
import { suggest, type SuggestInput } from "../../../lib/domain/suggest";
import { record, sender } from "./builders";

const offer = { label: "promotion", category: "offer", mark: "promotion" } as const;
const scam = { label: "promotion", category: "scam", mark: "promotion" } as const;

function ask(change: Partial<SuggestInput>): string | undefined {
  return suggest({ record: record({ promotion: 1 }), sender: sender(), kept: false, latest: offer, ...change });
}

describe("the rung of the ladder that fits", () => {
  it.each<[string, Partial<SuggestInput>, string | undefined]>([
    ["a first, single offer: say so", {}, "not-interested"],
    ["several offers: stop them", { record: record({ promotion: 3 }) }, "stop-offers"],
    ["offers and service: stop the offers, keep the service", { record: record({ promotion: 8, service: 1 }), answered: false }, "stop-offers"],
    ["nothing but offers from one the user never wrote to: block", { record: record({ promotion: 2 }), answered: false }, "block"],
    ["a single offer from one the user never wrote to: not yet", { answered: false }, "not-interested"],
    ["what is unsure may be service: no block", { record: record({ promotion: 5, unsure: 1 }), answered: false }, "stop-offers"],
    ["nothing known of the user's side: no block", { record: record({ promotion: 9 }) }, "stop-offers"],
    ["a scam: report and block", { latest: scam }, "report-and-block"],
    ["a scam of a mixed sender: report and block", { latest: scam, record: record({ promotion: 1, service: 4 }) }, "report-and-block"],
    ["a scam that is only suspected: no report", { latest: { ...scam, label: "unsure", mark: "unsure" } }, "not-interested"],
    ["still sending although offers were stopped: block", { sender: sender({ optedOut: true }) }, "block"],
    ["stopped, and quiet since: nothing", { sender: sender({ optedOut: true }), latest: undefined }, undefined],
    ["kept: nothing", { kept: true, latest: scam }, undefined],
    ["saved: nothing", { sender: sender({ saved: true }), latest: scam }, undefined],
    ["blocked already: nothing", { sender: sender({ blocked: true }), latest: scam }, undefined],
    ["no promotion so far: nothing", { record: record({ service: 7, unsure: 2 }), latest: undefined }, undefined],
  ])("%s", (_statement, change, expected) => {
    expect(ask(change)).toBe(expected);
  });
});
