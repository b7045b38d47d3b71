import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossierText } from "../../../components/shared/dossier-text";
import type { EvidenceContent } from "../../../lib/domain/evidence";
import type { RedactionOptions } from "../../../lib/domain/evidence-file";
import { exportCsv } from "../../../lib/reports/csv";
import { dossier } from "../../../lib/reports/dossier/dossier";
import { exportJson } from "../../../lib/reports/json";
import { makeRedaction } from "../../../lib/reports/redact";
import { foldText } from "../../../lib/reports/redaction/fold";
import { exportXarf } from "../../../lib/reports/xarf";
import { actionEvidence, chain, messageEvidence, objectionEvidence } from "../../support/evidence-entries";
import { inEnglish } from "../../dom/components/support";
import { context, exportOptions, NOW, whole } from "./support";

/** Invented values, each of a kind that a redaction masks; numbers from ranges reserved for fiction. */
const secrets = fc.record({
  senderNumber: fc.integer({ min: 447700900000, max: 447700900999 }).map(String),
  otherNumber: fc.integer({ min: 12025550100, max: 12025550146 }).map(String),
  senderName: fc.constantFrom("Nordlicht Moden", "Zauberwald", "Кудесники Уюта", "متجر الياسمين", "月光書店"),
  host: fc.constantFrom("quietriver.example", "brightharbour.test", "hushmeadow.example"),
  code: fc.integer({ min: 210_000, max: 998_999 }).map(String),
  amount: fc.integer({ min: 2_101, max: 9_899 }).map(String),
});
type Secrets = typeof secrets extends fc.Arbitrary<infer T> ? T : never;

const ownNumber = "12025550147";
const ownName = "Zephyrine Quellmann";

const scripts = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "０１２３４５６７８９", "০১২৩৪৫৬৭৮৯", "۰۱۲۳۴۵۶۷۸۹"].map((digits) => [...digits]);

const numberSpelling = fc.tuple(fc.constantFrom(...scripts), fc.constantFrom("", " ", "-", ".", "\u200b", "\u2060", "\u00a0", " - ", "·"), fc.integer({ min: 2, max: 4 }), fc.constantFrom("+", "00", "", "tel:"));
const nameSpelling = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll(" ", ""),
  (name) => name.replaceAll(" ", "_"),
  (name) => [...name].join("\u200d"),
  (name) => `«${name}»`,
  (name) => name.normalize("NFD"),
);

type Spelling = typeof numberSpelling extends fc.Arbitrary<infer T> ? T : never;

function spelled(number: string, [digits, between, group, before]: Spelling): string {
  const groups = number.match(new RegExp(`\\d{1,${group}}`, "gu")) ?? [];
  return before + groups.join(between).replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);
}

/** Contents that hold every secret in every free text. */
function contentsWith({ senderNumber, otherNumber, senderName, host, code, amount }: Secrets, spelling: Spelling, rename: (name: string) => string): EvidenceContent[] {
  const everything = [
    `x ${spelled(senderNumber, spelling)} x`,
    `x ${spelled(otherNumber, spelling)} x`,
    `x ${spelled(ownNumber, spelling)} x`,
    rename(senderName),
    rename(ownName),
    `https://${host}/a?b=${code}`,
    `x ${code} x`,
    `$${amount} x`,
  ].join(" \n ");
  const words = everything.split(" \n ").map((text) => ({ text: text.slice(0, 120), weight: 1 }));
  const sender = {
    key: `${senderNumber}@c.us`,
    ids: [`${senderNumber}@c.us`],
    name: senderName,
    verifiedName: `${senderName} ${rename(ownName)}`,
    savedName: everything,
    phone: senderNumber,
    profile: { description: everything, categories: [everything], websites: [everything, `https://${host}`], email: `me@${host}`, address: everything, legalName: senderName },
  };
  const base = messageEvidence();
  return [
    messageEvidence({
      sender,
      message: {
        parts: (["body", "title", "footer", "button", "list", "card", "payload", "preview"] as const).map((kind) => ({ kind, text: everything })),
        links: [`https://${host}/a`, everything, `https://wa.me/${otherNumber}?text=${encodeURIComponent(ownName)}`],
        nativeFlow: `x ${code} x`,
      },
      judgement: { ...base.judgement, evidence: [{ kind: "ruled", effect: "mark", phrase: everything.slice(0, 80), without: "none" }, { kind: "content", label: "promotion", category: "offer", confidence: 1, words, promotionalTail: false }] },
    }),
    actionEvidence({ reportId: `x ${code} x ${spelled(ownNumber, spelling)}` }, sender),
    objectionEvidence(NOW - 1, sender),
  ];
}

