import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY } from "../../../lib/domain/limits";
import { everything } from "../../../lib/reports/redact";
import { exportXarf, missingOfReporter, type XarfOptions } from "../../../lib/reports/xarf";
import { actionEvidence, chain, FIRST_SENT, messageEvidence } from "../../support/evidence-entries";
import { exportOptions, nothing, whole } from "./support";

/** What XARF v4 asks of a report of this kind (core and messaging-spam rules), written down from the specification. */
const party = {
  type: "object",
  required: ["org", "contact", "domain"],
  additionalProperties: false,
  properties: { org: { type: "string", maxLength: 200 }, contact: { type: "string", format: "email" }, domain: { type: "string", format: "hostname" } },
};
const rules = {
  type: "object",
  required: ["xarf_version", "report_id", "timestamp", "reporter", "sender", "source_identifier", "category", "type", "protocol"],
  properties: {
    xarf_version: { type: "string", pattern: "^4\\.\\d+\\.\\d+$" },
    report_id: { type: "string", format: "uuid" },
    timestamp: { type: "string", format: "date-time" },
    reporter: party,
    sender: party,
    source_identifier: { type: "string", minLength: 1 },
    category: { const: "messaging" },
    type: { const: "spam" },
    protocol: { const: "whatsapp" },
    evidence_source: { type: "string" },
    confidence: { type: "number", minimum: 0, maximum: 1 },
    description: { type: "string", maxLength: 1000 },
    sender_name: { type: "string", maxLength: 200 },
    message_id: { type: "string", maxLength: 200 },
    spam_indicators: {
      type: "object",
      additionalProperties: false,
      properties: {
        suspicious_links: { type: "array", items: { type: "string", format: "uri" } },
        commercial_content: { type: "boolean" },
        bulk_characteristics: { type: "boolean" },
      },
    },
    tags: { type: "array", maxItems: 20, items: { type: "string", pattern: "^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+.-]*$" } },
    evidence: {
      type: "array",
      maxItems: 50,
      items: {
        type: "object",
        required: ["content_type", "payload"],
        additionalProperties: false,
        properties: {
          content_type: { type: "string" },
          description: { type: "string", maxLength: 500 },
          payload: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" },
          hash: { type: "string", pattern: "^(md5|sha1|sha256|sha512):[0-9a-fA-F]+$" },
          size: { type: "integer", minimum: 0, maximum: 5_242_880 },
        },
      },
    },
  },
};
const validate = addFormats(new Ajv2020({ strict: false })).compile(rules);

const reporter = { org: "Example Consumers", contact: "abuse@consumers.example", domain: "consumers.example" };

function xarfOptions(redaction = nothing, more: Partial<XarfOptions> = {}): XarfOptions {
  return { ...exportOptions(redaction), reporter, shape: "array", uuid: () => crypto.randomUUID(), ...more };
}

interface Report {
  [key: string]: unknown;
  evidence: { content_type: string; payload: string }[];
}

async function reportsOf(...given: Parameters<typeof exportXarf>): Promise<Report[]> {
  const reports = JSON.parse(await whole(exportXarf(...given))) as Report[];
  for (const report of reports) expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return reports;
}

const decoded = (report: Report | undefined, index: number) => Buffer.from(report?.evidence[index]?.payload ?? "", "base64").toString("utf8");

describe("a XARF export", () => {
  test("is one valid report a message, with the message and its record as evidence", async () => {
    const conversation = { replied: false, saved: false, kept: false, optedOutAt: FIRST_SENT - 3 * DAY };
    const message = { links: ["https://lumen-travel.example/sale", "lumen-travel.example", "https://lumen-travel.example/ü ä"] };
    const entries = chain([messageEvidence({ conversation, message }), actionEvidence(), messageEvidence()]);
    const reports = await reportsOf(entries, xarfOptions());
    expect(reports).toHaveLength(2);
    expect(reports[0]).toMatchObject({
      timestamp: "2026-09-07T09:30:00.000Z",
      source_identifier: "+447700900123",
      sender_name: "Lumen Travel",
      reporter,
      tags: ["content:offer", "declared:utility", "doorman:mislabelled", "doorman:after-opt-out"],
      spam_indicators: { suspicious_links: ["https://lumen-travel.example/sale", "https://lumen-travel.example/%C3%BC%20%C3%A4"] },
    });
    expect(reports[0]?.description).toContain("3 whole days after");
    expect(decoded(reports[0], 0)).toBe("Only today: half price on all trips!");
    expect(JSON.parse(decoded(reports[0], 1))).toEqual(entries[0]);
  });

  test("says of one day that it is one", async () => {
    const conversation = { replied: false, saved: false, kept: false, optedOutAt: FIRST_SENT - 1.5 * DAY };
    const [report] = await reportsOf(chain([messageEvidence({ conversation })]), xarfOptions());
    expect(report?.description).toContain("Sent 1 whole day after the recipient had stopped");
  });

  test("can be lines", async () => {
    const text = await whole(exportXarf(chain([messageEvidence(), messageEvidence()]), xarfOptions(nothing, { shape: "lines" })));
    expect(text.trimEnd().split("\n").map((line) => validate(JSON.parse(line)))).toEqual([true, true]);
  });

  test("of nothing is an empty array", async () => {
    expect(await reportsOf([], xarfOptions())).toEqual([]);
  });

  test("is valid with everything masked", async () => {
    const [report] = await reportsOf(chain([messageEvidence({ message: { links: ["https://lumen-travel.example"] } })]), xarfOptions(everything));
    expect(report?.source_identifier).toMatch(/^person-[a-z]{8}$/u);
    expect(report?.spam_indicators).not.toHaveProperty("suspicious_links");
  });

  test("gives back any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }), async (text, name) => {
        const [report] = await reportsOf(chain([messageEvidence({ text: `${text}.`, sender: { ...messageEvidence().sender, name } })]), xarfOptions());
        expect(decoded(report, 0)).toBe(`${text}.`.toWellFormed());
      }),
      { numRuns: 60 },
    );
  });
});

test("what the reporter did not say is named, never invented", () => {
  expect(missingOfReporter(undefined)).toEqual(["org", "contact", "domain"]);
  expect(missingOfReporter({ org: " ", contact: "nobody", domain: "localhost" })).toEqual(["org", "contact", "domain"]);
  expect(missingOfReporter({ ...reporter, contact: "" })).toEqual(["contact"]);
  expect(missingOfReporter(reporter)).toEqual([]);
});