/** What must not be found when the option is on: pieces of folded text without anything between letters and digits. */
const pieces: Record<keyof RedactionOptions, (secret: Secrets) => string[]> = {
  numbers: ({ senderNumber, otherNumber }) => [senderNumber.slice(-10), otherNumber.slice(-10)],
  names: ({ senderName }) => foldText(senderName).split(" ").filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word)),
  links: ({ host }) => [host.split(".")[0] ?? ""],
  codes: ({ code }) => [code],
  amounts: ({ amount }) => [amount],
  ownNumber: () => [ownNumber.slice(-10)],
  ownName: () => foldText(ownName).split(" "),
};

/** What may hold any digits by chance: hashes, and in XARF the size of a payload and the payload itself, which is looked at decoded. */
const withoutChance = (text: string) => text.replace(/[0-9a-f]{64}|"size":\d+|"payload":"[^"]*"/gu, "");

function expectNone(text: string, redaction: RedactionOptions, secret: Secrets, where: string): void {
  const folded = foldText(withoutChance(text));
  const bare = folded.replace(/[^\p{L}\d]/gu, "");
  for (const [option, find] of Object.entries(pieces) as [keyof RedactionOptions, (typeof pieces)["names"]][]) {
    if (!redaction[option]) continue;
    for (const piece of find(secret)) {
      const short = option === "codes" || option === "amounts";
      const found = short ? new RegExp(`(?<![\\d.])${piece}(?!\\d)`, "u").test(folded) : bare.includes(piece.replace(/[^\p{L}\d]/gu, ""));
      expect(found, `${where} gives away ${option}: ${piece}`).toBe(false);
    }
  }
}

/** Each run is one export of every secret; `REDACTION_RUNS` asks for more. */
const RUNS = Number(process.env.REDACTION_RUNS ?? 40);

const options = fc.record<RedactionOptions>({ numbers: fc.boolean(), names: fc.boolean(), links: fc.boolean(), codes: fc.boolean(), amounts: fc.boolean(), ownNumber: fc.boolean(), ownName: fc.boolean() });

describe("no export with redaction on gives a masked value away", () => {
  const exports = {
    json: exportJson,
    csv: exportCsv,
    html: (...[entries, given]: Parameters<typeof exportCsv>) => dossier(entries, { ...given, text: dossierText(inEnglish, NOW) }),
    xarf: (...[entries, given]: Parameters<typeof exportCsv>) =>
      exportXarf(entries, { ...given, shape: "array", uuid: () => "6d3a1f0e-aaaa-4bbb-8ccc-dddddddddddd", reporter: { org: "Example", contact: "abuse@reporter.example", domain: "reporter.example" } }),
  };

  test.for(Object.keys(exports) as (keyof typeof exports)[])("%s", async (format) => {
    await fc.assert(
      fc.asyncProperty(secrets, numberSpelling, nameSpelling, options, async (secret, spelling, rename, redaction) => {
        const entries = chain(contentsWith(secret, spelling, rename));
        const given = exportOptions(redaction, { owner: `${ownNumber}@c.us`, redaction: makeRedaction(redaction, { ...context, ownNumbers: [ownNumber], ownNames: [ownName] }), filter: { senders: [`${secret.senderNumber}@c.us`] } });
        const text = await whole(exports[format](entries, given));
        expectNone(text, redaction, secret, format);
        if (format !== "xarf") return;
        for (const [, payload = ""] of text.matchAll(/"payload":"([^"]*)"/gu)) expectNone(Buffer.from(payload, "base64").toString("utf8"), redaction, secret, "its payload");
      }),
      { numRuns: RUNS },
    );
  });
});
